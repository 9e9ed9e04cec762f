package evcharging.link.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import evcharging.crypto.ClientTls;
import evcharging.crypto.TlsTrouble;
import evcharging.domain.Secret;
import evcharging.link.CannotReach;
import evcharging.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/// One HTTPS request and its JSON answer, with every way it can fail put into words.
final class Requests implements AutoCloseable {
  private static final JsonMapper JSON = Json.mapper();
  private static final int LONGEST_ANSWER = 1 << 20;

  private final String who;
  private final URI base;
  private final Duration patience;
  private final HttpClient http;

  /// The others wait before their time runs: a thousand points of one process that all ask at once
  /// would each get a handshake that none could finish in time.
  private final Semaphore atOnce = new Semaphore(8, true);

  Requests(String host, int port, ClientTls tls, Duration patience) {
    this.who = host + ":" + port;
    this.base =
        URI.create("https://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .sslContext(tls.context())
            .connectTimeout(patience)
            .build();
  }

  /// @param waiting how much longer than usual the answer may take
  JsonNode get(String path, Duration waiting)
      throws CannotReach, RegistryRefused, InterruptedException {
    return send(request(path, waiting).GET());
  }

  JsonNode post(String path, JsonNode body)
      throws CannotReach, RegistryRefused, InterruptedException {
    return send(withBody(request(path, Duration.ZERO), body));
  }

  JsonNode delete(String path, Secret bearer)
      throws CannotReach, RegistryRefused, InterruptedException {
    return send(bearer(request(path, Duration.ZERO), bearer).DELETE());
  }

  /// With the certificate this client shows as its only proof.
  JsonNode delete(String path) throws CannotReach, RegistryRefused, InterruptedException {
    return send(request(path, Duration.ZERO).DELETE());
  }

  JsonNode asOperator(String path, JsonNode body, Secret admin)
      throws CannotReach, RegistryRefused, InterruptedException {
    HttpRequest.Builder request = bearer(request(path, Duration.ZERO), admin);
    return send(body.isEmpty() ? request.GET() : withBody(request, body));
  }

  String field(JsonNode answer, String name) throws CannotReach {
    if (!answer.path(name).isTextual()) {
      throw nonsense(null);
    }
    return answer.path(name).textValue();
  }

  CannotReach nonsense(Exception cause) {
    return new CannotReach("what answers at " + who + " is not a Registry", cause);
  }

  private HttpRequest.Builder request(String path, Duration waiting) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(patience.plus(waiting));
  }

  private static HttpRequest.Builder withBody(HttpRequest.Builder request, JsonNode body) {
    return request
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body.toString()));
  }

  private static HttpRequest.Builder bearer(HttpRequest.Builder request, Secret secret) {
    return request.header("Authorization", "Bearer " + secret.reveal());
  }

  private JsonNode send(HttpRequest.Builder request)
      throws CannotReach, RegistryRefused, InterruptedException {
    HttpResponse<InputStream> response;
    byte[] bytes;
    atOnce.acquire();
    try {
      response = http.send(request.build(), BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        bytes = body.readNBytes(LONGEST_ANSWER);
      }
    } catch (IOException e) {
      throw new CannotReach("cannot reach the Registry: " + TlsTrouble.explain(e, who), e);
    } finally {
      atOnce.release();
    }
    JsonNode answer = read(bytes);
    if (response.statusCode() < 300) {
      return answer;
    }
    String sentence = answer.path("msg").asText("it answered " + response.statusCode());
    if (response.statusCode() >= 500) {
      throw new CannotReach("the Registry cannot help now: " + sentence, null);
    }
    throw new RegistryRefused(response.statusCode(), sentence, retryAfter(response));
  }

  private JsonNode read(byte[] bytes) throws CannotReach {
    try {
      JsonNode answer = JSON.readTree(bytes);
      if (answer.isContainerNode()) {
        return answer;
      }
    } catch (IOException e) {
      throw nonsense(e);
    }
    throw nonsense(null);
  }

  private static Duration retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
