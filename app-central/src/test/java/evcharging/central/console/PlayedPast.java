package evcharging.central.console;

import evcharging.central.journal.Batch;
import evcharging.central.journal.Fresh;
import evcharging.central.journal.JournalOptions;
import evcharging.central.journal.SqlJournal;
import evcharging.central.network.Command;
import evcharging.central.network.Decision;
import evcharging.central.network.Event;
import evcharging.central.network.IssuedTicket;
import evcharging.central.network.Moment;
import evcharging.central.network.Network;
import evcharging.central.network.NetworkLimits;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import evcharging.central.network.TicketSigner;
import evcharging.central.network.WeatherAlert;
import evcharging.crypto.SigningKey;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import evcharging.wire.TicketJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// A past that the real rules made: drivers charge, stop, are denied, meters come late, operators
/// say OUT. Played by hand-moved time into a real journal, for the history of demos, tests and
/// benches; then a [ConsoleRig] starts on it.
public final class PlayedPast {
  private static final List<String> PLACES =
      List.of("Berlin", "Madrid", "Paris", "Rome", "Lisbon", "San Juan");
  private static final int BATCH = 500;

  private final Random random = new Random(7);
  private final SqlJournal journal;
  private final Network network;
  private final int points;
  private final int drivers;
  private final List<Fresh> waiting = new ArrayList<>();
  private final Map<CpId, Long> registers = new HashMap<>();
  private Instant now;
  private long millis = 1_000_000;
  private long salt;
  private int sessions;

  private PlayedPast(Path directory, SigningKey key, Instant start, int points, int drivers) {
    this.journal = SqlJournal.open(JournalOptions.in(directory, key).withSnapshotEvery(1_000_000));
    this.network = new Network(NetworkLimits.STANDARD, signer(key));
    // Whole milliseconds: what the journal keeps.
    this.now = start.truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    this.points = points;
    this.drivers = drivers;
  }

  /// Plays this many sessions, of which the last ended a little before `end`.
  public static void play(Path directory, SigningKey key, int sessions, Instant end) {
    Duration between = Duration.ofMinutes(30);
    int points = Math.clamp(sessions / 40, 12, 400);
    PlayedPast past =
        new PlayedPast(
            directory, key, end.minus(between.multipliedBy(sessions + 5L)), points, points * 2);
    past.sessions = sessions;
    past.begin();
    for (int i = 0; i < sessions; i++) {
      past.session(i);
    }
    past.end();
  }

  static TicketSigner signer(SigningKey key) {
    TicketJson json = new TicketJson();
    return ticket -> {
      String text = json.write(ticket);
      byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
      return new IssuedTicket(
          ticket, text, Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
    };
  }

  private void begin() {
    tell("central", new Command.Started("0.1.0"));
    for (int i = 1; i <= points; i++) {
      Place place = new Place(PLACES.get(i % PLACES.size()));
      tell(
          "engine:" + point(i),
          new Command.AdmitEngine(point(i), i, place, price(i), false, "key", "hash"));
      tell("monitor:" + point(i), new Command.AdmitMonitor(point(i), i, "hash"));
      tell("monitor:" + point(i), new Command.TellVerdict(point(i), monitor(i), true, ""));
      registers.put(point(i), 100_000L * i);
    }
    for (int i = 1; i <= drivers; i++) {
      tell("operator:ana", new Command.AddDriver(driver(i), "hash"));
    }
  }

  private void session(int number) {
    pass(Duration.ofMinutes(4).plusSeconds(random.nextInt(60)));
    int which = 1 + random.nextInt(points);
    CpId point = point(which);
    DriverId driver = driver(1 + random.nextInt(drivers));
    if (number % 97 == 40) {
      weather(which);
    }
    Reply reply =
        tell(
            "driver:" + driver,
            new Command.Start(
                driver,
                UUID.nameUUIDFromBytes(("r" + number).getBytes(StandardCharsets.UTF_8)),
                Optional.of(point)));
    if (!(reply instanceof Reply.Asking asking)) {
      return;
    }
    if (number % 23 == 5) {
      tell(
          "engine:" + point,
          new Command.PointDeclines(point, engine(which), asking.session(), "its cable is hot"));
      return;
    }
    tell("engine:" + point, new Command.PointAccepts(point, engine(which), asking.session()));
    supply(number, which, driver, asking.session());
  }

  private void supply(int number, int which, DriverId driver, SessionId session) {
    CpId point = point(which);
    Energy start = new Energy(registers.get(point));
    pass(Duration.ofSeconds(20));
    tell("engine:" + point, new Command.TellStarted(point, engine(which), session, start, now));
    long watts = 3_700 + 100L * random.nextInt(180);
    long wattHours = 0;
    // The newest ones have a trend; long ago one reading is enough.
    int readings = number > sessions - 60 ? 15 : 1;
    int seconds = 60 * (4 + random.nextInt(40)) / readings;
    for (int i = 1; i <= readings; i++) {
      pass(Duration.ofSeconds(seconds));
      wattHours += watts * seconds / 3_600;
      tell(
          "engine:" + point,
          new Command.NoteReading(
              point,
              session,
              i,
              new Energy(wattHours),
              new Power(watts - (i > 10 ? 180L * (i - 10) : 25L * (i % 3))),
              Optional.of(40 + i),
              now));
    }
    EndReason reason = reason(number);
    // Now and then the final meter says less than was read: billed lower, and to be reviewed.
    long said = number % 61 == 17 ? wattHours - wattHours / 4 : wattHours + 7;
    Energy end = start.plus(new Energy(said));
    tell(
        "engine:" + point,
        new Command.TellEnded(point, engine(which), session, start, end, now, reason));
    tell("driver:" + driver, new Command.AcknowledgeTicket(driver, session));
    // Rarely energy passes that no ticket knows of.
    registers.put(point, end.wattHours() + (number % 53 == 9 ? 350 : 0));
  }

  private static EndReason reason(int number) {
    return switch (number % 11) {
      case 0, 1, 2 -> EndReason.UNPLUGGED;
      case 3, 4 -> EndReason.CAR_FULL;
      case 5 -> EndReason.ENGINE_FAULT;
      default -> EndReason.DRIVER_STOP;
    };
  }

  private void weather(int which) {
    Place place = new Place(PLACES.get(which % PLACES.size()));
    BigDecimal cold = new BigDecimal("-3.5");
    tell(
        "token:weather",
        new Command.RaiseWeatherAlert(
            place, WeatherAlert.LOW_TEMPERATURE, cold, new BigDecimal("2.1")));
    tell("token:weather", new Command.ClearWeatherAlert(place));
  }

  private void end() {
    store();
    journal.close(network.image());
  }

  private Reply tell(String actor, Command command) {
    Origin origin = new Origin(actor, actor.startsWith("central") ? "local" : "192.0.2.17");
    Decision decision =
        network.decide(command, origin, new Moment(now, millis, "%020x".formatted(salt++)));
    for (Event event : decision.events()) {
      network.apply(event, now, millis);
      waiting.add(new Fresh(now, origin, event));
    }
    if (waiting.size() >= BATCH) {
      store();
    }
    return decision.reply();
  }

  private void store() {
    journal.write(new Batch(waiting, Map.of()));
    waiting.clear();
  }

  private void pass(Duration time) {
    now = now.plus(time);
    millis += time.toMillis();
  }

  private evcharging.domain.Epoch engine(int i) {
    return network.point(point(i)).orElseThrow().engine().epoch();
  }

  private evcharging.domain.Epoch monitor(int i) {
    return network.point(point(i)).orElseThrow().monitor().epoch();
  }

  private static CpId point(int i) {
    return new CpId("CP%03d".formatted(i));
  }

  private static DriverId driver(int i) {
    return new DriverId("D%02d".formatted(i));
  }

  private static Price price(int i) {
    return Price.parse(List.of("0.25", "0.31", "0.2875").get(i % 3));
  }
}
