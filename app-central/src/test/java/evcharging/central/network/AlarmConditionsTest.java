package evcharging.central.network;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Power;
import evcharging.domain.Refusal;
import evcharging.domain.SessionId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is an alarm, type by type (the catalogue in `docs/alarms.md`).
class AlarmConditionsTest {
  private static final CpId CP = Stage.cp(1);
  private static final DriverId ANN = Stage.driver(1);
  private final Stage stage = new Stage();

  @BeforeEach
  void awakeWithOnePoint() {
    stage.pass(Duration.ofMinutes(1));
    stage.ready(CP);
    stage.enrol(ANN);
  }

  private void seconds(int seconds) {
    stage.pass(Duration.ofSeconds(seconds));
  }

  private Optional<AlarmRow> row(AlarmType type) {
    return stage.network.state().alarms().rows().stream()
        .filter(row -> row.key().type() == type)
        .findFirst();
  }

  private AlarmState state(AlarmType type) {
    return row(type).map(AlarmRow::state).orElse(AlarmState.NORMAL);
  }

  private void raised(AlarmType type, int priority) {
    assertThat(state(type)).isEqualTo(AlarmState.UNACKNOWLEDGED);
    assertThat(row(type).orElseThrow().priority()).isEqualTo(priority);
  }

  @Test
  void aPointThatSuppliesThoughItIsOutIsCritical() {
    stage.supplying(ANN, CP);
    stage.tell(new Command.GiveOrder(new UUID(1, 1), OrderEvent.Order.OUT, Set.of(CP)));
    seconds(4);
    assertThat(state(AlarmType.SUPPLY_AGAINST_ORDER)).isEqualTo(AlarmState.NORMAL);
    seconds(2);
    raised(AlarmType.SUPPLY_AGAINST_ORDER, 1);
  }

  @Test
  void aPointThatEndsInTimeWhenItIsPutOutIsNone() {
    SessionId session = stage.supplying(ANN, CP);
    stage.tell(new Command.GiveOrder(new UUID(1, 1), OrderEvent.Order.OUT, Set.of(CP)));
    seconds(2);
    stage.ended(CP, session, 1000, 1500, EndReason.OPERATOR_OUT);
    seconds(60);
    assertThat(stage.events(AlarmEvent.class)).isEmpty();
  }

  @Test
  void aSecondMachineThatProvesToBeThePointIsCriticalAndPassesTwoMinutesAfterTheLastTry() {
    stage.tell(
        new Command.NoteRefused(new PointEvent.HelloRefused(CP, "engine", "ALREADY_CONNECTED", 1)));
    seconds(1);
    raised(AlarmType.TWO_MACHINES, 1);
    seconds(100);
    stage.tell(
        new Command.NoteRefused(
            new PointEvent.HelloRefused(CP, "engine", "ALREADY_CONNECTED", 40)));
    seconds(100);
    assertThat(state(AlarmType.TWO_MACHINES)).isEqualTo(AlarmState.UNACKNOWLEDGED);
    seconds(21);
    assertThat(state(AlarmType.TWO_MACHINES)).isEqualTo(AlarmState.RETURNED_UNACKNOWLEDGED);
    assertThat(row(AlarmType.TWO_MACHINES).orElseThrow().alarm().occurrences()).isEqualTo(2);
  }

  @Test
  void aWrongTokenIsNoAlarm() {
    stage.tell(
        new Command.NoteRefused(new PointEvent.HelloRefused(CP, "engine", "NOT_REGISTERED", 1)));
    seconds(60);
    assertThat(stage.events(AlarmEvent.class)).isEmpty();
  }

  @Test
  void messagesThatCannotBeOpenedAreAnAlarmOfTheirPoint() {
    stage.tell(
        new Command.NoteRefused(
            new PointEvent.MessageRejected(CP, "kafka", "cannot be opened", 1)));
    seconds(1);
    raised(AlarmType.MESSAGES_UNREADABLE, 2);
    seconds(121);
    assertThat(state(AlarmType.MESSAGES_UNREADABLE)).isEqualTo(AlarmState.RETURNED_UNACKNOWLEDGED);
  }

  @Test
  @Tag("P-07")
  void aMeterThatFallsDuringASupplyIsAnAlarmAndIsWrittenOnceAMinute() {
    SessionId session = stage.supplying(ANN, CP);
    stage.reading(CP, session, 1, 500);
    for (int second = 0; second < 200; second++) {
      stage.reading(CP, session, 2 + second, 400);
      seconds(1);
      raised(AlarmType.METER_IMPLAUSIBLE, 3);
    }
    assertThat(stage.events(PointEvent.ReadingDoubted.class)).hasSize(4);
    assertThat(stage.session(session).orElseThrow().energy()).isEqualTo(new Energy(500));
    assertThat(row(AlarmType.METER_IMPLAUSIBLE).orElseThrow().alarm().details())
        .isEqualTo("the register of " + CP + " fell");
    seconds(130);
    assertThat(state(AlarmType.METER_IMPLAUSIBLE)).isEqualTo(AlarmState.RETURNED_UNACKNOWLEDGED);
  }

  @Test
  void aMeterThatSaysMoreThanAPointCanDeliverIsAnAlarmBeforeItsTicket() {
    SessionId session = stage.supplying(ANN, CP);
    stage.reading(CP, session, 1, 9_000_000_000L);
    seconds(1);
    raised(AlarmType.METER_IMPLAUSIBLE, 3);
    assertThat(stage.events(SessionEvent.SessionClosed.class)).isEmpty();
  }

  @Test
  void doubtAboutTheJournalIsCriticalAtOnceEvenInTheFirstSeconds() {
    Stage fresh = new Stage();
    fresh.tell(new Command.DoubtIntegrity(true, "record 17"));
    fresh.pass(Duration.ofMillis(200));
    AlarmRow row = fresh.network.state().alarms().rows().getFirst();
    assertThat(row.key()).isEqualTo(AlarmKey.central(AlarmType.INTEGRITY_IN_DOUBT));
    assertThat(row.priority()).isEqualTo(1);
    assertThat(row.alarm().details()).isEqualTo("record 17");
  }

  @Test
  void aFaultyPointWithADriverIsUrgentAndWithoutOneIsNot() {
    stage.tell(new Command.TellVerdict(CP, stage.monitorEpoch(CP), false, "cable hot"));
    seconds(31);
    raised(AlarmType.POINT_FAULTY, 3);
    CpId two = Stage.cp(2);
    stage.ready(two);
    stage.supplying(ANN, two);
    stage.tell(new Command.TellVerdict(two, stage.monitorEpoch(two), false, "cable hot"));
    seconds(4);
    raised(AlarmType.FAULTY_IN_SESSION, 2);
  }

  @Test
  void anEmergencyStopIsAnAlarmAtOnce() {
    stage.tell(
        new Command.TellState(
            CP,
            stage.epoch(CP),
            true,
            false,
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    seconds(1);
    raised(AlarmType.EMERGENCY_STOP, 2);
  }

  @Test
  void aSessionToReviewStandsUntilSomebodyHasLooked() {
    SessionId session = stage.supplying(ANN, CP);
    stage.ended(CP, session, 1000, 900, EndReason.UNPLUGGED);
    seconds(1);
    raised(AlarmType.SESSION_REVIEW, 3);
    assertThat(row(AlarmType.SESSION_REVIEW).orElseThrow().alarm().details())
        .contains(session.value());
    stage.pass(Duration.ofHours(30));
    assertThat(state(AlarmType.SESSION_REVIEW)).isEqualTo(AlarmState.UNACKNOWLEDGED);
    stage.tell(
        new Command.AcknowledgeAlarms(
            Set.of(AlarmKey.at(AlarmType.SESSION_REVIEW, CP)), "checked, billed as read"));
    assertThat(row(AlarmType.SESSION_REVIEW)).isEmpty();
  }

  @Test
  void aSessionToReviewIsNotForgottenInACrashRightAfterItsTicket() {
    SessionId session = stage.supplying(ANN, CP);
    stage.ended(CP, session, 1000, 900, EndReason.UNPLUGGED);
    Network restored = Network.restore(stage.network.image(), NetworkLimits.STANDARD, Stage.SIGNER);
    Stage after = new Stage(restored);
    after.pass(Duration.ofMillis(200));
    assertThat(restored.state().alarms().find(AlarmKey.at(AlarmType.SESSION_REVIEW, CP)))
        .isPresent();
  }

  @Test
  void frostAtAPlaceIsAnAlarmUntilTheAllClear() {
    stage.tell(
        new Command.RaiseWeatherAlert(
            Stage.BERLIN, WeatherAlert.LOW_TEMPERATURE, BigDecimal.ZERO, BigDecimal.ONE));
    seconds(1);
    raised(AlarmType.WEATHER_ALERT, 3);
    stage.tell(new Command.ClearWeatherAlert(Stage.BERLIN));
    seconds(11);
    assertThat(state(AlarmType.WEATHER_ALERT)).isEqualTo(AlarmState.RETURNED_UNACKNOWLEDGED);
  }

  @Test
  void weatherThatNeverCameIsNoAlarm() {
    stage.pass(Duration.ofHours(1));
    assertThat(stage.events(AlarmEvent.class)).isEmpty();
  }

  @Test
  void weatherThatComesEveryRoundIsNoneAndItsSilenceIs() {
    for (int round = 0; round < 20; round++) {
      stage.tell(
          new Command.NoteWeather(Stage.BERLIN, BigDecimal.TEN, BigDecimal.ONE, Duration.ZERO));
      seconds(4);
    }
    assertThat(stage.events(AlarmEvent.class)).isEmpty();
    seconds(12);
    raised(AlarmType.WEATHER_STALE, 4);
    stage.tell(
        new Command.NoteWeather(Stage.BERLIN, BigDecimal.TEN, BigDecimal.ONE, Duration.ZERO));
    stage.pass(Duration.ofMillis(200));
    assertThat(state(AlarmType.WEATHER_STALE)).isEqualTo(AlarmState.RETURNED_UNACKNOWLEDGED);
    seconds(16);
    assertThat(state(AlarmType.WEATHER_STALE)).isEqualTo(AlarmState.UNACKNOWLEDGED);
  }

  @Test
  void aReadingFromTheFutureMeansAWrongClock() {
    SessionId session = stage.supplying(ANN, CP);
    stage.tell(
        new Command.NoteReading(
            CP,
            session,
            1,
            new Energy(1),
            new Power(7400),
            Optional.empty(),
            stage.now().plusSeconds(9)));
    seconds(1);
    raised(AlarmType.CLOCK_SKEW, 4);
    assertThat(row(AlarmType.CLOCK_SKEW).orElseThrow().alarm().details()).contains("9 s ahead");
    stage.reading(CP, session, 2, 2);
    seconds(61);
    assertThat(state(AlarmType.CLOCK_SKEW)).isEqualTo(AlarmState.RETURNED_UNACKNOWLEDGED);
  }

  @Test
  void whatOnlyTheProgramsAroundKnowIsToldAndOnlyNewsAreWritten() {
    AlarmKey registry = AlarmKey.central(AlarmType.REGISTRY_UNREACHABLE);
    for (int i = 0; i < 20; i++) {
      stage.tell(new Command.NoteFact(registry, true, 3, "deregistrations may be late"));
      seconds(5);
    }
    raised(AlarmType.REGISTRY_UNREACHABLE, 3);
    assertThat(stage.events(AlarmEvent.FactNoted.class)).hasSize(1);
    stage.tell(new Command.NoteFact(registry, false, 3, ""));
    seconds(11);
    assertThat(state(AlarmType.REGISTRY_UNREACHABLE)).isEqualTo(AlarmState.RETURNED_UNACKNOWLEDGED);
  }

  @Test
  void nobodyOutsideTellsWhatTheRulesFindOutThemselves() {
    assertThat(
            stage
                .tell(new Command.NoteFact(AlarmKey.at(AlarmType.TWO_MACHINES, CP), true, 1, ""))
                .reply())
        .isInstanceOfSatisfying(
            Reply.Refused.class,
            no -> assertThat(no.refusal().code()).isEqualTo(Refusal.Code.BAD_MESSAGE));
  }
}
