package evcharging.central.api;

import static evcharging.central.api.RunningApi.CP1;
import static evcharging.central.network.Role.ADMIN;
import static evcharging.central.network.Role.AUDITOR;
import static evcharging.central.network.Role.OPERATOR;
import static evcharging.central.network.Role.VIEWER;
import static evcharging.central.network.Role.WEATHER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import evcharging.central.api.RunningApi.Got;
import evcharging.central.network.AccountEvent;
import evcharging.central.network.Command;
import evcharging.central.network.Reply;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Epoch;
import evcharging.domain.Hold;
import evcharging.domain.Power;
import evcharging.domain.SessionId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTest {
  private static final Epoch FIRST = new Epoch(1);

  @TempDir Path directory;
  private RunningApi api;

  @BeforeEach
  void start() throws Exception {
    api = new RunningApi(directory);
  }

  @AfterEach
  void stop() throws Exception {
    api.close();
  }

  @Tag("A-01")
  @Test
  void healthIsForAnybody() throws Exception {
    Got got = api.get(null, "/api/health");
    assertThat(got.status()).isEqualTo(200);
    assertThat(got.body()).hasToString("{\"service\":\"EV_Central_API\",\"status\":\"OK\"}");
  }

  @Tag("A-02")
  @Test
  void aPointWithoutASessionHasTheFirstVersionsFields() throws Exception {
    Got got = api.get(VIEWER, "/api/cps");
    assertThat(got.status()).isEqualTo(200);
    JsonNode row = got.body().get(0);
    assertThat(row.path("cp_id").asText()).isEqualTo("CP001");
    assertThat(row.path("location").asText()).isEqualTo("Berlin");
    assertThat(row.path("price").decimalValue()).isEqualByComparingTo("0.25");
    assertThat(row.path("status").asText()).isEqualTo("DESCONECTADO");
    assertThat(row.path("temperature").isNull()).isTrue();
    assertThat(row.path("wind").isNull()).isTrue();
    assertThat(row.path("session").asText()).isEqualTo("-");
    assertThat(row.path("driver").asText()).isEqualTo("-");
    assertThat(row.path("kw").asText()).isEqualTo("-");
    assertThat(row.path("eur").asText()).isEqualTo("-");
    assertThat(row.path("status_reason").asText()).isEqualTo("no Monitor is connected");
    assertThat(row.path("since").asText()).isNotEmpty();
  }

  @Tag("A-02")
  @Test
  void aSupplyIsSeenLiveAndThenInTheHistory() throws Exception {
    SessionId session = supplying();
    api.core(
        new Command.NoteReading(
            CP1, session, 1, new Energy(1), new Power(7_400), Optional.empty(), Instant.now()));
    JsonNode row = api.get(VIEWER, "/api/cps/CP001").body();
    assertThat(row.path("session").asText()).isEqualTo(session.value());
    assertThat(row.path("driver").asText()).isEqualTo("D01");
    assertThat(row.path("kw").decimalValue()).isEqualByComparingTo("0.001");
    assertThat(row.path("energy_kwh").decimalValue()).isEqualByComparingTo("0.001");
    assertThat(row.path("power_kw").decimalValue()).isEqualByComparingTo("7.4");
    assertThat(row.path("eur").decimalValue()).isEqualByComparingTo("0.00025");

    JsonNode open = api.get(VIEWER, "/api/sessions").body().get(0);
    assertThat(open.path("session_id").asText()).isEqualTo(session.value());
    assertThat(open.path("state").asText()).isEqualTo("SUPPLYING");
    assertThat(open.path("end_time").isNull()).isTrue();

    api.core(
        new Command.TellEnded(
            CP1,
            FIRST,
            session,
            new Energy(1_000),
            new Energy(1_001),
            Instant.now(),
            EndReason.UNPLUGGED));
    JsonNode over = api.get(VIEWER, "/api/sessions").body().get(0);
    assertThat(over.path("session_id").asText()).isEqualTo(session.value());
    assertThat(over.path("state").asText()).isEqualTo("CLOSED");
    assertThat(over.path("end_reason").asText()).isEqualTo("UNPLUGGED");
    assertThat(over.path("kwh").decimalValue()).isEqualByComparingTo("0.001");
    assertThat(over.path("end_time").isNumber()).isTrue();
    assertThat(over.path("ticket").asLong()).isEqualTo(1);
    assertThat(api.get(ADMIN, "/api/admin/ledger_check").body().path("balances").asBoolean())
        .isTrue();
  }

  @Tag("S-04")
  @Test
  void refusedCallsAreAuditedFolded() throws Exception {
    for (int i = 0; i < 20; i++) {
      api.get(WEATHER, "/api/cps");
    }
    Got got = api.get(AUDITOR, "/api/audit?limit=1000");
    long entries =
        got.body()
            .valueStream()
            .filter(e -> e.path("action").asText().startsWith("access.refused"))
            .count();
    assertThat(entries).isEqualTo(1);
    JsonNode entry = api.get(AUDITOR, "/api/audit?limit=1").body().get(0);
    assertThat(entry.path("actor").asText()).isEqualTo("token:WEATHER");
    assertThat(entry.path("address").asText()).isEqualTo("127.0.0.1");
    assertThat(entry.path("outcome").asText()).isEqualTo("refused");
    assertThat(entry.path("object").asText()).isEqualTo("GET /api/cps");
    assertThat(api.get(VIEWER, "/api/alerts").body().get(0).path("action").asText())
        .isEqualTo("access.refused");
  }

  @Tag("B-10")
  @Test
  void outHoldsThePointAndResumeLetsItGo() throws Exception {
    Got out =
        api.send(OPERATOR, "POST", "/api/central_cmd", "{\"cmd\":\"OUT\",\"cp_id\":\"CP001\"}");
    assertThat(out.status()).isEqualTo(202);
    assertThat(out.response().headers().firstValue("Location"))
        .contains("/api/commands/" + out.body().path("command_id").asText());
    assertThat(out.body().path("ok").asBoolean()).isTrue();
    assertThat(out.body().path("sent")).hasToString("{\"cmd\":\"OUT\",\"cp_id\":\"CP001\"}");
    assertThat(api.core().view().points().get(CP1).point().holds()).containsKey(Hold.OPERATOR);

    String id = out.body().path("command_id").asText();
    assertThat(api.get(VIEWER, "/api/commands/" + id).body().path("orders").get(0).path("state"))
        .hasToString("\"PENDING\"");
    String order = out.body().path("orders").path("CP001").asText();
    api.core(new Command.NoteReport(CP1, true, Optional.of(UUID.fromString(order)), Instant.now()));
    assertThat(api.get(VIEWER, "/api/commands/" + id).body().path("orders").get(0).path("state"))
        .hasToString("\"DONE\"");

    assertThat(api.send(OPERATOR, "POST", "/api/central_cmd", "{\"cmd\":\"RESUME\"}").status())
        .isEqualTo(202);
    assertThat(api.core().view().points().get(CP1).point().holds()).isEmpty();
  }

  @Tag("P6")
  @Test
  void theSameIdempotencyKeyActsOnce() throws Exception {
    Optional<String> token = Optional.of(api.token(ADMIN));
    Map<String, String> key = Map.of("Idempotency-Key", "abc-1");
    String body = "{\"driver_id\":\"D07\"}";
    Got first = api.send(token, "POST", "/api/admin/drivers", body, key);
    Got again = api.send(token, "POST", "/api/admin/drivers", body, key);
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    Got other = api.send(token, "POST", "/api/admin/drivers", "{\"driver_id\":\"D08\"}", key);
    assertThat(other.status()).isEqualTo(422);
    assertThat(api.core().view().drivers()).containsOnlyKeys(new DriverId("D07"));
  }

  @Tag("W-04")
  @Test
  void placeAndPriceOfAPointCanBeChanged() throws Exception {
    Got got = api.send(OPERATOR, "PUT", "/api/cps/CP001", "{\"location\":\"Rome\",\"price\":0.3}");
    assertThat(got.status()).isEqualTo(200);
    JsonNode row = api.get(VIEWER, "/api/cps/CP001").body();
    assertThat(row.path("location").asText()).isEqualTo("Rome");
    assertThat(row.path("price").decimalValue()).isEqualByComparingTo("0.3");
    assertThat(api.get(WEATHER, "/api/locations").body()).hasToString("[\"Madrid\",\"Rome\"]");
  }

  @Tag("W-03")
  @Test
  void weatherIsNotedAndAnAlertHoldsThePointsOfItsPlace() throws Exception {
    Got update =
        api.send(
            WEATHER,
            "POST",
            "/api/weather_update",
            "{\"city\":\"Berlin\",\"temp\":-3.456,\"wind\":2}");
    assertThat(update.status()).isEqualTo(200);
    assertThat(update.body()).hasToString("{\"ok\":true}");
    String alert = "{\"city\":\"Berlin\",\"alert\":\"LOW_TEMPERATURE\",\"temp\":-3.46,\"wind\":2}";
    assertThat(api.send(WEATHER, "POST", "/api/weather_alert", alert).status()).isEqualTo(200);
    assertThat(api.core().view().points().get(CP1).point().holds()).containsKey(Hold.WEATHER);
    JsonNode weather = api.get(VIEWER, "/api/weather").body().get(0);
    assertThat(weather.path("temp").decimalValue()).isEqualByComparingTo("-3.46");
    assertThat(weather.path("alert").asText()).isEqualTo("LOW_TEMPERATURE");
    assertThat(api.get(VIEWER, "/api/cps/CP001").body().path("temperature").decimalValue())
        .isEqualByComparingTo("-3.46");
    assertThat(api.send(WEATHER, "DELETE", "/api/weather_alert/Berlin", null).status())
        .isEqualTo(200);
    assertThat(api.core().view().points().get(CP1).point().holds()).isEmpty();
  }

  @Test
  void accountsAreMadeAndTakenBack() throws Exception {
    Got driver = api.send(ADMIN, "POST", "/api/admin/drivers", "{\"driver_id\":\"D01\"}");
    assertThat(driver.body().path("pin").asText()).matches("\\d{6}");
    assertThat(api.send(ADMIN, "POST", "/api/admin/drivers", "{\"driver_id\":\"D01\"}").status())
        .isEqualTo(409);
    assertThat(api.send(ADMIN, "PUT", "/api/admin/drivers/D01", "{\"blocked\":true}").status())
        .isEqualTo(200);
    assertThat(api.get(VIEWER, "/api/drivers").body().get(0).path("blocked").asBoolean()).isTrue();
    assertThat(api.send(ADMIN, "POST", "/api/admin/drivers/D99/pin", null).status()).isEqualTo(404);

    String ana = "{\"name\":\"ana\",\"role\":\"OPERATOR\"}";
    assertThat(api.send(ADMIN, "POST", "/api/admin/operators", ana).status()).isEqualTo(201);
    assertThat(api.get(ADMIN, "/api/admin/operators").body())
        .hasToString("[{\"name\":\"ana\",\"role\":\"OPERATOR\"}]");
    assertThat(api.send(ADMIN, "DELETE", "/api/admin/operators/ana", null).status()).isEqualTo(200);

    String ev = "{\"name\":\"ev-w\",\"role\":\"WEATHER\"}";
    Got token = api.send(ADMIN, "POST", "/api/admin/tokens", ev);
    Optional<String> made = Optional.of(token.body().path("token").asText());
    assertThat(api.send(made, "GET", "/api/locations", null, Map.of()).status()).isEqualTo(200);
    assertThat(api.send(ADMIN, "DELETE", "/api/admin/tokens/ev-w", null).status()).isEqualTo(200);
    assertThat(api.send(made, "GET", "/api/locations", null, Map.of()).status()).isEqualTo(401);
  }

  @Tag("T23")
  @Test
  void theAuditLogShowsNoHashOfASecret() throws Exception {
    api.send(ADMIN, "POST", "/api/admin/drivers", "{\"driver_id\":\"D01\"}");
    Got got = api.get(AUDITOR, "/api/audit?limit=1000");
    assertThat(got.body().toString()).contains("driver.added").doesNotContain("argon2", "Hash");
    assertThat(api.get(AUDITOR, "/api/admin/audit_check").body().path("sound").asBoolean())
        .isTrue();
  }

  @Tag("S-03")
  @Test
  void keysAreRevoked() throws Exception {
    assertThat(api.send(OPERATOR, "POST", "/api/admin/cps/CP001/revoke_keys", null).status())
        .isEqualTo(200);
    assertThat(api.core().view().points().get(CP1).point().holds()).containsKey(Hold.KEYS_REVOKED);
    assertThat(api.send(OPERATOR, "POST", "/api/admin/cps/CP999/revoke_keys", null).status())
        .isEqualTo(404);
  }

  @Test
  void aSessionIsEndedByTheOperator() throws Exception {
    SessionId session = supplying();
    assertThat(api.send(OPERATOR, "POST", "/api/admin/sessions/" + session + "/end", null).status())
        .isEqualTo(200);
    assertThat(api.core().view().sessions().get(session).endAsked())
        .contains(EndReason.OPERATOR_OUT);
    assertThat(api.send(OPERATOR, "POST", "/api/admin/sessions/S-none/end", null).status())
        .isEqualTo(404);
  }

  @Test
  void theStatusCountsThePoints() throws Exception {
    JsonNode status = api.get(VIEWER, "/api/status").body();
    assertThat(status.path("points")).hasToString("{\"DESCONECTADO\":2}");
    assertThat(status.path("kafka").asText()).isEqualTo("up");
    assertThat(api.get(VIEWER, "/api/sessions?limit=0").status()).isEqualTo(400);
    assertThat(api.get(VIEWER, "/api/sessions?limit=x").status()).isEqualTo(400);
  }

  @Test
  void whatIsNotedAsRefusedReachesTheJournal() throws Exception {
    Reply reply =
        api.core(
            new Command.NoteRefused(new AccountEvent.AccessRefused("hello", "BAD_MESSAGE", 3)));
    assertThat(reply).isInstanceOf(Reply.Done.class);
  }

  /// A driver charges at CP001.
  private SessionId supplying() throws Exception {
    DriverId driver = new DriverId("D01");
    api.core(new Command.AddDriver(driver, "hash"));
    api.core(new Command.AdmitMonitor(CP1, 1, "hash"));
    api.core(new Command.TellVerdict(CP1, FIRST, true, "ok"));
    Reply reply = api.core(new Command.Start(driver, UUID.randomUUID(), Optional.of(CP1)));
    SessionId session = ((Reply.Asking) reply).session();
    api.core(new Command.PointAccepts(CP1, FIRST, session));
    api.core(new Command.TellStarted(CP1, FIRST, session, new Energy(1_000), Instant.now()));
    return session;
  }
}
