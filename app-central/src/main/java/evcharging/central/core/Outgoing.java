package evcharging.central.core;

import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Epoch;
import evcharging.wire.OnKafka;

/// Something that leaves the house after its batch is on disk. Best effort: what must not be lost
/// is sent again when its receiver comes back, from the state.
public sealed interface Outgoing {

  record ToEngine(CpId point, evcharging.wire.ToEngine message) implements Outgoing {}

  record ToMonitor(CpId point, evcharging.wire.ToMonitor message) implements Outgoing {}

  record ToDriver(DriverId driver, evcharging.wire.ToDriver message) implements Outgoing {}

  /// The point may not stay connected (deregistered).
  record CutPoint(CpId point, String why) implements Outgoing {}

  /// The Engine may not stay connected (its keys are revoked); its Monitor goes on watching.
  record CutEngine(CpId point, String why) implements Outgoing {}

  /// A driver's connection may not stay (blocked, PIN reset).
  record CutDriver(DriverId driver, String why) implements Outgoing {}

  /// An operator's order, to be sealed for its point, on `central_cmd`; only for a point whose
  /// Engine is connected, so that a key seals in one life of Central only.
  ///
  /// @param epoch of the Engine's present connection
  /// @param wrappedKey of that epoch
  record OrderToPoint(CpId point, Epoch epoch, String wrappedKey, OnKafka.OperatorOrder order)
      implements Outgoing {}

  /// An announcement in clear for other systems.
  ///
  /// @param key of the record
  record Announce(String topic, String key, OnKafka message) implements Outgoing {}
}
