package evcharging.central.console.alarms;

import evcharging.central.core.NetworkView;
import evcharging.central.network.AlarmKey;
import evcharging.central.network.AlarmType;
import evcharging.central.network.Alarms;
import evcharging.central.network.Command;
import evcharging.central.network.Decision;
import evcharging.central.network.Event;
import evcharging.central.network.IssuedTicket;
import evcharging.central.network.Moment;
import evcharging.central.network.Network;
import evcharging.central.network.NetworkLimits;
import evcharging.central.network.Origin;
import evcharging.central.network.PointEvent;
import evcharging.central.network.Reply;
import evcharging.central.network.WeatherAlert;
import evcharging.domain.CpId;
import evcharging.domain.Epoch;
import evcharging.domain.Place;
import evcharging.domain.Price;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Alarms the real rules made, with time moved by hand: for demos, pictures and tests that need no
/// waiting.
final class PlayedAlarms {
  private static final List<String> PLACES =
      List.of("Berlin", "Madrid", "Paris", "Rome", "Lisbon", "Hamburg", "Sevilla", "Valencia");

  private final Network network =
      new Network(NetworkLimits.STANDARD, ticket -> new IssuedTicket(ticket, "{}", "signature"));
  private final Map<CpId, Epoch> monitors = new HashMap<>();
  private Instant wall;
  private long millis = 1_000_000;

  PlayedAlarms(Instant from) {
    wall = from;
    tell(new Command.Started("demo"));
    pass(Duration.ofMinutes(1));
  }

  /// A shift with a bit of everything, and then the network lost.
  static PlayedAlarms shift(Instant end) {
    PlayedAlarms played = new PlayedAlarms(end.minus(Duration.ofMinutes(59)));
    played.points(200);
    played.troubles();
    return played;
  }

  static CpId cp(int n) {
    return new CpId("CP%03d".formatted(n));
  }

  void points(int count) {
    for (int n = 1; n <= count; n++) {
      CpId id = cp(n);
      Place place = new Place(PLACES.get(n % PLACES.size()));
      Price price = Price.parse("0.25");
      Reply engine = tell(new Command.AdmitEngine(id, 1, place, price, false, "key", "hash"));
      Epoch epoch = ((Reply.Admitted) engine).epoch();
      tell(
          new Command.TellState(
              id, epoch, true, false, false, Optional.empty(), Optional.empty(), Optional.empty()));
      find(id);
    }
    pass(Duration.ofMinutes(1));
  }

  private void troubles() {
    lose(cp(17));
    pass(Duration.ofMinutes(12));
    tell(
        new Command.AcknowledgeAlarms(
            Set.of(AlarmKey.at(AlarmType.POINT_DISCONNECTED, cp(17))),
            "Building site until Friday; the technician knows."));
    tell(
        new Command.RaiseWeatherAlert(
            new Place("Hamburg"),
            WeatherAlert.HIGH_WIND,
            new BigDecimal("4.1"),
            new BigDecimal("24.0")));
    pass(Duration.ofMinutes(9));
    tell(
        new Command.NoteFact(
            AlarmKey.central(AlarmType.CERTIFICATE_ENDING), true, 4, "it ends on 20 December"));
    tell(new Command.TellVerdict(cp(42), monitors.get(cp(42)), false, "the cable lock is stuck"));
    pass(Duration.ofMinutes(8));
    tell(
        new Command.ShelveAlarm(
            AlarmKey.at(AlarmType.POINT_FAULTY, cp(42)),
            "spare part ordered",
            wall.plus(Duration.ofHours(8))));
    for (int i = 0; i < 9; i++) {
      lose(cp(60));
      pass(Duration.ofSeconds(3));
      find(cp(60));
      pass(Duration.ofSeconds(4));
    }
    pass(Duration.ofSeconds(30));
    refused(new PointEvent.HelloRefused(cp(8), "engine", "ALREADY_CONNECTED", 1));
    pass(Duration.ofSeconds(40));
    refused(new PointEvent.MessageRejected(cp(23), "kafka", "cannot be opened", 4));
    lose(cp(90));
    pass(Duration.ofSeconds(45));
  }

  private void refused(Event event) {
    tell(new Command.NoteRefused(event));
  }

  /// So many points within five seconds.
  void flood(int count) {
    for (int n = 1; n <= count; n++) {
      if (n != 17 && n != 90) {
        lose(cp(n));
      }
      if (n % Math.max(1, count / 25) == 0) {
        pass(Duration.ofMillis(200));
      }
    }
    pass(Duration.ofSeconds(12));
  }

  void lose(CpId id) {
    tell(new Command.MonitorGone(id, monitors.get(id), "no beat for 3 s"));
  }

  void find(CpId id) {
    Reply reply = tell(new Command.AdmitMonitor(id, 1, "hash"));
    monitors.put(id, ((Reply.Admitted) reply).epoch());
    tell(new Command.TellVerdict(id, monitors.get(id), true, "OK"));
  }

  Reply tell(Command command) {
    return tell(command, Origin.CENTRAL);
  }

  Reply tell(Command command, Origin origin) {
    Decision decision =
        network.decide(command, origin, new Moment(wall, millis, "salt%016x".formatted(millis)));
    decision.events().forEach(event -> network.apply(event, wall, millis));
    return decision.reply();
  }

  void pass(Duration time) {
    Duration left = time;
    while (left.isPositive()) {
      Duration step = left.compareTo(Duration.ofSeconds(1)) > 0 ? Duration.ofSeconds(1) : left;
      wall = wall.plus(step);
      millis += step.toMillis();
      tell(new Command.Tick());
      left = left.minus(step);
    }
  }

  Instant now() {
    return wall;
  }

  Alarms alarms() {
    return network.state().alarms();
  }

  NetworkView view() {
    return new NetworkView(
        millis, wall, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(),
        Map.of(), "", false, alarms());
  }
}
