package evcharging.weather;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import evcharging.central.api.ApiLimits;
import evcharging.crypto.Authority;
import evcharging.crypto.ServerIdentity;
import evcharging.crypto.ServerTls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Central's REST API as EV_W sees it: a real HTTPS server that notes what it is told.
final class ScriptedApi implements AutoCloseable {
  static final String TOKEN = "weather-token-of-the-test";

  private final ServerIdentity identity =
      ServerIdentity.issuedBy(
          Authority.create(Instant.now()),
          "central",
          List.of("localhost", "127.0.0.1"),
          Instant.now());
  private final List<String> told = new CopyOnWriteArrayList<>();
  private volatile String locations = "[\"Rome\"]";
  private volatile int status = 200;
  private HttpsServer server;
  private int port;

  static {
    // Read once for the whole process, so whoever is first must say what Central would.
    ApiLimits.STANDARD.install();
  }

  ScriptedApi() {
    open();
  }

  void open() {
    try {
      ServerTls tls = ServerTls.of(identity);
      server = HttpsServer.create(new InetSocketAddress("127.0.0.1", port), 0);
      server.setHttpsConfigurator(
          new HttpsConfigurator(tls.context()) {
            @Override
            public void configure(HttpsParameters parameters) {
              parameters.setSSLParameters(tls.parameters());
            }
          });
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", this::answer);
      server.start();
      port = server.getAddress().getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String path = exchange.getRequestURI().getRawPath();
      boolean known =
          ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
      int code = known ? status : 401;
      String answer = "{\"ok\":true}";
      if (code != 200) {
        answer = "{\"ok\":false,\"msg\":\"not now\"}";
      } else if (path.equals("/api/locations")) {
        answer = locations;
      } else {
        told.add((exchange.getRequestMethod() + " " + path + " " + body).strip());
      }
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(code, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  URI address() {
    return URI.create("https://127.0.0.1:" + port);
  }

  String caPem() {
    return identity.caPem();
  }

  /// Everything told, in its order: `POST /api/weather_update {…}`.
  List<String> told() {
    return List.copyOf(told);
  }

  /// The answer to `GET /api/locations` from now on.
  void locations(String json) {
    locations = json;
  }

  /// The status of every answer from now on.
  void status(int code) {
    status = code;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
