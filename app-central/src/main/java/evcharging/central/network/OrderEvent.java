package evcharging.central.network;

import evcharging.domain.CpId;
import java.time.Instant;
import java.util.UUID;

/// What became of an operator's OUT or RESUME (requirement B-10, promise P6).
public sealed interface OrderEvent extends Event {
  UUID command();

  CpId point();

  @Override
  default String subject() {
    return point().value();
  }

  /// @param group the id the operator's command had; one order for each of its points
  record OrderIssued(UUID command, UUID group, CpId point, Order order, Instant expires)
      implements OrderEvent {}

  /// The point confirmed it.
  record OrderDone(UUID command, CpId point) implements OrderEvent {}

  /// A newer order for the same point took its place before it was confirmed.
  record OrderReplaced(UUID command, CpId point) implements OrderEvent {}

  /// It expired unconfirmed: whether the point acted is not known. The hold itself stands.
  record OrderUnknown(UUID command, CpId point) implements OrderEvent {}

  /// What an operator can order.
  enum Order {
    OUT,
    RESUME
  }
}
