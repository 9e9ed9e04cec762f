package evcharging.cp.point;

import evcharging.domain.DriverId;
import evcharging.domain.Secret;
import evcharging.wire.OnKafka;
import evcharging.wire.ToEngine;
import java.util.UUID;

/// What can happen to a charging point.
public sealed interface PointInput {

  /// Central's welcome came; everything said from now on reaches it.
  record CentralFound() implements PointInput {}

  record CentralLost() implements PointInput {}

  record CentralSaid(ToEngine message) implements PointInput {}

  /// An operator's order from Kafka, opened and for this point.
  record OrderRead(OnKafka.OperatorOrder order, OrderPlace place) implements PointInput {}

  /// Somebody connected this car.
  record PluggedIn(Car car) implements PointInput {}

  record Unplugged() implements PointInput {}

  /// KO: the point can supply nothing until [Recovered].
  record Broken(String reason) implements PointInput {}

  record Recovered() implements PointInput {}

  record EmergencyPressed() implements PointInput {}

  record EmergencyReleased() implements PointInput {}

  /// A driver asks at the point itself (requirement B-03).
  ///
  /// @param request fresh, made by the caller
  record StartHere(UUID request, DriverId driver, Secret pin) implements PointInput {}

  /// A driver stops at the point itself.
  record StopHere() implements PointInput {}

  /// Nothing but time.
  record Tick() implements PointInput {}
}
