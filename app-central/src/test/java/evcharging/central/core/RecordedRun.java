package evcharging.central.core;

import evcharging.central.journal.Batch;
import evcharging.central.journal.Fresh;
import evcharging.central.journal.TestJournals;
import evcharging.central.network.Command;
import evcharging.central.network.Decision;
import evcharging.central.network.Event;
import evcharging.central.network.Moment;
import evcharging.central.network.Network;
import evcharging.central.network.NetworkImage;
import evcharging.central.network.NetworkLimits;
import evcharging.central.network.OrderEvent;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import evcharging.central.network.WeatherAlert;
import evcharging.crypto.SigningKey;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Epoch;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A day of a small network, decided by the real rules: points come and go, drivers charge, one
/// session loses its meter. Each command's events are one batch; the state after each is kept.
public final class RecordedRun {
  private static final CpId ONE = new CpId("CP001");
  private static final CpId TWO = new CpId("CP002");
  private static final DriverId ANN = new DriverId("D01");
  private static final DriverId BOB = new DriverId("D02");

  private final Network network;
  private final List<Batch> batches = new ArrayList<>();
  private final List<NetworkImage> images = new ArrayList<>();
  private Instant wall = Instant.parse("2026-10-25T00:00:00Z");
  private long millis;

  public RecordedRun(SigningKey key) {
    network = new Network(NetworkLimits.STANDARD, TestJournals.signer(key));
    tell(new Command.Started("test"));
    day();
  }

  /// What was written, one batch a command that led to anything.
  public List<Batch> batches() {
    return batches;
  }

  /// The state after so many batches, from 1.
  public NetworkImage after(int batches) {
    return images.get(batches - 1);
  }

  private void day() {
    Epoch one = point(ONE, "Berlin");
    Epoch two = point(TWO, "Madrid");
    tell(new Command.AddDriver(ANN, "hash"));
    tell(new Command.AddDriver(BOB, "hash"));
    tell(new Command.SignedIn(ANN, "token"));
    SessionId first = charge(ANN, ONE, one);
    SessionId second = charge(BOB, TWO, two);
    tell(
        new Command.NoteWeather(
            new Place("Berlin"), new BigDecimal("4.10"), BigDecimal.TEN, Duration.ZERO));
    for (int second1 = 1; second1 <= 5; second1++) {
      reading(ONE, first, second1, 100L * second1);
      reading(TWO, second, second1, 90L * second1);
    }
    tell(
        new Command.TellEnded(
            ONE, one, first, new Energy(1_000), new Energy(1_600), wall, EndReason.UNPLUGGED));
    tell(new Command.AcknowledgeTicket(ANN, first));
    tell(new Command.EngineGone(TWO, two, "silent"));
    tell(new Command.TellVerdict(TWO, monitorOf(TWO), false, "no answer"));
    tell(new Command.EndSession(second));
    tell(
        new Command.RaiseWeatherAlert(
            new Place("Berlin"), WeatherAlert.STORM, BigDecimal.ONE, BigDecimal.TEN));
    tell(new Command.ClearWeatherAlert(new Place("Berlin")));
    tell(new Command.GiveOrder(new UUID(1, 2), OrderEvent.Order.OUT, Set.of(ONE)));
    tell(new Command.CreateToken("wall", evcharging.central.network.Role.VIEWER, "hash"));
  }

  private Epoch point(CpId id, String place) {
    Reply admitted =
        tell(
            new Command.AdmitEngine(
                id, 1, new Place(place), Price.parse("0.25"), false, "wrapped", "resume"));
    Epoch epoch = ((Reply.Admitted) admitted).epoch();
    tell(
        new Command.TellState(
            id, epoch, true, true, false, Optional.empty(), Optional.empty(), Optional.empty()));
    tell(new Command.AdmitMonitor(id, 1, "resume"));
    tell(new Command.TellVerdict(id, monitorOf(id), true, "OK"));
    return epoch;
  }

  private Epoch monitorOf(CpId id) {
    return network.point(id).orElseThrow().monitor().epoch();
  }

  private SessionId charge(DriverId driver, CpId point, Epoch epoch) {
    Reply asking =
        tell(
            new Command.Start(
                driver, UUID.nameUUIDFromBytes(driver.value().getBytes()), Optional.of(point)));
    SessionId session = ((Reply.Asking) asking).session();
    tell(new Command.PointAccepts(point, epoch, session));
    tell(new Command.TellStarted(point, epoch, session, new Energy(1_000), wall));
    return session;
  }

  private void reading(CpId point, SessionId session, long sequence, long wattHours) {
    tell(
        new Command.NoteReading(
            point,
            session,
            sequence,
            new Energy(wattHours),
            new Power(7_400),
            Optional.empty(),
            wall));
  }

  private Reply tell(Command command) {
    wall = wall.plusMillis(1_500);
    millis += 1_500;
    Origin origin = new Origin("test", "local");
    Decision decision =
        network.decide(command, origin, new Moment(wall, millis, "salt%016x".formatted(millis)));
    List<Fresh> fresh = new ArrayList<>();
    for (Event event : decision.events()) {
      network.apply(event, wall, millis);
      fresh.add(new Fresh(wall, origin, event));
    }
    if (!fresh.isEmpty()) {
      batches.add(new Batch(fresh, Map.of()));
      images.add(network.image());
    }
    return decision.reply();
  }
}
