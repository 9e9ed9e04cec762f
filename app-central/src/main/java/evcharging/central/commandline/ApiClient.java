package evcharging.central.commandline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import evcharging.config.Fault;
import evcharging.crypto.ClientTls;
import evcharging.crypto.TlsTrouble;
import evcharging.domain.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Calls Central's REST API; every no becomes a [Fault] with the API's own code and sentence.
final class ApiClient implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(30);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final JsonMapper JSON = ExactJson.mapper();

  private final URI base;
  private final Secret token;
  private final HttpClient http;

  ApiClient(URI base, ClientTls tls, Secret token) {
    this.base = base;
    this.token = token;
    this.http = HttpClient.newBuilder().sslContext(tls.context()).connectTimeout(CONNECT).build();
  }

  JsonNode get(String path) {
    return call(request(path).GET());
  }

  JsonNode post(String path, Map<String, ?> body) {
    return call(withBody(path, "POST", body));
  }

  JsonNode put(String path, Map<String, ?> body) {
    return call(withBody(path, "PUT", body));
  }

  JsonNode delete(String path) {
    return call(request(path).DELETE());
  }

  private HttpRequest.Builder withBody(String path, String method, Map<String, ?> body) {
    try {
      return request(path)
          .header("Content-Type", "application/json")
          .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(ANSWER)
        .header("Authorization", "Bearer " + token.reveal())
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }

  private JsonNode call(HttpRequest.Builder request) {
    HttpResponse<byte[]> response;
    try {
      response = http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new Fault(
          "CENTRAL-UNREACHABLE",
          "Cannot reach Central at "
              + base
              + ": "
              + TlsTrouble.explain(e, base.getAuthority())
              + ".",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Fault("INTERRUPTED", "Interrupted before Central answered.", e);
    }
    JsonNode body = parse(response.body());
    if (response.statusCode() / 100 != 2) {
      throw new Fault(
          body.path("code").asText("HTTP-" + response.statusCode()).replace('_', '-'),
          sentence(body.path("msg").asText("Central answered " + response.statusCode())));
    }
    return body;
  }

  private JsonNode parse(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new Fault("NOT-CENTRAL", "What answers at " + base + " is not Central's REST API.", e);
    }
  }

  private static String sentence(String text) {
    String start = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return start.endsWith(".") ? start : start + ".";
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
