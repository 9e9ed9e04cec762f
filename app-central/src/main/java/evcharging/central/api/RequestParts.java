package evcharging.central.api;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The parts of a request, each within its limits.
final class RequestParts {
  private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[\\x21-\\x7e]{1,64}");
  private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

  private final int bodyBytes;

  RequestParts(int bodyBytes) {
    this.bodyBytes = bodyBytes;
  }

  /// Read before the route runs, so that a route never waits for a slow client.
  byte[] body(HttpExchange exchange) throws IOException {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    if (length != null && length.length() > 9) {
      throw tooLarge();
    }
    byte[] body = exchange.getRequestBody().readNBytes(bodyBytes + 1);
    if (body.length > bodyBytes) {
      throw tooLarge();
    }
    if (body.length > 0 && !isJson(exchange.getRequestHeaders().getFirst("Content-Type"))) {
      throw new Problem(
          415, "UNSUPPORTED_MEDIA_TYPE", "the body must be JSON (Content-Type: application/json)");
    }
    return body;
  }

  private Problem tooLarge() {
    return new Problem(413, "TOO_LARGE", "the body may have at most " + bodyBytes + " bytes");
  }

  private static boolean isJson(String type) {
    return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
  }

  static Optional<String> idempotencyKey(HttpExchange exchange) {
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    if (key != null && !IDEMPOTENCY_KEY.matcher(key).matches()) {
      throw Problem.badRequest("Idempotency-Key must be 1 to 64 printable ASCII characters");
    }
    return Optional.ofNullable(key);
  }

  static Map<String, String> query(HttpExchange exchange) {
    String raw = exchange.getRequestURI().getRawQuery();
    Map<String, String> query = new HashMap<>();
    for (String pair : raw == null || raw.isEmpty() ? new String[0] : raw.split("&")) {
      int border = pair.indexOf('=');
      try {
        query.put(
            decode(border < 0 ? pair : pair.substring(0, border)),
            decode(border < 0 ? "" : pair.substring(border + 1)));
      } catch (IllegalArgumentException e) {
        throw Problem.badRequest("the query is not properly percent-encoded");
      }
    }
    return query;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /// Where the request comes from. Behind a proxy on this machine that is who the proxy says, which
  /// nobody but a program of this machine can make up.
  ///
  /// @param proxied true if only a proxy of this machine can have sent it
  static String address(HttpExchange exchange, boolean proxied) {
    String address = exchange.getRemoteAddress().getAddress().getHostAddress();
    String forwarded = exchange.getRequestHeaders().getFirst("X-Forwarded-For");
    if (!proxied || forwarded == null) {
      return address;
    }
    String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    return ADDRESS.matcher(last).matches() ? last : address;
  }

  /// For the audit log: method and path, cut to a sane length.
  static String what(HttpExchange exchange) {
    String path = exchange.getRequestURI().getRawPath();
    return exchange.getRequestMethod() + " " + path.substring(0, Math.min(path.length(), 100));
  }
}
