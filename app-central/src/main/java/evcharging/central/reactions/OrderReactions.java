package evcharging.central.reactions;

import evcharging.central.core.Outgoing;
import evcharging.central.network.ChargePoint;
import evcharging.central.network.Network;
import evcharging.central.network.OrderEvent;
import evcharging.central.network.OrderEvent.OrderDone;
import evcharging.central.network.OrderEvent.OrderIssued;
import evcharging.central.network.OrderEvent.OrderReplaced;
import evcharging.central.network.OrderEvent.OrderUnknown;
import evcharging.central.network.PendingOrder;
import evcharging.domain.CpId;
import evcharging.domain.Epoch;
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
              .ifPresent(order -> send(order, network, out));
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
        .forEach(order -> send(order, network, out));
  }

  /// One for a point that is away waits until it is back.
  private static void send(PendingOrder order, Network network, Messages out) {
    network
        .point(order.point())
        .filter(point -> point.engine().up())
        .ifPresent(point -> send(order, point, out));
  }

  private static void send(PendingOrder order, ChargePoint point, Messages out) {
    Epoch epoch = point.engine().epoch();
    String wrappedKey = point.keys().get(epoch.number());
    if (wrappedKey != null) {
      out.add(
          new Outgoing.OrderToPoint(
              point.id(),
              epoch,
              wrappedKey,
              new OnKafka.OperatorOrder(
                  order.command(), onWire(order.order()), order.issued(), order.expires())));
    }
  }

  private static OnKafka.Order onWire(OrderEvent.Order order) {
    return switch (order) {
      case OUT -> OnKafka.Order.OUT;
      case RESUME -> OnKafka.Order.RESUME;
    };
  }
}
