package evcharging.central.api;

import static evcharging.central.network.Role.ADMIN;
import static evcharging.central.network.Role.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import evcharging.central.network.Command;
import evcharging.central.network.Origin;
import evcharging.central.network.WeatherAlert;
import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.domain.Price;
import evcharging.wire.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Server-sent events on a real socket.
class EventsTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir Path directory;
  private RunningApi api;
  private int prices;

  @BeforeEach
  void start() throws Exception {
    api =
        new RunningApi(
            directory,
            new ApiLimits(
                16_384,
                Duration.ofSeconds(10),
                2_048,
                Duration.ofSeconds(10),
                Duration.ofSeconds(2),
                3,
                120),
            new ApiAccess(Set.of("localhost"), Set.of(), OptionalInt.empty()));
  }

  @AfterEach
  void stop() {
    api.close();
  }

  /// One event as it came.
  private record Event(String id, String name, JsonNode data) {}

  /// Reads a stream and keeps what came.
  private final class Listener implements AutoCloseable {
    private final HttpClient http = HttpClient.newBuilder().sslContext(api.tls().context()).build();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile boolean over;
    private final HttpResponse<Stream<String>> response;

    Listener(String token, String query, String lastId) throws Exception {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(api.address().resolve("/api/events" + query))
              .header("Authorization", "Bearer " + token);
      if (lastId != null) {
        request.header("Last-Event-ID", lastId);
      }
      response = http.send(request.build(), BodyHandlers.ofLines());
      if (response.statusCode() == 200) {
        Thread.ofVirtual().start(this::read);
      }
    }

    private void read() {
      String[] id = {null};
      String[] name = {null};
      try {
        response
            .body()
            .forEach(
                line -> {
                  if (line.startsWith("id: ")) {
                    id[0] = line.substring(4);
                  } else if (line.startsWith("event: ")) {
                    name[0] = line.substring(7);
                  } else if (line.startsWith("data: ")) {
                    events.add(new Event(id[0], name[0], tree(line.substring(6))));
                  }
                });
      } catch (java.io.UncheckedIOException e) {
        // It ended.
      }
      over = true;
    }

    private static JsonNode tree(String text) {
      try {
        return Json.mapper().readTree(text);
      } catch (IOException e) {
        throw new AssertionError(text, e);
      }
    }

    Optional<Event> point(String id, String price) {
      return events.stream()
          .filter(e -> e.name().equals("point") && e.data().path("cp_id").asText().equals(id))
          .filter(e -> e.data().path("price").decimalValue().compareTo(new BigDecimal(price)) == 0)
          .findFirst();
    }

    @Override
    public void close() {
      http.shutdownNow();
    }
  }

  private void price(CpId point, String price) throws Exception {
    api.core(new Command.SetPrice(point, Price.parse(price)));
  }

  @Test
  void aListenerFirstHearsHowEverythingIsAndThenWhatChanges() throws Exception {
    try (Listener listener = new Listener(api.token(VIEWER), "", null)) {
      await().atMost(SOON).until(() -> listener.point("CP002", "0.25").isPresent());
      assertThat(listener.response.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/event-stream");
      price(RunningApi.CP1, "0.31");
      await().atMost(SOON).until(() -> listener.point("CP001", "0.31").isPresent());
      api.core(
          new Command.RaiseWeatherAlert(
              new Place("Berlin"), WeatherAlert.STORM, BigDecimal.ONE, BigDecimal.TEN));
      await()
          .atMost(SOON)
          .until(
              () ->
                  Set.of("alert", "weather").stream()
                      .allMatch(n -> listener.events.stream().anyMatch(e -> e.name().equals(n))));
    }
  }

  @Test
  void whoComesBackGoesOnWhereTheyWere() throws Exception {
    String last;
    try (Listener listener = new Listener(api.token(VIEWER), "?topics=point", null)) {
      await().atMost(SOON).until(() -> listener.events.size() >= 2);
      last = listener.events.getLast().id();
    }
    try (Listener other = new Listener(api.token(ADMIN), "?topics=point", null)) {
      price(RunningApi.CP2, "0.41");
      await().atMost(SOON).until(() -> other.point("CP002", "0.41").isPresent());
    }
    try (Listener again = new Listener(api.token(VIEWER), "?topics=point", last)) {
      await().atMost(SOON).until(() -> !again.events.isEmpty());
      assertThat(again.point("CP002", "0.41")).isPresent();
      assertThat(again.events).noneMatch(e -> e.data().path("cp_id").asText().equals("CP001"));
    }
  }

  @Test
  @Tag("T24")
  void aRevokedTokenHearsNothingMore() throws Exception {
    try (Listener listener = new Listener(api.token(VIEWER), "", null)) {
      await().atMost(SOON).until(() -> !listener.events.isEmpty());
      api.core(new Command.RevokeToken(VIEWER.name()));
      await().atMost(SOON).until(() -> listener.over);
    }
  }

  @Test
  void moreThanMayListenAreAskedToComeLater() throws Exception {
    try (Listener one = new Listener(api.token(VIEWER), "", null);
        Listener two = new Listener(api.token(VIEWER), "", null);
        Listener three = new Listener(api.token(VIEWER), "", null)) {
      await()
          .atMost(SOON)
          .until(() -> Stream.of(one, two, three).noneMatch(l -> l.events.isEmpty()));
      try (Listener four = new Listener(api.token(VIEWER), "", null)) {
        assertThat(four.response.statusCode()).isEqualTo(429);
        assertThat(four.response.headers().firstValue("Retry-After")).contains("10");
      }
    }
  }

  @Test
  @Tag("T19")
  void aListenerWhoDoesNotReadDelaysNobodyAndIsLetGo() throws Exception {
    for (int i = 100; i < 3_100; i++) {
      CpId point = new CpId("CP" + i);
      api.submit(
          new Command.AdmitEngine(
              point, 1, new Place("Rome"), Price.parse("0.25"), false, "key", "hash"),
          Origin.CENTRAL);
    }
    await().atMost(SOON).until(() -> api.core().view().points().size() == 3_002);
    try (Socket small = new Socket()) {
      small.setReceiveBufferSize(4_096);
      small.connect(new InetSocketAddress("localhost", api.port()));
      Socket deaf = api.tls().socketFactory().createSocket(small, "localhost", api.port(), true);
      deaf.getOutputStream()
          .write(
              ("GET /api/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                      + api.token(VIEWER)
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      await().atMost(SOON).until(() -> listeners() == 1);
      try (Listener listener = new Listener(api.token(VIEWER), "?topics=point", null)) {
        price(RunningApi.CP1, "0.77");
        await().atMost(SOON).until(() -> listener.point("CP001", "0.77").isPresent());
        await()
            .atMost(SOON)
            .pollInterval(Duration.ofMillis(500))
            .until(() -> listeners() == 1 || moreThanTheSocketHolds());
      }
    }
  }

  /// Every point has a new price: one and a half megabyte of events.
  private boolean moreThanTheSocketHolds() {
    String price = "0.%04d".formatted(1_000 + ++prices);
    for (CpId point : api.core().view().points().keySet()) {
      if (!point.equals(RunningApi.CP1)) {
        api.submit(new Command.SetPrice(point, Price.parse(price)), Origin.CENTRAL);
      }
    }
    return false;
  }

  private int listeners() throws Exception {
    String text = api.get(VIEWER, "/metrics").response().body();
    return text.lines()
        .filter(line -> line.startsWith("ev_rest_listeners "))
        .map(line -> (int) Double.parseDouble(line.substring(line.indexOf(' ') + 1)))
        .findFirst()
        .orElseThrow();
  }
}
