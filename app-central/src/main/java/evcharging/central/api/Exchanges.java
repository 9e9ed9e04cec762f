package evcharging.central.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import evcharging.central.core.FoldedRefusals;
import evcharging.central.network.AccountEvent;
import evcharging.central.network.Origin;
import evcharging.central.network.Right;
import evcharging.config.LastResort;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One request and its answer: method and path, caller, body, route; everything that goes wrong
/// becomes a JSON error.
@LastResort("the edge of the API: a fault becomes a sentence and an incident id")
final class Exchanges implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Exchanges.class);
  private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[\\x21-\\x7e]{1,64}");
  private static final int KEPT_ANSWERS = 10_000;

  private final ApiLimits limits;
  private final Router router;
  private final Gate gate;
  private final FoldedRefusals refused;
  private final Idempotency idempotency = new Idempotency(KEPT_ANSWERS);

  Exchanges(ApiLimits limits, ApiSources sources, FoldedRefusals refused) {
    this.limits = limits;
    this.router = new Router(Routes.all(sources, limits.replyTime()));
    this.gate = new Gate(sources.hash(), sources.localToken(), sources.view());
    this.refused = refused;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      byte[] body = ApiJson.write(answer.body());
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(answer.status(), body.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    try {
      return serve(exchange);
    } catch (Problem problem) {
      if (problem.status() == 401) {
        exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
      }
      return problem.answer();
    } catch (Router.MethodNotAllowed e) {
      exchange.getResponseHeaders().set("Allow", e.allowed());
      return new Problem(405, "METHOD_NOT_ALLOWED", e.getMessage()).answer();
    } catch (RuntimeException e) {
      String incident = Long.toHexString(ThreadLocalRandom.current().nextLong());
      LOG.error("event=incident id={} path={}", incident, what(exchange), e);
      return Problem.incident(incident).answer();
    }
  }

  private Answer serve(HttpExchange exchange) throws IOException, Router.MethodNotAllowed {
    String method = exchange.getRequestMethod();
    Router.Match match = router.find(method, exchange.getRequestURI().getRawPath());
    Caller caller = admit(exchange, match.route().right());
    Call call =
        new Call(
            caller,
            match.parts(),
            query(exchange.getRequestURI().getRawQuery()),
            body(exchange),
            idempotencyKey(exchange));
    return match.route().changesSomething()
        ? idempotency.once(
            call, method, exchange.getRequestURI().getRawPath(), () -> match.route().handle(call))
        : match.route().handle(call);
  }

  private Caller admit(HttpExchange exchange, Right right) {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    String address = exchange.getRemoteAddress().getAddress().getHostAddress();
    try {
      return gate.admit(authorization, address, right);
    } catch (Problem problem) {
      String actor =
          gate.identify(authorization, address)
              .map(caller -> caller.origin().actor())
              .orElse("unknown");
      String what = what(exchange);
      refused.note(
          new Origin(actor, address),
          problem.code(),
          times -> new AccountEvent.AccessRefused(what, problem.code(), times));
      throw problem;
    }
  }

  /// Read before the route runs, so that a route never waits for a slow client.
  private byte[] body(HttpExchange exchange) throws IOException {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    if (length != null && length.length() > 9) {
      throw tooLarge();
    }
    try (InputStream in = exchange.getRequestBody()) {
      byte[] body = in.readNBytes(limits.bodyBytes() + 1);
      if (body.length > limits.bodyBytes()) {
        throw tooLarge();
      }
      if (body.length > 0 && !isJson(exchange.getRequestHeaders().getFirst("Content-Type"))) {
        throw new Problem(
            415,
            "UNSUPPORTED_MEDIA_TYPE",
            "the body must be JSON (Content-Type: application/json)");
      }
      return body;
    }
  }

  private Problem tooLarge() {
    return new Problem(
        413, "TOO_LARGE", "the body may have at most " + limits.bodyBytes() + " bytes");
  }

  private static boolean isJson(String type) {
    return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
  }

  private static Optional<String> idempotencyKey(HttpExchange exchange) {
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    if (key != null && !IDEMPOTENCY_KEY.matcher(key).matches()) {
      throw Problem.badRequest("Idempotency-Key must be 1 to 64 printable ASCII characters");
    }
    return Optional.ofNullable(key);
  }

  private static Map<String, String> query(String raw) {
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

  /// For the audit log: method and path, cut to a sane length.
  private static String what(HttpExchange exchange) {
    String path = exchange.getRequestURI().getRawPath();
    return exchange.getRequestMethod() + " " + path.substring(0, Math.min(path.length(), 100));
  }
}
