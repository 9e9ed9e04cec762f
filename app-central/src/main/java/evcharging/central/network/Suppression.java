package evcharging.central.network;

import java.util.Optional;

/// Why an alarm says nothing new now.
///
/// @param root the alarm that speaks for it; empty if its point is held out of service
public record Suppression(Optional<AlarmKey> root) {
  static final Suppression HELD = new Suppression(Optional.empty());

  static Suppression by(AlarmKey root) {
    return new Suppression(Optional.of(root));
  }
}
