package evcharging.central.api;

import static evcharging.central.network.Role.AUDITOR;
import static evcharging.central.network.Role.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import evcharging.central.network.Command;
import evcharging.central.network.Reply;
import evcharging.central.network.WeatherAlert;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Epoch;
import evcharging.domain.Hold;
import evcharging.domain.Place;
import evcharging.domain.SessionId;
import evcharging.wire.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A front end written for the first version: plain HTTP, no token, its own idea of every field. A
/// reverse proxy before Central's loopback listener adds the token; the front end is unchanged.
@Tag("A-02")
class FirstVersionFrontEndTest {
  @TempDir Path directory;
  private RunningApi api;
  private HttpServer proxy;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void start() throws Exception {
    api = new RunningApi(directory);
    proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    proxy.createContext("/", this::pass);
    proxy.start();
  }

  @AfterEach
  void stop() {
    proxy.stop(0);
    http.shutdownNow();
    api.close();
  }

  /// What nginx does with `proxy_set_header Authorization …`.
  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(api.loopback().resolve(exchange.getRequestURI()))
              .method(
                  exchange.getRequestMethod(),
                  BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
              .header("Authorization", "Bearer " + api.token(OPERATOR))
              .header("X-Forwarded-For", "203.0.113.9");
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      if (type != null) {
        request.header("Content-Type", type);
      }
      HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // --- the front end of the first version ------------------------------------------------------

  private JsonNode fetch(String path) throws Exception {
    URI at = URI.create("http://127.0.0.1:" + proxy.getAddress().getPort() + path);
    HttpResponse<String> got =
        http.send(HttpRequest.newBuilder(at).build(), BodyHandlers.ofString());
    assertThat(got.statusCode() / 100).as(path).isEqualTo(2);
    return Json.mapper().readTree(got.body());
  }

  private JsonNode command(String json) throws Exception {
    URI at = URI.create("http://127.0.0.1:" + proxy.getAddress().getPort() + "/api/central_cmd");
    HttpResponse<String> got =
        http.send(
            HttpRequest.newBuilder(at)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build(),
            BodyHandlers.ofString());
    assertThat(got.statusCode() / 100).isEqualTo(2);
    return Json.mapper().readTree(got.body());
  }

  /// A row of its table, as it prints one: numbers with digits, `-` where there is none.
  private static String row(JsonNode cp) {
    return String.join(
        " | ",
        text(cp, "cp_id"),
        text(cp, "location"),
        String.format(Locale.ROOT, "%.2f €/kWh", cp.required("price").doubleValue()),
        text(cp, "status"),
        cp.required("temperature").isNull()
            ? "?"
            : String.format(Locale.ROOT, "%.1f°C", cp.required("temperature").doubleValue()),
        cp.required("wind").isNull()
            ? "?"
            : String.format(Locale.ROOT, "%.1f m/s", cp.required("wind").doubleValue()),
        text(cp, "session").equals("-") ? "-" : "session",
        text(cp, "driver"),
        figure(cp, "kw", "%.3f kWh"),
        figure(cp, "eur", "%.2f €"));
  }

  private static String text(JsonNode node, String field) {
    assertThat(node.required(field).isTextual()).as(field).isTrue();
    return node.required(field).textValue();
  }

  private static String figure(JsonNode node, String field, String format) {
    JsonNode figure = node.required(field);
    return figure.isNumber()
        ? String.format(Locale.ROOT, format, figure.doubleValue())
        : text(node, field);
  }

  // ---------------------------------------------------------------------------------------------

  @Test
  void itsTableOfPointsIsDrawnAsEver() throws Exception {
    api.core(
        new Command.NoteWeather(
            new Place("Berlin"), new BigDecimal("5.62"), new BigDecimal("5.81"), Duration.ZERO));
    SessionId session = supplying();
    assertThat(row(fetch("/api/cps").get(0)))
        .isEqualTo(
            "CP001 | Berlin | 0.25 €/kWh | SUMINISTRANDO | 5.6°C | 5.8 m/s | session | D01"
                + " | 0.000 kWh | 0.00 €");
    ended(session);
    assertThat(row(fetch("/api/cps").get(0)))
        .isEqualTo("CP001 | Berlin | 0.25 €/kWh | ACTIVADO | 5.6°C | 5.8 m/s | - | - | - | -");
    assertThat(row(fetch("/api/cps").get(1)))
        .isEqualTo("CP002 | Madrid | 0.25 €/kWh | DESCONECTADO | ? | ? | - | - | - | -");
  }

  @Test
  void itsHistoryAndItsAlertsAreReadAsEver() throws Exception {
    ended(supplying());
    JsonNode over = fetch("/api/sessions").get(0);
    assertThat(text(over, "cp_id")).isEqualTo("CP001");
    assertThat(text(over, "driver_id")).isEqualTo("D01");
    assertThat(text(over, "session_id")).startsWith("S-D01-CP001-");
    assertThat(over.required("end_time").doubleValue())
        .isGreaterThanOrEqualTo(over.required("start_time").doubleValue())
        .isBetween(1.7e9, 1e11);
    assertThat(over.required("kwh").doubleValue()).isEqualTo(2.5);
    assertThat(over.required("eur").doubleValue()).isEqualTo(0.63);

    api.core(
        new Command.RaiseWeatherAlert(
            new Place("Berlin"), WeatherAlert.LOW_TEMPERATURE, BigDecimal.ZERO, BigDecimal.ONE));
    JsonNode alert = fetch("/api/alerts").get(0);
    assertThat(Instant.parse(text(alert, "timestamp"))).isBefore(Instant.now().plusSeconds(60));
    assertThat(text(alert, "source")).isEqualTo("Berlin");
    assertThat(text(alert, "action")).isEqualTo("weather.alert-raised");
    assertThat(text(alert, "details")).contains("LOW_TEMPERATURE");
  }

  @Test
  @Tag("A-01")
  void itsButtonsStopAndResumeAndTheAuditLogHasTheAddressOfTheOneWhoPressedThem() throws Exception {
    JsonNode out = command("{\"cmd\":\"OUT\",\"cp_id\":\"CP001\"}");
    assertThat(out.required("ok").booleanValue()).isTrue();
    assertThat(out.required("sent")).hasToString("{\"cmd\":\"OUT\",\"cp_id\":\"CP001\"}");
    assertThat(api.core().view().points().get(RunningApi.CP1).point().holds())
        .containsKey(Hold.OPERATOR);
    assertThat(command("{\"cmd\":\"RESUME\"}").required("ok").booleanValue()).isTrue();
    assertThat(api.core().view().points().get(RunningApi.CP1).point().holds()).isEmpty();
    JsonNode audit = api.get(AUDITOR, "/api/audit?action=order.issued/1").body();
    assertThat(audit.get(0).path("address").asText()).isEqualTo("203.0.113.9");
    assertThat(audit.get(0).path("actor").asText()).isEqualTo("token:OPERATOR");
  }

  @Test
  @Tag("T14")
  void whoIsNoProxyHasNoTokenOnTheLoopbackEither() throws Exception {
    HttpResponse<String> got =
        http.send(
            HttpRequest.newBuilder(api.loopback().resolve("/api/cps"))
                .header("X-Forwarded-For", "203.0.113.9")
                .build(),
            BodyHandlers.ofString());
    assertThat(got.statusCode()).isEqualTo(401);
  }

  private SessionId supplying() throws Exception {
    Epoch first = new Epoch(1);
    DriverId driver = new DriverId("D01");
    api.core(new Command.AddDriver(driver, "hash"));
    api.core(new Command.AdmitMonitor(RunningApi.CP1, 1, "hash"));
    api.core(new Command.TellVerdict(RunningApi.CP1, first, true, "ok"));
    Reply reply =
        api.core(new Command.Start(driver, UUID.randomUUID(), Optional.of(RunningApi.CP1)));
    SessionId session = ((Reply.Asking) reply).session();
    api.core(new Command.PointAccepts(RunningApi.CP1, first, session));
    api.core(
        new Command.TellStarted(
            RunningApi.CP1, first, session, new Energy(1_000), Instant.now().minusSeconds(900)));
    return session;
  }

  private void ended(SessionId session) throws Exception {
    api.core(
        new Command.TellEnded(
            RunningApi.CP1,
            new Epoch(1),
            session,
            new Energy(1_000),
            new Energy(3_500),
            Instant.now(),
            EndReason.UNPLUGGED));
  }
}
