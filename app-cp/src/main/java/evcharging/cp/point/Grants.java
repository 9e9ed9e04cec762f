package evcharging.cp.point;

import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.SessionId;
import evcharging.wire.FromEngine;
import evcharging.wire.FromEngine.SupplyEnded;
import evcharging.wire.ToEngine;
import java.util.Optional;

/// The point's side of a session's beginning and end with Central: asked, authorised, ended, noted.
///
/// Any of these may come twice or late. The session it names is compared with what is open, what is
/// asked and what has ended, and is answered with the same figures again.
final class Grants {
  private final PointSettings settings;
  private final Fitness fitness;
  private final Supply supply;
  private final EndedSessions ended;
  private Optional<Asked> asked = Optional.empty();

  private record Asked(SessionId session, long nanos) {}

  Grants(PointSettings settings, Fitness fitness, Supply supply, EndedSessions ended) {
    this.settings = settings;
    this.fitness = fitness;
    this.supply = supply;
    this.ended = ended;
  }

  void passTime(Turn turn) {
    asked = asked.filter(a -> turn.nanos() - a.nanos() < settings.askTime().toNanos());
  }

  /// What was asked over a connection that is gone was never granted.
  void forgetAsked() {
    asked = Optional.empty();
  }

  void ask(Turn turn, SessionId session) {
    Optional<String> no = whyNot(session);
    if (no.isPresent()) {
      turn.tell(new FromEngine.Declines(session, no.get()));
      return;
    }
    if (!supply.isOpen(session)) {
      asked = Optional.of(new Asked(session, turn.nanos()));
    }
    turn.tell(new FromEngine.Accepts(session));
  }

  private Optional<String> whyNot(SessionId session) {
    if (supply.isOpen(session)) {
      return Optional.empty();
    }
    if (ended.find(session).isPresent()) {
      return Optional.of("that session is over");
    }
    if (supply.session().isPresent() || (asked.isPresent() && !isAsked(session))) {
      return Optional.of("the point is taken by another session");
    }
    return fitness.refuses();
  }

  void authorised(Turn turn, ToEngine.Authorised grant) {
    SessionId session = grant.session();
    Optional<SupplyEnded> over = ended.find(session);
    if (over.isPresent()) {
      turn.tell(over.get());
    } else if (supply.isOpen(session)) {
      supply.session().filter(OpenSession::supplying).ifPresent(s -> turn.tell(s.started()));
    } else if (supply.session().isPresent()) {
      turn.tell(new FromEngine.Declines(session, "the point is taken by another session"));
    } else {
      asked = Optional.empty();
      Optional<EndReason> unfit = fitness.cuts();
      if (unfit.isPresent()) {
        endWithoutSupply(turn, session, unfit.get());
      } else {
        supply.open(turn, new OpenSession(session, grant.driver(), grant.price(), turn.nanos()));
      }
    }
  }

  void end(Turn turn, SessionId session, EndReason reason) {
    Optional<SupplyEnded> over = ended.find(session);
    if (over.isPresent()) {
      turn.tell(over.get());
    } else if (supply.isOpen(session)) {
      supply.endIfOpen(turn, reason);
    } else if (isAsked(session)) {
      asked = Optional.empty();
      endWithoutSupply(turn, session, reason);
    } else {
      endWithoutSupply(turn, session, EndReason.UNKNOWN_AT_POINT);
    }
  }

  /// Kept like any other end, so that a grant that comes late, behind its own end, starts nothing.
  private void endWithoutSupply(Turn turn, SessionId session, EndReason reason) {
    Energy register = supply.register();
    SupplyEnded over = new SupplyEnded(session, register, register, turn.wall(), reason);
    ended.add(over);
    turn.save();
    turn.tell(over);
  }

  void noted(Turn turn, SessionId session) {
    if (ended.note(session)) {
      turn.save();
    }
  }

  private boolean isAsked(SessionId session) {
    return asked.map(a -> a.session().equals(session)).orElse(false);
  }
}
