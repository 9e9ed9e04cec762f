package evcharging.central.bus;

import evcharging.config.KafkaAccess;
import java.util.Optional;
import java.util.function.Supplier;

/// Where Kafka is, as soon as somebody knows. Asking costs nothing and burdens no broker, so the
/// pause does not grow as it does between tries to connect.
final class Whereabouts {
  private static final long LOOK_EVERY_MS = 50;

  private Whereabouts() {}

  /// Waits until it is known; meanwhile `health` says that it is not.
  static KafkaAccess await(Supplier<Optional<KafkaAccess>> access, HealthLine health)
      throws InterruptedException {
    Optional<KafkaAccess> at = access.get();
    while (at.isEmpty()) {
      health.missing("the broker's address is not known yet");
      Thread.sleep(LOOK_EVERY_MS);
      at = access.get();
    }
    return at.get();
  }
}
