package evcharging.wire;

import evcharging.domain.DriverId;
import evcharging.domain.Epoch;
import evcharging.domain.Refusal;
import evcharging.domain.Secret;
import java.util.Optional;

/// Central's answer to a [Hello]. After a point's welcome every frame is [Sealed].
public sealed interface Welcome extends Message {

  /// @param sessionToken for reconnecting without the PIN; replaces the one used, if any
  record DriverWelcome(DriverId driver, Secret sessionToken) implements Welcome {}

  /// To an Engine and to a Monitor alike.
  ///
  /// @param pointKey 256 bits, base64url, for this epoch and role only
  /// @param resumption shown in the next hello while the Registry is away
  /// @param kafka where telemetry goes and commands come from; only for an Engine, and empty while
  ///   Central does not know it yet: a [ToEngine.KafkaIsAt] follows
  record PointWelcome(Epoch epoch, Secret pointKey, Secret resumption, Optional<KafkaAddress> kafka)
      implements Welcome {}

  /// @param retry true if the same hello may succeed later by itself
  record TurnedAway(Refusal refusal, boolean retry) implements Welcome {}
}
