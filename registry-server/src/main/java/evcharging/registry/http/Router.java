package evcharging.registry.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import evcharging.config.LastResort;
import evcharging.link.UnreadBody;
import evcharging.registry.store.StoreTrouble;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the route, checks what every request must keep to, and turns whatever goes wrong into one
/// sentence: the only place where that is done.
@LastResort("the edge of the Registry: a fault becomes a sentence and an incident")
final class Router implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Router.class);

  private final List<Route> routes;

  Router(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      UnreadBody.take(exchange);
      send(exchange, answer);
    }
  }

  private Answer answer(HttpExchange exchange) {
    try {
      return routed(exchange);
    } catch (BadRequest e) {
      return Answer.error(e.status(), e.getMessage());
    } catch (StoreTrouble e) {
      return incident(e, 503, e.getMessage());
    } catch (InterruptedException e) {
      return Answer.error(503, "the Registry is stopping; try again");
    } catch (RuntimeException e) {
      return incident(e, 503, "an error of the Registry");
    }
  }

  private Answer routed(HttpExchange exchange) throws InterruptedException {
    String path = exchange.getRequestURI().getPath();
    List<Route> there = routes.stream().filter(r -> variable(r, path).isPresent()).toList();
    if (there.isEmpty()) {
      return Answer.error(404, "not found");
    }
    String method = exchange.getRequestMethod();
    Optional<Route> route = there.stream().filter(r -> r.method().equals(method)).findFirst();
    if (route.isEmpty()) {
      String allowed = there.stream().map(Route::method).collect(Collectors.joining(", "));
      return Answer.error(405, "this path allows " + allowed + " only").with("Allow", allowed);
    }
    if (declaredLength(exchange) > Body.LIMIT) {
      return Answer.error(413, "the body is longer than " + Body.LIMIT + " bytes");
    }
    Answer answer = route.get().answer(new Ask(exchange, variable(route.get(), path).get()));
    return answer.status() == 401 ? answer.with("WWW-Authenticate", "Bearer") : answer;
  }

  /// What the path has where the route has `{}`; empty text if it has none; nothing if it does not
  /// fit.
  private static Optional<String> variable(Route route, String path) {
    int gap = route.path().indexOf("{}");
    if (gap < 0) {
      return route.path().equals(path) ? Optional.of("") : Optional.empty();
    }
    String before = route.path().substring(0, gap);
    return path.startsWith(before) && path.length() > gap && path.indexOf('/', gap) < 0
        ? Optional.of(path.substring(gap))
        : Optional.empty();
  }

  private static long declaredLength(HttpExchange exchange) {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
  }

  private static Answer incident(RuntimeException e, int status, String sentence) {
    String id = Long.toHexString(ThreadLocalRandom.current().nextLong());
    LOG.error("event=incident id={}", id, e);
    return Answer.error(status, sentence + " (incident " + id + ")");
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    answer.headers().forEach((name, content) -> exchange.getResponseHeaders().set(name, content));
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(answer.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(answer.status(), answer.body().length);
    exchange.getResponseBody().write(answer.body());
  }
}
