package evcharging.central.bus;

import evcharging.central.network.Command;
import evcharging.domain.CpId;
import evcharging.wire.BadMessage;
import evcharging.wire.OnKafka;
import evcharging.wire.Topics;

/// What a point says on Kafka, as a command.
final class PointTranslation {
  private PointTranslation() {}

  /// @throws BadMessage for a message that has no place on this topic
  static Command command(String topic, PointRecords.FromPoint from) throws BadMessage {
    CpId point = from.point();
    return switch (from.message()) {
      case OnKafka.MeterReading r when topic.equals(Topics.TELEMETRY) ->
          new Command.NoteReading(
              point,
              r.session(),
              r.sequence(),
              r.energy(),
              r.power(),
              r.stateOfChargePercent(),
              r.at());
      case OnKafka.PointReport r when topic.equals(Topics.STATUS) ->
          new Command.NoteReport(point, r.held(), r.lastCommand(), r.at());
      default -> throw new BadMessage("a message that has no place on " + topic);
    };
  }
}
