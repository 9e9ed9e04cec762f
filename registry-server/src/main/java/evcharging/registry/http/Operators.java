package evcharging.registry.http;

import evcharging.domain.Secret;
import evcharging.registry.book.Refusal;
import evcharging.registry.desk.Asker;
import evcharging.registry.desk.PointDesk;
import evcharging.registry.desk.ServerDesk;
import java.util.Optional;

/// Who may ask what only operators may: whoever has the admin secret, and Central, which shows its
/// certificate in the handshake and has asked its own operator for the right.
record Operators(PointDesk points, ServerDesk servers) {
  private static final String CENTRAL = "central";

  /// @return the answer to give instead, if it is nobody who may
  Optional<Answer> refusal(Ask ask) {
    if (asker(ask).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        ask.bearer().isEmpty()
            ? Answer.error(401, Refusal.PROOF_NEEDED.sentence())
            : Answer.error(403, Refusal.NOT_ALLOWED.sentence()));
  }

  /// Who asks, if they may.
  Optional<Asker> asker(Ask ask) {
    Optional<Secret> bearer = ask.bearer();
    if (bearer.isPresent()) {
      return bearer.filter(points::isOperator).map(_ -> new Asker("admin", ask.address()));
    }
    return isCentral(ask)
        ? Optional.of(new Asker("server:" + CENTRAL, ask.address()))
        : Optional.empty();
  }

  private boolean isCentral(Ask ask) {
    return ask.certificate().flatMap(servers::enrolledAs).filter(CENTRAL::equals).isPresent();
  }
}
