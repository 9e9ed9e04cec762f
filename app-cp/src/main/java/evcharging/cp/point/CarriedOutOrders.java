package evcharging.cp.point;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The operator orders carried out, so that each acts at most once (promise P6).
final class CarriedOutOrders {
  private static final int REMEMBERED = 16;

  private final Deque<UUID> ids;
  private Optional<OrderPlace> place;

  CarriedOutOrders(List<UUID> ids, Optional<OrderPlace> place) {
    this.ids = new ArrayDeque<>(ids);
    this.place = place;
  }

  boolean contains(UUID order) {
    return ids.contains(order);
  }

  void add(UUID order, OrderPlace at) {
    ids.addLast(order);
    place = Optional.of(at);
    if (ids.size() > REMEMBERED) {
      ids.removeFirst();
    }
  }

  Optional<UUID> newest() {
    return Optional.ofNullable(ids.peekLast());
  }

  List<UUID> ids() {
    return List.copyOf(ids);
  }

  Optional<OrderPlace> place() {
    return place;
  }
}
