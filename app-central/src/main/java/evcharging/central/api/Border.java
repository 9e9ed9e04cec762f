package evcharging.central.api;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What protects people's browsers, before anything else is looked at: a page of somebody else must
/// neither reach this server under a name of its own (DNS rebinding, told by `Host`) nor send or
/// read anything across (told by `Origin`), unless that origin was named (CORS).
final class Border {
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9a-fA-F:.]+]");
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final ApiAccess access;

  Border(ApiAccess access) {
    this.access = access;
  }

  /// @return the answer, if this request asks what an origin may do
  /// @throws Problem 400 or 403 if the request is not to go on
  Optional<Answer> pass(HttpExchange exchange) {
    Headers asked = exchange.getRequestHeaders();
    String host = host(asked.getFirst("Host"));
    String origin = asked.getFirst("Origin");
    boolean named = origin != null && access.origins().contains(origin.toLowerCase(Locale.ROOT));
    if (named) {
      allow(exchange, origin);
    }
    boolean preflight =
        exchange.getRequestMethod().equals("OPTIONS")
            && asked.containsKey("Access-Control-Request-Method");
    if (preflight && origin != null) {
      if (!named) {
        throw crossSite();
      }
      return Optional.of(new Answer(204, null));
    }
    if (!READING.contains(exchange.getRequestMethod())) {
      refuseOthers(asked, origin, named, host);
    }
    return Optional.empty();
  }

  private static void refuseOthers(Headers asked, String origin, boolean named, String host) {
    boolean same = origin != null && host.equals(authority(origin));
    if (origin != null && !named && !same) {
      throw crossSite();
    }
    if (origin == null && "cross-site".equals(asked.getFirst("Sec-Fetch-Site"))) {
      throw crossSite();
    }
  }

  private static Problem crossSite() {
    return new Problem(
        403,
        "CROSS_SITE",
        "a page of another site may not do this; its origin is not allowed here");
  }

  /// An address is always ours: only a name can be pointed elsewhere.
  ///
  /// @return name and port as they came, in small letters
  private String host(String header) {
    if (header == null || header.isBlank()) {
      throw Problem.badRequest("the Host header is missing");
    }
    String given = header.strip().toLowerCase(Locale.ROOT);
    String name = given.replaceFirst(":[0-9]*$", "");
    if (!ADDRESS.matcher(name).matches() && !access.hosts().contains(name)) {
      throw new Problem(
          403, "HOST_REFUSED", "this Central is not known by that name (see --api-host)");
    }
    return given;
  }

  private static String authority(String origin) {
    try {
      return Optional.ofNullable(URI.create(origin).getAuthority())
          .orElse("")
          .toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static void allow(HttpExchange exchange, String origin) {
    Headers answer = exchange.getResponseHeaders();
    answer.set("Access-Control-Allow-Origin", origin);
    answer.add("Vary", "Origin");
    answer.set("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE");
    answer.set(
        "Access-Control-Allow-Headers",
        "Authorization, Content-Type, Idempotency-Key, If-None-Match, Last-Event-ID");
    answer.set("Access-Control-Expose-Headers", "ETag, Link, Location, Retry-After");
    answer.set("Access-Control-Max-Age", "600");
  }
}
