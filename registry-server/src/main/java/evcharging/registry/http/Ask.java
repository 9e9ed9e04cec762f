package evcharging.registry.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;
import evcharging.domain.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;

/// One request, as a route sees it.
///
/// @param variable what stands in the path where the route has `{}`; empty if it has none
record Ask(HttpExchange exchange, String variable) {

  /// The JSON object in the body.
  Body body() {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type == null
        || !type.toLowerCase(Locale.ROOT).split(";")[0].strip().equals("application/json")) {
      throw new BadRequest(415, "the body must be sent as Content-Type: application/json");
    }
    try {
      byte[] bytes = exchange.getRequestBody().readNBytes(Body.LIMIT + 1);
      if (bytes.length > Body.LIMIT) {
        throw new BadRequest(413, "the body is longer than " + Body.LIMIT + " bytes");
      }
      return Body.parse(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The secret in the header `Authorization: Bearer …`.
  Optional<Secret> bearer() {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    if (header == null) {
      return Optional.empty();
    }
    String[] parts = header.strip().split("\\s+");
    if (parts.length != 2 || !parts[0].equalsIgnoreCase("Bearer")) {
      throw new BadRequest(400, "the header Authorization must be: Bearer SECRET");
    }
    return Optional.of(Body.value(Secret::new, parts[1]));
  }

  /// A number in the query, or what it is without one.
  long query(String name, long otherwise) {
    String query = exchange.getRequestURI().getQuery();
    if (query == null) {
      return otherwise;
    }
    return Arrays.stream(query.split("&"))
        .filter(part -> part.startsWith(name + "="))
        .map(part -> number(name, part.substring(name.length() + 1)))
        .findFirst()
        .orElse(otherwise);
  }

  String address() {
    return exchange.getRemoteAddress().getAddress().getHostAddress();
  }

  /// The certificate the client showed in the handshake, if it did.
  Optional<X509Certificate> certificate() {
    if (!(exchange instanceof HttpsExchange https)) {
      return Optional.empty();
    }
    try {
      Certificate[] chain = https.getSSLSession().getPeerCertificates();
      return chain[0] instanceof X509Certificate shown ? Optional.of(shown) : Optional.empty();
    } catch (SSLPeerUnverifiedException e) {
      return Optional.empty();
    }
  }

  private static long number(String name, String text) {
    if (!text.matches("\\d{1,18}")) {
      throw new BadRequest(400, name + " must be a number from 0");
    }
    return Long.parseLong(text);
  }
}
