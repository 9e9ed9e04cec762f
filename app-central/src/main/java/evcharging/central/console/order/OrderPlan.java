package evcharging.central.console.order;

import evcharging.central.core.NetworkView;
import evcharging.central.core.NetworkView.PointView;
import evcharging.central.network.OrderEvent;
import evcharging.central.network.Session;
import evcharging.domain.CpId;
import evcharging.domain.Hold;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// What an operator is about to order, with the facts of the moment the dialog names.
///
/// @param id made with the plan: giving it twice is one command
public record OrderPlan(UUID id, OrderEvent.Order order, List<Target> targets) {

  /// One point and what the order does there.
  public record Target(PointView point, Optional<Session> session, Effect effect) {
    public CpId id() {
      return point.point().id();
    }
  }

  /// What the order does to a point.
  public enum Effect {
    /// Stands already; ordered again all the same, so that the point hears it.
    NO_CHANGE,
    TAKES_NO_MORE,
    ENDS_THE_SUPPLY,
    TAKES_DRIVERS,
    /// RESUME lifts what OUT did; another hold keeps the point out.
    STAYS_HELD
  }

  public OrderPlan {
    targets = List.copyOf(targets);
  }

  /// @param points those of them that the view knows, in the order of their ids
  public static OrderPlan of(
      OrderEvent.Order order, Collection<CpId> points, NetworkView view, UUID id) {
    List<Target> targets =
        points.stream()
            .distinct()
            .sorted()
            .map(view.points()::get)
            .filter(Objects::nonNull)
            .map(point -> target(order, point, view))
            .toList();
    return new OrderPlan(id, order, targets);
  }

  private static Target target(OrderEvent.Order order, PointView point, NetworkView view) {
    Optional<Session> session = point.point().session().map(view.sessions()::get);
    return new Target(point, session, effect(order, point, session));
  }

  private static Effect effect(OrderEvent.Order order, PointView point, Optional<Session> session) {
    boolean out = point.point().holds().containsKey(Hold.OPERATOR);
    if (order == OrderEvent.Order.OUT) {
      if (session.isPresent()) {
        return Effect.ENDS_THE_SUPPLY;
      }
      return out ? Effect.NO_CHANGE : Effect.TAKES_NO_MORE;
    }
    if (!out) {
      return Effect.NO_CHANGE;
    }
    return point.point().holds().size() > 1 ? Effect.STAYS_HELD : Effect.TAKES_DRIVERS;
  }

  public boolean isGroup() {
    return targets.size() > 1;
  }

  public long supplies() {
    return targets.stream().filter(t -> t.session().isPresent()).count();
  }
}
