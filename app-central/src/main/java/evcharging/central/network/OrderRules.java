package evcharging.central.network;

import evcharging.domain.CpId;
import evcharging.domain.Hold;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// An operator's OUT and RESUME (B-10): the hold is in force at once, whatever the point knows; the
/// order travels to the point and is confirmed by it (P6).
final class OrderRules {
  private OrderRules() {}

  static Decision give(State state, Command.GiveOrder give, Origin origin, Moment now) {
    Collection<CpId> targets = give.points().isEmpty() ? state.points.keySet() : give.points();
    if (!state.points.keySet().containsAll(targets)) {
      return Decision.refused(PointRules.unknown());
    }
    List<Event> events = new ArrayList<>();
    Map<CpId, UUID> orders = new TreeMap<>();
    for (CpId id : targets) {
      UUID command = idOf(give.id(), id);
      orders.put(id, command);
      if (!state.recentOrders.getOrDefault(id, List.of()).contains(command)) {
        events.addAll(order(state, state.points.get(id), command, give, origin, now));
      }
    }
    return new Decision(events, new Reply.OrdersIssued(give.id(), orders));
  }

  /// The same operator's command for the same point always has the same order id.
  private static UUID idOf(UUID group, CpId point) {
    return UUID.nameUUIDFromBytes((group + "/" + point).getBytes(StandardCharsets.UTF_8));
  }

  private static List<Event> order(
      State state,
      ChargePoint point,
      UUID command,
      Command.GiveOrder give,
      Origin origin,
      Moment now) {
    List<Event> events = new ArrayList<>();
    state.orders.values().stream()
        .filter(o -> o.point().equals(point.id()))
        .forEach(o -> events.add(new OrderEvent.OrderReplaced(o.command(), o.point())));
    switch (give.order()) {
      case OUT ->
          events.addAll(PointRules.hold(state, point, Hold.OPERATOR, "OUT by " + origin.actor()));
      case RESUME -> {
        if (point.holds().containsKey(Hold.OPERATOR)) {
          events.add(new PointEvent.HoldCleared(point.id(), Hold.OPERATOR));
        }
      }
    }
    events.add(
        new OrderEvent.OrderIssued(
            command,
            give.id(),
            point.id(),
            give.order(),
            now.at().plus(state.limits.orderExpiry())));
    return events;
  }

  static Decision report(State state, Command.NoteReport report) {
    return report
        .lastCommand()
        .map(state.orders::get)
        .filter(o -> o.point().equals(report.point()))
        .map(o -> Decision.done(new OrderEvent.OrderDone(o.command(), o.point())))
        .orElseGet(Decision::done);
  }
}
