package evcharging.central.network;

import evcharging.domain.Hold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Why a point is in the status it is in: the facts [StatusRule] asked for, in its order, up to the
/// one that decided. Facts are codes, for a window to say them in its language.
///
/// @param facts at least one; the last that is decisive ended the asking
public record Explanation(List<Fact> facts) {

  /// What was found.
  public enum Code {
    MONITOR_AWAY,
    MONITOR_UP,
    VERDICT_NONE,
    VERDICT_KO,
    VERDICT_OK,
    ENGINE_AWAY,
    ENGINE_UP,
    METER_AWAITED,
    METER_NOT_AWAITED,
    /// A hold that ends a running supply.
    HELD_CUTTING,
    /// A hold that lets a running supply finish.
    HELD_DRAINING,
    NOT_HELD,
    SUPPLYING,
    IDLE
  }

  /// One fact.
  ///
  /// @param detail a connection's number, a session, or somebody's own words; may be empty
  /// @param hold which one, if it is about a hold
  /// @param decisive true if this one made the status what it is
  public record Fact(Code code, String detail, Optional<Hold> hold, boolean decisive) {}

  public Explanation {
    facts = List.copyOf(facts);
  }

  public static Explanation of(ChargePoint point, Optional<Session> session) {
    return new Explanation(new Asking().about(point, session));
  }

  /// The facts that made the status what it is; more than one only for several holds.
  public List<Fact> decisive() {
    return facts.stream().filter(Fact::decisive).toList();
  }

  /// Asks one fact after the other, as the rule does.
  private static final class Asking {
    private final List<Fact> facts = new ArrayList<>();

    List<Fact> about(ChargePoint point, Optional<Session> session) {
      if (links(point) && !awaitsMeter(session)) {
        holdsAndSupply(point, session);
      }
      return facts;
    }

    /// True if nothing about the links decides.
    private boolean links(ChargePoint point) {
      if (!point.monitor().up()) {
        return decides(Code.MONITOR_AWAY, "");
      }
      found(Code.MONITOR_UP, connection(point.monitor()));
      if (point.verdictReason().isEmpty()) {
        return decides(Code.VERDICT_NONE, "");
      }
      if (!point.verdictOk()) {
        return decides(Code.VERDICT_KO, point.verdictReason());
      }
      found(Code.VERDICT_OK, "");
      if (!point.engine().up()) {
        boolean revoked = point.holds().containsKey(Hold.KEYS_REVOKED);
        decides(Code.ENGINE_AWAY, "");
        if (revoked) {
          holds(point, true);
        }
        return false;
      }
      found(Code.ENGINE_UP, connection(point.engine()));
      return true;
    }

    private boolean awaitsMeter(Optional<Session> session) {
      Optional<Session> awaiting = session.filter(s -> s.phase() == Session.Phase.AWAITING_METER);
      awaiting.ifPresentOrElse(
          s -> decides(Code.METER_AWAITED, s.id().value()),
          () -> found(Code.METER_NOT_AWAITED, ""));
      return awaiting.isPresent();
    }

    private void holdsAndSupply(ChargePoint point, Optional<Session> session) {
      Optional<Session> supply = session.filter(Session::isGranted);
      boolean cut = point.isCut();
      boolean decides = cut || supply.isEmpty();
      if (point.holds().isEmpty()) {
        found(Code.NOT_HELD, "");
      } else {
        holds(point, decides);
      }
      if (cut || !(point.holds().isEmpty() || supply.isPresent())) {
        return;
      }
      supply.ifPresentOrElse(
          s -> decides(Code.SUPPLYING, s.id().value()), () -> decides(Code.IDLE, ""));
    }

    private void holds(ChargePoint point, boolean decisive) {
      Map<Hold, String> inOrder = new TreeMap<>(point.holds());
      inOrder.forEach(
          (hold, why) ->
              facts.add(
                  new Fact(
                      hold.isCutting() ? Code.HELD_CUTTING : Code.HELD_DRAINING,
                      why,
                      Optional.of(hold),
                      decisive)));
    }

    private static String connection(ChargePoint.PointLink link) {
      return Long.toString(link.epoch().number());
    }

    private void found(Code code, String detail) {
      facts.add(new Fact(code, detail, Optional.empty(), false));
    }

    /// @return false: nothing is asked after it
    private boolean decides(Code code, String detail) {
      facts.add(new Fact(code, detail, Optional.empty(), true));
      return false;
    }
  }
}
