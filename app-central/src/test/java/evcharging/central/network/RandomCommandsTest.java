package evcharging.central.network;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Epoch;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.SessionId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Any command in any order from anybody: the rules never throw, never break a promise, and replay
/// gives the same state. The seed of a failure is in its message.
class RandomCommandsTest {
  private static final int SEEDS = Integer.getInteger("evcharging.seeds", 400);
  private static final int STEPS = 300;

  @Test
  void noOrderOfCommandsBreaksTheNetwork() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Stage stage = new Stage();
      Random random = new Random(seed);
      try {
        for (int step = 0; step < STEPS; step++) {
          act(stage, random);
          holdsTogether(stage);
        }
        replaysTheSame(stage);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  private static void holdsTogether(Stage stage) {
    State state = stage.network.state();
    Map<DriverId, Integer> perDriver = new HashMap<>();
    for (Session session : state.sessions().values()) {
      assertThat(state.points().get(session.point()).session()).contains(session.id());
      if (session.phase() != Session.Phase.AWAITING_METER
          && session.phase() != Session.Phase.ENDING) {
        assertThat(perDriver.merge(session.driver(), 1, Integer::sum)).isEqualTo(1);
      }
    }
    for (ChargePoint point : state.points().values()) {
      point.session().ifPresent(s -> assertThat(state.sessions()).containsKey(s));
      stage.network.status(point.id());
    }
    List<SessionEvent.SessionClosed> closed = stage.events(SessionEvent.SessionClosed.class);
    assertThat(closed.stream().map(SessionEvent::session).distinct().count())
        .isEqualTo(closed.size());
  }

  /// The whole history, and a snapshot in its middle with the rest, both lead to the same state.
  private static void replaysTheSame(Stage stage) {
    Network whole = new Network(NetworkLimits.STANDARD, Stage.SIGNER);
    Network half = null;
    int middle = stage.history.size() / 2;
    for (int i = 0; i < stage.history.size(); i++) {
      if (i == middle) {
        half = Network.restore(whole.image(), NetworkLimits.STANDARD, Stage.SIGNER);
      }
      Stage.Happened happened = stage.history.get(i);
      whole.apply(happened.event(), happened.at(), 0);
      if (half != null) {
        half.apply(happened.event(), happened.at(), 0);
      }
    }
    assertThat(sorted(whole.image())).isEqualTo(sorted(stage.network.image()));
    assertThat(sorted(half.image())).isEqualTo(sorted(stage.network.image()));
  }

  private static NetworkImage sorted(NetworkImage image) {
    return new NetworkImage(
        image.points(),
        image.sessions().stream().sorted((a, b) -> a.id().compareTo(b.id())).toList(),
        image.drivers(),
        image.operators(),
        image.tokens(),
        image.orders().stream().sorted((a, b) -> a.command().compareTo(b.command())).toList(),
        image.weather(),
        image.unsettled(),
        image.recentOrders(),
        image.nextTicket(),
        image.inDoubt(),
        image.diskFull(),
        image.alarms());
  }

  private static void act(Stage stage, Random random) {
    CpId cp = Stage.cp(random.nextInt(3));
    DriverId driver = Stage.driver(random.nextInt(4));
    Place place = new Place(random.nextBoolean() ? "Berlin" : "Rome");
    SessionId session = anySession(stage, random);
    Epoch epoch = epoch(stage, cp, random, false);
    Energy energy = new Energy(random.nextInt(5000));
    switch (random.nextInt(26)) {
      case 0 -> stage.pass(Duration.ofSeconds(random.nextInt(30)));
      case 1 -> stage.pass(Duration.ofMillis(200));
      case 2 ->
          stage.tell(
              new Command.AdmitEngine(
                  cp, 1 + random.nextInt(2), place, Stage.QUARTER, random.nextBoolean(), "k", "r"));
      case 3, 4 -> {
        stage.tell(new Command.AdmitMonitor(cp, 1, "r"));
        verdict(stage, cp, random, true);
      }
      case 5 -> verdict(stage, cp, random, random.nextBoolean());
      case 6 -> stage.tell(new Command.EngineGone(cp, epoch, "gone"));
      case 7 -> stage.tell(new Command.MonitorGone(cp, epoch(stage, cp, random, true), "gone"));
      case 8, 9 ->
          stage.tell(
              new Command.TellState(
                  cp,
                  epoch,
                  random.nextInt(8) != 0,
                  random.nextBoolean(),
                  random.nextInt(12) == 0,
                  random.nextBoolean() ? Optional.empty() : Optional.of(session),
                  random.nextBoolean() ? Optional.empty() : Optional.of(energy),
                  Optional.of(energy)));
      case 10, 11, 12 -> stage.tell(new Command.PointAccepts(cp, epoch, session));
      case 13 -> stage.tell(new Command.PointDeclines(cp, epoch, session, "no"));
      case 14, 15 -> stage.tell(new Command.TellStarted(cp, epoch, session, energy, stage.now()));
      case 16, 17 ->
          stage.tell(
              new Command.TellEnded(
                  cp,
                  epoch,
                  session,
                  energy,
                  energy.plus(new Energy(random.nextInt(900))),
                  stage.now(),
                  EndReason.values()[random.nextInt(EndReason.values().length)]));
      case 18 ->
          stage.tell(
              new Command.NoteReading(
                  cp,
                  session,
                  random.nextInt(50),
                  energy,
                  new Power(7400),
                  Optional.empty(),
                  stage.now()));
      case 19, 20 -> {
        stage.enrol(driver);
        stage.tell(
            new Command.Start(
                driver,
                new UUID(0, random.nextInt(40)),
                random.nextBoolean() ? Optional.empty() : Optional.of(cp)));
      }
      case 21 -> stage.tell(new Command.Stop(driver, new UUID(1, random.nextInt(9)), session));
      case 22 ->
          stage.tell(
              new Command.GiveOrder(
                  new UUID(2, random.nextInt(30)),
                  random.nextInt(3) == 0 ? OrderEvent.Order.OUT : OrderEvent.Order.RESUME,
                  random.nextBoolean() ? Set.of() : Set.of(cp)));
      case 23 -> weather(stage, random, place, cp);
      case 24 -> rarely(stage, random, cp, driver, session);
      default -> stage.tell(new Command.AcknowledgeTicket(driver, session));
    }
  }

  private static void weather(Stage stage, Random random, Place place, CpId cp) {
    switch (random.nextInt(4)) {
      case 0 ->
          stage.tell(
              new Command.RaiseWeatherAlert(
                  place, WeatherAlert.STORM, BigDecimal.ONE, BigDecimal.TEN));
      case 1, 2 -> stage.tell(new Command.ClearWeatherAlert(place));
      default -> stage.tell(new Command.SetPlace(cp, place));
    }
  }

  private static void rarely(
      Stage stage, Random random, CpId cp, DriverId driver, SessionId session) {
    switch (random.nextInt(9)) {
      case 0 -> stage.tell(new Command.Started("again"));
      case 1 -> stage.tell(new Command.Woke(5000));
      case 2 -> stage.tell(new Command.RevokeKeys(cp));
      case 3 -> stage.tell(new Command.PointDeregistered(cp, 1));
      case 4 -> stage.tell(new Command.EndSession(session));
      case 5 -> stage.tell(new Command.SignedIn(driver, "t"));
      case 6 -> stage.tell(new Command.DoubtIntegrity(random.nextInt(4) == 0, "x"));
      case 7 -> stage.pass(Duration.ofHours(25));
      default -> stage.tell(new Command.DiskFree(random.nextInt(3) == 0 ? 0 : Long.MAX_VALUE));
    }
  }

  private static void verdict(Stage stage, CpId cp, Random random, boolean ok) {
    stage.tell(
        new Command.TellVerdict(cp, epoch(stage, cp, random, true), ok, ok ? "OK" : "no answer"));
  }

  private static Epoch epoch(Stage stage, CpId cp, Random random, boolean monitor) {
    return stage
        .network
        .point(cp)
        .map(p -> monitor ? p.monitor().epoch() : p.engine().epoch())
        .map(e -> random.nextInt(10) == 0 ? e.next() : e)
        .orElse(Epoch.NONE);
  }

  private static SessionId anySession(Stage stage, Random random) {
    List<SessionEvent.SessionRequested> all = stage.events(SessionEvent.SessionRequested.class);
    if (all.isEmpty() || random.nextInt(10) == 0) {
      return new SessionId("S-nobody");
    }
    int newest = Math.min(all.size(), 4);
    return all.get(all.size() - 1 - random.nextInt(newest)).session();
  }
}
