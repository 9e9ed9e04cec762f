package evcharging.central.console.point;

import evcharging.central.core.Traffic;
import evcharging.central.core.TrafficEntry.Direction;
import evcharging.crypto.PointKey;
import evcharging.crypto.PointRole;
import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.domain.Energy;
import evcharging.domain.Epoch;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import evcharging.link.SealedEnvelope;
import evcharging.link.SealedRecords;
import evcharging.wire.FromEngine.SupplyStarted;
import evcharging.wire.Message;
import evcharging.wire.MessageCodec;
import evcharging.wire.OnKafka.MeterReading;
import evcharging.wire.ToEngine.StatusEcho;
import evcharging.wire.ToEngine.Wanted;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Some frames and records of a point, really sealed, for demos and pictures.
public final class PlayedTraffic {
  private static final Epoch EPOCH = new Epoch(3);

  private final Traffic traffic;
  private final MessageCodec codec = new MessageCodec();
  private final PointKey key = PointKey.random();

  public PlayedTraffic(Traffic traffic) {
    this.traffic = traffic;
  }

  /// @param at what the messages inside say
  public void play(CpId point, Instant at) {
    SealedEnvelope central = SealedEnvelope.ofCentral(key, point, EPOCH, PointRole.ENGINE, codec);
    SealedEnvelope engine = SealedEnvelope.ofPoint(key, point, EPOCH, PointRole.ENGINE, codec);
    SealedRecords records = SealedRecords.ofPoint(key, point, EPOCH, codec);
    SessionId session = new SessionId("S-D01-" + point + "-1795593600-8f3a61c09be2d741");
    frame(
        central,
        point,
        Direction.OUT,
        new Wanted(Set.of(), new Place("Berlin"), Price.parse("0.25")));
    frame(engine, point, Direction.IN, new SupplyStarted(session, new Energy(120_400), at));
    frame(central, point, Direction.OUT, new StatusEcho(CpStatus.SUMINISTRANDO, "supplies"));
    traffic.notOpened(
        point,
        "cp_status",
        "0@412",
        "a record that is not sealed",
        "{}".getBytes(StandardCharsets.UTF_8));
    for (int second = 0; second < 3; second++) {
      MeterReading reading =
          new MeterReading(
              session,
              second,
              new Energy(3 * second),
              new Power(10_800),
              true,
              true,
              Optional.of(41),
              false,
              at.plusSeconds(second));
      traffic.passed(
          point,
          Direction.IN,
          "cp_telemetry",
          "0@" + (20_817 + second),
          reading,
          records.seal(reading));
    }
  }

  private void frame(SealedEnvelope from, CpId point, Direction direction, Message message) {
    traffic.passed(point, direction, "tcp engine", "", message, from.wrap(message));
  }
}
