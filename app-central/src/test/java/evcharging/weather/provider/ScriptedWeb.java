package evcharging.weather.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import evcharging.central.api.ApiLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// A provider on this machine: a real HTTP server that answers with recorded texts and notes what
/// it was asked.
public final class ScriptedWeb implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);

  private record Answer(int status, byte[] body, Map<String, String> headers) {}

  static {
    // Read once for the whole process, so whoever is first must say what Central would.
    ApiLimits.STANDARD.install();
  }

  public ScriptedWeb() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(exchange.getRequestURI().toString());
      Answer answer = answers.get(exchange.getRequestURI().getPath());
      if (answer == null) {
        waitForTheEnd();
        return;
      }
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(answer.status(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    }
  }

  /// Never answers.
  private void waitForTheEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// The answer to that path from now on, from a file of the test data. A path nobody named is
  /// never answered.
  public ScriptedWeb says(String path, int status, String file) {
    try (InputStream in = ScriptedWeb.class.getResourceAsStream("/weather/" + file)) {
      answers.put(path, new Answer(status, in.readAllBytes(), Map.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /// The same with a text of the test's own.
  public ScriptedWeb saysText(String path, int status, String text, Map<String, String> headers) {
    answers.put(path, new Answer(status, text.getBytes(StandardCharsets.UTF_8), headers));
    return this;
  }

  /// From now on it does not answer there.
  public void silent(String path) {
    answers.remove(path);
  }

  /// Every path with its query, in their order.
  public List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
  }
}
