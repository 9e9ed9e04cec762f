package evcharging.central.console.order;

import evcharging.central.network.OrderEvent;
import java.time.Instant;
import java.util.UUID;

/// An order as a tile shows it: commanded is not achieved.
///
/// @param command the order's id at this point
/// @param since when it was given; once settled, when that was
/// @param why of a failure; otherwise empty
public record OrderMark(
    UUID command, OrderEvent.Order order, Phase phase, Instant since, String why) {

  /// How far it has come.
  public enum Phase {
    /// The point has not confirmed it yet.
    WAITING,
    DONE,
    /// Central refused it.
    FAILED,
    /// It expired unconfirmed: whether the point acted is not known.
    UNKNOWN,
    /// A newer order took its place.
    REPLACED
  }

  /// Text key of this order in this phase: `order.out.waiting`.
  public String textKey() {
    return "order." + name(order) + "." + name(phase);
  }

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT);
  }
}
