package evcharging.cp.point;

import evcharging.wire.FromEngine;
import evcharging.wire.OnKafka;

/// What the Engine has to do, in this order.
public sealed interface PointEffect {

  /// Must be on disk before anything after it is done.
  record Save(RegisterImage image) implements PointEffect {}

  /// Goes to Central over the present connection; dropped if that is gone, for whatever matters is
  /// told again at the next.
  record TellCentral(FromEngine message) implements PointEffect {}

  /// Goes to `cp_telemetry`; kept while Kafka is away.
  record Reading(OnKafka.MeterReading reading) implements PointEffect {}

  /// Goes to `cp_status`; only the newest counts.
  record Report(OnKafka.PointReport report) implements PointEffect {}

  /// One line for the people at the point.
  record Show(String line) implements PointEffect {}
}
