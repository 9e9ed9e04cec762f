package evcharging.wire;

import evcharging.domain.DriverId;
import evcharging.domain.Epoch;
import evcharging.domain.Price;
import evcharging.domain.Refusal;
import evcharging.domain.Secret;
import java.time.Instant;
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

  /// The network at a glance, to an onlooker: nothing of any driver, session or point by name.
  ///
  /// @param lowest price of the points that are connected or were; empty while there is no point
  /// @param highest as `lowest`
  /// @param free points a driver could start at now
  /// @param taken points somebody uses
  /// @param stopped all others
  /// @param at when this was true
  record Overview(
      Optional<Price> lowest, Optional<Price> highest, int free, int taken, int stopped, Instant at)
      implements Welcome {}

  /// @param retry true if the same hello may succeed later by itself
  record TurnedAway(Refusal refusal, boolean retry) implements Welcome {}
}
