package evcharging.processes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// OpenWeather as the test wants it: 8 °C and a light wind where nothing else was said.
final class Sky implements AutoCloseable {
  private static final double MILD = 8;

  private final HttpServer server;
  private final Map<String, Double> temperatures = new ConcurrentHashMap<>();
  private final AtomicLong asked = new AtomicLong();
  private volatile int status = 200;
  private volatile String text;

  Sky() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/data/2.5/weather", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.incrementAndGet();
      String said = text == null ? weather(exchange.getRequestURI().getRawQuery()) : text;
      byte[] body = said.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String weather(String query) {
    String place =
        URLDecoder.decode(
            query.replaceFirst("^q=", "").replaceFirst("&.*", ""), StandardCharsets.UTF_8);
    return "{\"weather\":[{\"id\":800,\"main\":\"Clear\"}],\"main\":{\"temp\":"
        + temperatures.getOrDefault(place, MILD)
        + "},\"wind\":{\"speed\":2.0},\"name\":\""
        + place
        + "\",\"cod\":200}";
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void temperature(String place, double celsius) {
    temperatures.put(place, celsius);
  }

  /// @param answer null for the weather again
  void says(int withStatus, String answer) {
    text = answer;
    status = withStatus;
  }

  long asked() {
    return asked.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
