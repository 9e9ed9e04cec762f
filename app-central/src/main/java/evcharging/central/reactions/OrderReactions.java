package evcharging.central.reactions;

import evcharging.central.core.Outgoing;
import evcharging.central.network.Network;
import evcharging.central.network.OrderEvent;
import evcharging.central.network.OrderEvent.OrderDone;
import evcharging.central.network.OrderEvent.OrderIssued;
import evcharging.central.network.OrderEvent.OrderReplaced;
import evcharging.central.network.OrderEvent.OrderUnknown;
import evcharging.central.network.PendingOrder;
import evcharging.domain.CpId;
import evcharging.wire.OnKafka;
import java.util.Comparator;
import java.util.Optional;

/// Operator orders on their way to their points. One that is not confirmed is sealed again, with
/// the same id, for each new connection of its point.
final class OrderReactions {
  private OrderReactions() {}

  static void to(OrderEvent event, Network network, Announcements announce, Messages out) {
    switch (event) {
      case OrderIssued e ->
          Optional.ofNullable(network.state().orders().get(e.command()))
              .ifPresent(order -> send(order, out));
      case OrderUnknown e ->
          out.add(
              announce.alert(
                  e.point().value(), "ORDER_UNKNOWN", "the point never confirmed " + e.command()));
      case OrderDone _, OrderReplaced _ -> {}
    }
  }

  static void sendAgain(CpId point, Network network, Messages out) {
    network.state().orders().values().stream()
        .filter(order -> order.point().equals(point))
        .sorted(Comparator.comparing(PendingOrder::issued))
        .forEach(order -> send(order, out));
  }

  private static void send(PendingOrder order, Messages out) {
    out.add(
        new Outgoing.OrderToPoint(
            order.point(),
            new OnKafka.OperatorOrder(
                order.command(), onWire(order.order()), order.issued(), order.expires())));
  }

  private static OnKafka.Order onWire(OrderEvent.Order order) {
    return switch (order) {
      case OUT -> OnKafka.Order.OUT;
      case RESUME -> OnKafka.Order.RESUME;
    };
  }
}
