package evcharging.central.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Finds the route for a method and a path.
final class Router {
  private final List<Route> routes;

  Router(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  /// All of them.
  List<Route> routes() {
    return routes;
  }

  /// @param parts the values of the path's parts in braces, decoded
  record Match(Route route, Map<String, String> parts) {}

  /// @throws Problem 404 for an unknown path
  /// @throws MethodNotAllowed if the path is known but not with this method
  Match find(String method, String rawPath) throws MethodNotAllowed {
    Set<String> allowed = new TreeSet<>();
    for (Route route : routes) {
      Optional<Map<String, String>> parts = match(route.endpoint().path(), rawPath);
      if (parts.isPresent() && route.endpoint().method().equals(method)) {
        return new Match(route, parts.get());
      }
      parts.ifPresent(_ -> allowed.add(route.endpoint().method()));
    }
    if (allowed.isEmpty()) {
      throw Problem.notFound();
    }
    throw new MethodNotAllowed(String.join(", ", allowed));
  }

  /// The path is known, but not with this method.
  static final class MethodNotAllowed extends Exception {
    private static final long serialVersionUID = 1;
    private final String allowed;

    MethodNotAllowed(String allowed) {
      super("method not allowed here; allowed: " + allowed, null, false, false);
      this.allowed = allowed;
    }

    /// For the `Allow` header.
    String allowed() {
      return allowed;
    }
  }

  private static Optional<Map<String, String>> match(String pattern, String rawPath) {
    String[] wanted = pattern.split("/", -1);
    String[] given = rawPath.split("/", -1);
    if (wanted.length != given.length) {
      return Optional.empty();
    }
    Map<String, String> parts = new HashMap<>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].startsWith("{")) {
        parts.put(wanted[i].substring(1, wanted[i].length() - 1), decode(given[i]));
      } else if (!wanted[i].equals(given[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(parts);
  }

  /// A path part: percent-encoded UTF-8, where `+` is itself.
  private static String decode(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("the path is not properly percent-encoded");
    }
  }
}
