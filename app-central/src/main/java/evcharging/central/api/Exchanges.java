package evcharging.central.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import evcharging.central.core.FoldedRefusals;
import evcharging.central.network.AccountEvent;
import evcharging.central.network.Origin;
import evcharging.central.network.Right;
import evcharging.config.LastResort;
import evcharging.link.UnreadBody;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One request and its answer: border, method and path, caller, body, route; everything that goes
/// wrong becomes a JSON error.
@LastResort("the edge of the API: a fault becomes a sentence and an incident id")
final class Exchanges implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Exchanges.class);

  private final Parts parts;
  private final boolean proxied;

  /// What both listeners share.
  record Parts(
      Router router,
      Gate gate,
      Border border,
      RequestParts requests,
      Sending sending,
      Idempotency idempotency,
      FoldedRefusals refused) {}

  /// @param proxied true if only programs of this machine can reach this listener
  Exchanges(Parts parts, boolean proxied) {
    this.parts = parts;
    this.proxied = proxied;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      UnreadBody.take(exchange);
      parts.sending().send(exchange, answer);
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    try {
      return serve(exchange);
    } catch (Problem problem) {
      return problem.status() == 401
          ? problem.answer().with("WWW-Authenticate", "Bearer")
          : problem.answer();
    } catch (Router.MethodNotAllowed e) {
      return new Problem(405, "METHOD_NOT_ALLOWED", e.getMessage())
          .answer()
          .with("Allow", e.allowed());
    } catch (RuntimeException e) {
      String incident = Long.toHexString(ThreadLocalRandom.current().nextLong());
      LOG.error("event=incident id={} path={}", incident, RequestParts.what(exchange), e);
      return Problem.incident(incident).answer();
    }
  }

  private Answer serve(HttpExchange exchange) throws IOException, Router.MethodNotAllowed {
    Optional<Answer> preflight = audited(exchange, () -> parts.border().pass(exchange));
    if (preflight.isPresent()) {
      return preflight.get();
    }
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getRawPath();
    Router.Match match = parts.router().find(method, path);
    Route route = match.route();
    Call call = call(exchange, match);
    return route.changesSomething()
        ? parts.idempotency().once(call, method + " " + path, route, () -> route.handle(call))
        : route.handle(call);
  }

  private Call call(HttpExchange exchange, Router.Match match) throws IOException {
    Right right = match.route().endpoint().right();
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    String address = RequestParts.address(exchange, proxied);
    Caller caller = audited(exchange, () -> parts.gate().admit(authorization, address, right));
    Map<String, String> headers = new HashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    return new Call(
        caller,
        match.parts(),
        RequestParts.query(exchange),
        parts.requests().body(exchange),
        RequestParts.idempotencyKey(exchange),
        headers,
        () -> parts.gate().allows(authorization, address, right));
  }

  /// Who is turned away is in the audit log, folded per source and minute.
  private <T> T audited(HttpExchange exchange, Supplier<T> pass) {
    try {
      return pass.get();
    } catch (Problem problem) {
      if (problem.status() != 400) {
        note(exchange, problem.code());
      }
      throw problem;
    }
  }

  private void note(HttpExchange exchange, String code) {
    String address = RequestParts.address(exchange, proxied);
    String actor =
        parts
            .gate()
            .identify(exchange.getRequestHeaders().getFirst("Authorization"), address)
            .map(caller -> caller.origin().actor())
            .orElse("unknown");
    String what = RequestParts.what(exchange);
    parts
        .refused()
        .note(
            new Origin(actor, address),
            code,
            times -> new AccountEvent.AccessRefused(what, code, times));
  }
}
