package evcharging.central.api;

import static evcharging.central.network.Role.ADMIN;
import static evcharging.central.network.Role.AUDITOR;
import static evcharging.central.network.Role.OPERATOR;
import static evcharging.central.network.Role.VIEWER;
import static evcharging.central.network.Role.WEATHER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import evcharging.central.api.RunningApi.Got;
import evcharging.central.network.Command;
import evcharging.central.network.Reply;
import evcharging.central.network.Right;
import evcharging.central.network.Role;
import evcharging.central.network.WeatherAlert;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Energy;
import evcharging.domain.Epoch;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.SessionId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Walks the OpenAPI document against the running server: every path, every status it names, every
/// answer held to its schema.
@Tag("A-03")
class ContractTest {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /// Few, so that "too often" is soon reached.
  private static final int WEATHER_A_MINUTE = 6;

  @TempDir static Path directory;
  private static RunningApi api;
  private static JsonNode document;
  private static String command;
  private static SessionId session;
  private static final Map<Route, Got> DONE = new HashMap<>();

  /// How an operation is made to succeed, and where it is to say that something is not there or
  /// cannot be.
  private record Recipe(String path, String body, String missing, String conflict) {
    static Recipe of(String path) {
      return new Recipe(path, null, null, null);
    }

    static Recipe of(String path, String body) {
      return new Recipe(path, body, null, null);
    }

    Recipe missing(String otherPath) {
      return new Recipe(path, body, otherPath, conflict);
    }

    Recipe conflict(String otherBody) {
      return new Recipe(path, body, missing, otherBody);
    }
  }

  @BeforeAll
  static void start() throws Exception {
    api = new RunningApi(directory, WEATHER_A_MINUTE);
    document = api.get(null, "/api/openapi.json").body();
    // More fields may come to stand beside those described; ours are all described.
    document
        .path("components")
        .path("schemas")
        .forEach(schema -> ((ObjectNode) schema).put("additionalProperties", false));
    fill();
  }

  /// A network in which every kind of answer has something in it.
  private static void fill() throws Exception {
    Place berlin = new Place("Berlin");
    BigDecimal frost = new BigDecimal("-3.50");
    api.core(new Command.NoteWeather(berlin, frost, BigDecimal.TEN, Duration.ZERO));
    api.core(
        new Command.NoteForecast(
            berlin,
            Optional.of(
                new Command.Expected(WeatherAlert.STORM, Instant.now(), frost, BigDecimal.TEN))));
    DriverId driver = new DriverId("D01");
    CpId point = RunningApi.CP1;
    Epoch first = new Epoch(1);
    api.core(new Command.AddDriver(driver, "hash"));
    api.core(new Command.AddDriver(new DriverId("D02"), "hash"));
    api.core(new Command.AdmitMonitor(point, 1, "hash"));
    api.core(new Command.TellVerdict(point, first, true, "ok"));
    Reply reply = api.core(new Command.Start(driver, UUID.randomUUID(), Optional.of(point)));
    session = ((Reply.Asking) reply).session();
    api.core(new Command.PointAccepts(point, first, session));
    api.core(new Command.TellStarted(point, first, session, new Energy(1_000), Instant.now()));
    api.core(
        new Command.NoteReading(
            point, session, 1, new Energy(1), new Power(7_400), Optional.empty(), Instant.now()));
    api.core(new Command.CreateToken("old", VIEWER, "hash"));
    api.core(new Command.AddOperator("bob", OPERATOR, "hash"));
    command =
        api.send(OPERATOR, "POST", "/api/central_cmd", "{\"cmd\":\"OUT\",\"cp_id\":\"CP002\"}")
            .body()
            .path("command_id")
            .asText();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static Map<String, Recipe> recipes() {
    Map<String, Recipe> of = new HashMap<>();
    for (String plain :
        List.of(
            "/api/health",
            "/api/openapi.json",
            "/api/docs",
            "/metrics",
            "/api/status",
            "/api/cps",
            "/api/locations",
            "/api/weather",
            "/api/drivers",
            "/api/sessions",
            "/api/alerts",
            "/api/audit",
            "/api/admin/operators",
            "/api/admin/tokens",
            "/api/admin/audit_check",
            "/api/admin/ledger_check")) {
      of.put("get " + plain, Recipe.of(plain));
    }
    of.put("get /api/cps/{id}", Recipe.of("/api/cps/CP001").missing("/api/cps/CP999"));
    of.put(
        "put /api/cps/{id}",
        Recipe.of("/api/cps/CP002", "{\"price\":0.31}").missing("/api/cps/CP999"));
    of.put(
        "get /api/commands/{id}",
        Recipe.of("/api/commands/" + command).missing("/api/commands/" + UUID.randomUUID()));
    String rome = "{\"city\":\"Rome\",\"temp\":1,\"wind\":2}";
    of.put(
        "post /api/weather_update",
        Recipe.of("/api/weather_update", "{\"city\":\"Madrid\",\"temp\":1,\"wind\":2}")
            .conflict(rome));
    of.put(
        "post /api/weather_forecast",
        Recipe.of("/api/weather_forecast", "{\"city\":\"Madrid\"}")
            .conflict("{\"city\":\"Rome\"}"));
    of.put(
        "post /api/weather_alert",
        Recipe.of(
                "/api/weather_alert",
                "{\"city\":\"Madrid\",\"alert\":\"STORM\",\"temp\":1,\"wind\":2}")
            .conflict("{\"city\":\"Rome\",\"alert\":\"STORM\",\"temp\":1,\"wind\":2}"));
    of.put(
        "delete /api/weather_alert/{city}",
        Recipe.of("/api/weather_alert/Madrid").missing("/api/weather_alert/%0A"));
    of.put(
        "post /api/central_cmd",
        Recipe.of("/api/central_cmd", "{\"cmd\":\"OUT\",\"cp_id\":\"CP002\"}"));
    accounts(of);
    return of;
  }

  private static void accounts(Map<String, Recipe> of) {
    of.put(
        "post /api/admin/drivers",
        Recipe.of("/api/admin/drivers", "{\"driver_id\":\"D09\"}")
            .conflict("{\"driver_id\":\"D01\"}"));
    of.put(
        "post /api/admin/drivers/{id}/pin",
        Recipe.of("/api/admin/drivers/D02/pin").missing("/api/admin/drivers/D99/pin"));
    of.put(
        "put /api/admin/drivers/{id}",
        Recipe.of("/api/admin/drivers/D02", "{\"blocked\":true}")
            .missing("/api/admin/drivers/D99"));
    of.put(
        "post /api/admin/operators",
        Recipe.of("/api/admin/operators", "{\"name\":\"ana\",\"role\":\"AUDITOR\"}")
            .conflict("{\"name\":\"bob\",\"role\":\"AUDITOR\"}"));
    of.put(
        "delete /api/admin/operators/{name}",
        Recipe.of("/api/admin/operators/bob").missing("/api/admin/operators/%0A"));
    of.put(
        "post /api/admin/tokens",
        Recipe.of("/api/admin/tokens", "{\"name\":\"new\",\"role\":\"VIEWER\"}")
            .conflict("{\"name\":\"WEATHER\",\"role\":\"VIEWER\"}"));
    of.put(
        "delete /api/admin/tokens/{name}",
        Recipe.of("/api/admin/tokens/old").missing("/api/admin/tokens/%0A"));
    of.put(
        "post /api/admin/sessions/{id}/end",
        Recipe.of("/api/admin/sessions/" + session + "/end")
            .missing("/api/admin/sessions/S-none/end"));
    of.put(
        "post /api/admin/cps/{id}/revoke_keys",
        Recipe.of("/api/admin/cps/CP002/revoke_keys").missing("/api/admin/cps/CP999/revoke_keys"));
  }

  @Test
  void everyRouteIsInTheDocumentAndNothingElse() {
    Set<String> described = new TreeSet<>();
    document
        .path("paths")
        .forEachEntry(
            (path, methods) ->
                methods.fieldNames().forEachRemaining(m -> described.add(m + " " + path)));
    Set<String> served = new TreeSet<>();
    for (Route route : api.routes()) {
      served.add(route.endpoint().method().toLowerCase() + " " + route.endpoint().path());
    }
    assertThat(described).isEqualTo(served).hasSizeGreaterThan(30);
    assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
  }

  @Test
  void everyOperationAnswersWithEveryStatusItNamesInTheShapeItPromises() throws Exception {
    Map<String, Recipe> recipes = recipes();
    List<String> walked = new ArrayList<>();
    for (Route route : api.routes()) {
      String name = route.endpoint().method().toLowerCase() + " " + route.endpoint().path();
      if (route.endpoint().path().equals("/api/events")) {
        continue;
      }
      Recipe recipe = recipes.get(name);
      assertThat(recipe).as("how to walk " + name).isNotNull();
      JsonNode responses =
          document
              .path("paths")
              .path(route.endpoint().path())
              .path(route.endpoint().method().toLowerCase());
      for (String status : names(responses.path("responses"))) {
        if (!status.equals("default")) {
          Got got = bringAbout(route, recipe, Integer.parseInt(status));
          assertThat(got.status()).as(name + " → " + status).isEqualTo(Integer.parseInt(status));
          holds(name + " → " + status, got, responses.path("responses").path(status));
          walked.add(name + " " + status);
        }
      }
    }
    assertThat(walked).hasSizeGreaterThan(150);
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    // What succeeds may take something away, so it comes last.
    names.sort((a, b) -> b.compareTo(a));
    return names;
  }

  private static Got bringAbout(Route route, Recipe recipe, int status) throws Exception {
    String token = api.token(roleFor(route.endpoint().right()));
    return switch (status) {
      case 304 -> again(route, recipe, token);
      case 400 -> malformed(route, recipe, token);
      case 401 -> send(Optional.empty(), route, recipe.path(), recipe.body(), Map.of());
      case 403 -> refused(route, recipe, token);
      case 404 ->
          recipe.missing() == null
              ? send(
                  Optional.of(token),
                  route,
                  recipe.path(),
                  recipe.body().replace("CP002", "CP999"),
                  Map.of())
              : send(Optional.of(token), route, recipe.missing(), recipe.body(), Map.of());
      case 409 -> send(Optional.of(token), route, recipe.path(), recipe.conflict(), Map.of());
      case 413 ->
          send(Optional.of(token), route, recipe.path(), "\"" + "x".repeat(20_000), Map.of());
      case 415 ->
          send(
              Optional.of(token),
              route,
              recipe.path(),
              "x=1",
              Map.of("Content-Type", "application/x-www-form-urlencoded"));
      case 422 -> reusedKey(route, recipe, token);
      case 429 -> tooOften(route, recipe, token);
      default ->
          DONE.containsKey(route)
              ? DONE.get(route)
              : send(Optional.of(token), route, recipe.path(), recipe.body(), Map.of());
    };
  }

  /// By the name it was called by where every role may; otherwise by a role that may not.
  private static Got refused(Route route, Recipe recipe, String token) throws Exception {
    Optional<Role> low =
        Arrays.stream(Role.values())
            .filter(role -> !route.endpoint().right().isFor(role))
            .findFirst();
    return low.isPresent()
        ? send(Optional.of(api.token(low.get())), route, recipe.path(), recipe.body(), Map.of())
        : api.raw(recipe.path(), "evil.example", token);
  }

  private static Got again(Route route, Recipe recipe, String token) throws Exception {
    // What changes from one call to the next is told apart by its tag: "any" stands for it.
    return send(Optional.of(token), route, recipe.path(), null, Map.of("If-None-Match", "*"));
  }

  private static Got malformed(Route route, Recipe recipe, String token) throws Exception {
    boolean reads = !route.changesSomething();
    return send(
        Optional.of(token),
        route,
        reads ? recipe.path() + "?limit=x" : recipe.path(),
        reads ? null : recipe.body() == null ? null : "{",
        reads || recipe.body() != null ? Map.of() : Map.of("Idempotency-Key", "x".repeat(65)));
  }

  /// A call that reads its body is refused the first time and nothing happens; one that does not
  /// read it is done then.
  private static Got reusedKey(Route route, Recipe recipe, String token) throws Exception {
    Map<String, String> key = Map.of("Idempotency-Key", "k-" + route.endpoint().path().hashCode());
    Got first = send(Optional.of(token), route, recipe.path(), "{\"a\":1}", key);
    if (first.status() / 100 == 2) {
      DONE.put(route, first);
    }
    return send(Optional.of(token), route, recipe.path(), "{\"a\":2}", key);
  }

  private static Got tooOften(Route route, Recipe recipe, String token) throws Exception {
    Got got = null;
    String path = recipe.path().replace("Madrid", "Berlin");
    String other = recipe.body() == null ? null : recipe.body().replace("Madrid", "Berlin");
    for (int i = 0; i <= 2 * WEATHER_A_MINUTE && (got == null || got.status() != 429); i++) {
      got = send(Optional.of(token), route, path, other, Map.of());
    }
    return got;
  }

  private static Got send(
      Optional<String> token, Route route, String path, String body, Map<String, String> headers)
      throws Exception {
    return api.send(token, route.endpoint().method(), path, body, headers);
  }

  private static Role roleFor(Right right) {
    return List.of(VIEWER, WEATHER, OPERATOR, AUDITOR, ADMIN).stream()
        .filter(right::isFor)
        .findFirst()
        .orElseThrow();
  }

  private static void holds(String what, Got got, JsonNode response) {
    JsonNode content = response.path("content");
    if (content.isMissingNode()) {
      assertThat(got.response().body()).as(what).isEmpty();
      return;
    }
    if (got.response() == null) {
      matches(what, got, content.path("application/json"));
      return;
    }
    String type = got.response().headers().firstValue("Content-Type").orElse("").split(";")[0];
    assertThat(content.has(type)).as(what + " as " + type).isTrue();
    if (type.equals("application/json")) {
      matches(what, got, content.path(type));
    }
  }

  private static void matches(String what, Got got, JsonNode media) {
    ObjectNode schema = media.path("schema").deepCopy();
    schema.set("components", document.path("components"));
    Schema compiled = SCHEMAS.getSchema(schema);
    List<Error> errors = compiled.validate(got.body());
    assertThat(errors).as(what + ": " + got.body()).isEmpty();
  }
}
