package evcharging.central.network;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.network.AlarmEvent.AlarmAcknowledged;
import evcharging.central.network.AlarmEvent.AlarmChanged;
import evcharging.central.network.AlarmEvent.AlarmRaised;
import evcharging.central.network.AlarmEvent.AlarmRepeated;
import evcharging.central.network.AlarmEvent.AlarmReturned;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The life of one alarm (ISA-18.2): control room, points 10 to 13 and 16 to 17.
class AlarmLifeTest {
  private static final CpId CP = Stage.cp(1);
  private static final DriverId ANN = Stage.driver(1);
  private static final AlarmKey LOST = AlarmKey.at(AlarmType.POINT_DISCONNECTED, CP);
  private static final AlarmKey DISK = AlarmKey.central(AlarmType.DISK_RESERVE);
  private static final AlarmKey KAFKA = AlarmKey.central(AlarmType.KAFKA_UNREACHABLE);

  private Stage stage = new Stage();

  @BeforeEach
  void awakeWithOnePoint() {
    stage.pass(Duration.ofMinutes(1));
    stage.ready(CP);
    stage.enrol(ANN);
  }

  private Alarms alarms() {
    return stage.network.state().alarms();
  }

  private AlarmState state(AlarmKey key) {
    return alarms().find(key).map(AlarmRow::state).orElse(AlarmState.NORMAL);
  }

  private AlarmRow row(AlarmKey key) {
    return alarms().find(key).orElseThrow();
  }

  private void seconds(int seconds) {
    stage.pass(Duration.ofSeconds(seconds));
  }

  private void lose(CpId id) {
    stage.tell(new Command.MonitorGone(id, stage.monitorEpoch(id), "no beat for 3 s"));
  }

  private void find(CpId id) {
    stage.tell(new Command.AdmitMonitor(id, 1, "m"));
    stage.tell(new Command.TellVerdict(id, stage.monitorEpoch(id), true, "OK"));
  }

  private Reply acknowledge(AlarmKey... keys) {
    return stage.tell(new Command.AcknowledgeAlarms(Set.of(keys), "on my way")).reply();
  }

  private void disk(long free) {
    stage.tell(new Command.DiskFree(free));
  }

  private void kafka(boolean gone, int priority) {
    stage.tell(new Command.NoteFact(KAFKA, gone, priority, "connection refused"));
  }

  private Reply shelve(AlarmKey key, String reason, Duration until) {
    return stage.tell(new Command.ShelveAlarm(key, reason, stage.now().plus(until))).reply();
  }

  private static void refused(Reply reply, Refusal.Code code) {
    assertThat(reply)
        .isInstanceOfSatisfying(
            Reply.Refused.class, no -> assertThat(no.refusal().code()).isEqualTo(code));
  }

  @Test
  @Tag("C-02")
  void anAlarmWaitsAsLongAsItsOptionSays() {
    stage =
        Stage.waiting(
            Map.of(
                AlarmType.POINT_DISCONNECTED,
                new AlarmType.Delay(Duration.ofSeconds(90), Duration.ofSeconds(40), 2)));
    awakeWithOnePoint();
    lose(CP);
    seconds(89);
    assertThat(state(LOST)).isEqualTo(AlarmState.NORMAL);
    seconds(1);
    assertThat(state(LOST)).isEqualTo(AlarmState.UNACKNOWLEDGED);
    acknowledge(LOST);
    find(CP);
    seconds(39);
    assertThat(state(LOST)).isEqualTo(AlarmState.ACKNOWLEDGED);
    seconds(1);
    assertThat(state(LOST)).isEqualTo(AlarmState.NORMAL);
    lose(CP);
    seconds(1);
    assertThat(state(LOST)).as("the second in five minutes").isEqualTo(AlarmState.UNACKNOWLEDGED);
  }

  // --- on delay ----------------------------------------------------------------------------------

  @Test
  void aConditionIsNoAlarmBeforeItsDelay() {
    lose(CP);
    seconds(29);
    assertThat(alarms().rows()).isEmpty();
    seconds(2);
    assertThat(state(LOST)).isEqualTo(AlarmState.UNACKNOWLEDGED);
  }

  @Test
  void aConditionThatIsOverBeforeItsDelayLeavesNothing() {
    lose(CP);
    seconds(20);
    find(CP);
    seconds(60);
    assertThat(stage.events(AlarmEvent.class)).isEmpty();
  }

  @Test
  void theAlarmSaysSinceWhenTheConditionLasts() {
    Instant lostAt = stage.now();
    lose(CP);
    seconds(40);
    assertThat(row(LOST).alarm().since()).isEqualTo(lostAt);
    assertThat(row(LOST).alarm().raisedAt()).isEqualTo(stage.now());
  }

  // --- acknowledge and return, in either order
  // -----------------------------------------------------

  @Test
  void acknowledgedThenReturnedIsNormal() {
    disk(0);
    seconds(1);
    acknowledge(DISK);
    assertThat(state(DISK)).isEqualTo(AlarmState.ACKNOWLEDGED);
    disk(Long.MAX_VALUE);
    seconds(31);
    assertThat(state(DISK)).isEqualTo(AlarmState.NORMAL);
    assertThat(alarms().rows()).isEmpty();
  }

  @Test
  void returnedThenAcknowledgedIsNormal() {
    disk(0);
    seconds(1);
    disk(Long.MAX_VALUE);
    seconds(31);
    assertThat(state(DISK)).isEqualTo(AlarmState.RETURNED_UNACKNOWLEDGED);
    acknowledge(DISK);
    assertThat(state(DISK)).isEqualTo(AlarmState.NORMAL);
  }

  @Test
  void anAlarmReturnsOnlyAfterItsOffDelay() {
    disk(0);
    seconds(1);
    disk(Long.MAX_VALUE);
    seconds(29);
    assertThat(state(DISK)).isEqualTo(AlarmState.UNACKNOWLEDGED);
    seconds(2);
    assertThat(state(DISK)).isEqualTo(AlarmState.RETURNED_UNACKNOWLEDGED);
  }

  @Test
  void returnedAndNotAcknowledgedItCanComeBackAndIsStillTheSameAlarm() {
    disk(0);
    seconds(1);
    disk(Long.MAX_VALUE);
    seconds(31);
    disk(0);
    seconds(1);
    assertThat(state(DISK)).isEqualTo(AlarmState.UNACKNOWLEDGED);
    assertThat(row(DISK).alarm().occurrences()).isEqualTo(2);
    assertThat(row(DISK).alarm().number()).isEqualTo(1);
    assertThat(alarms().annunciations()).as("nobody has come yet").hasSize(1);
  }

  @Test
  void acknowledgingNeverHidesALiveCondition() {
    disk(0);
    seconds(1);
    acknowledge(DISK);
    seconds(3600);
    assertThat(state(DISK)).isEqualTo(AlarmState.ACKNOWLEDGED);
    assertThat(row(DISK).alarm().acknowledgement().orElseThrow())
        .isEqualTo(
            new Alarm.Acknowledgement("test", "on my way", stage.now().minus(Duration.ofHours(1))));
  }

  @Test
  void acknowledgingTwiceOrWhatIsOverIsHarmless() {
    disk(0);
    seconds(1);
    acknowledge(DISK, LOST);
    assertThat(acknowledge(DISK, LOST)).isInstanceOf(Reply.Done.class);
    assertThat(stage.events(AlarmAcknowledged.class)).hasSize(1);
  }

  @Test
  void aRangeIsAcknowledgedWithOneNote() {
    disk(0);
    lose(CP);
    seconds(31);
    acknowledge(DISK, LOST);
    assertThat(alarms().rows())
        .hasSize(2)
        .allMatch(row -> row.state() == AlarmState.ACKNOWLEDGED)
        .allMatch(row -> row.alarm().acknowledgement().get().note().equals("on my way"));
  }

  @Test
  void aNoteThatIsTooLongIsRefused() {
    disk(0);
    seconds(1);
    refused(
        stage.tell(new Command.AcknowledgeAlarms(Set.of(DISK), "x".repeat(501))).reply(),
        Refusal.Code.BAD_MESSAGE);
  }

  // --- the highest severity latches --------------------------------------------------------------

  @Test
  void theHighestPriorityIsShownUntilItIsAcknowledged() {
    kafka(true, 3);
    seconds(16);
    kafka(true, 1);
    seconds(1);
    kafka(true, 4);
    seconds(1);
    assertThat(row(KAFKA).priority()).isEqualTo(1);
    assertThat(row(KAFKA).alarm().priority()).isEqualTo(4);
    acknowledge(KAFKA);
    assertThat(row(KAFKA).priority()).isEqualTo(4);
  }

  @Test
  void whatGetsMoreUrgentThanWhatWasAcknowledgedCallsAgain() {
    kafka(true, 3);
    seconds(16);
    acknowledge(KAFKA);
    kafka(true, 2);
    seconds(1);
    assertThat(state(KAFKA)).isEqualTo(AlarmState.UNACKNOWLEDGED);
    assertThat(alarms().annunciations()).hasSize(2);
    assertThat(stage.events(AlarmChanged.class)).hasSize(1);
  }

  @Test
  void whatGetsLessUrgentCallsNobodyAgain() {
    kafka(true, 2);
    seconds(16);
    acknowledge(KAFKA);
    kafka(true, 3);
    seconds(1);
    assertThat(state(KAFKA)).isEqualTo(AlarmState.ACKNOWLEDGED);
    assertThat(row(KAFKA).priority()).isEqualTo(3);
  }

  @Test
  void aLostPointWithASessionIsMoreUrgentThanAnIdleOne() {
    stage.supplying(ANN, CP);
    stage.tell(new Command.EngineGone(CP, stage.epoch(CP), "silent"));
    seconds(31);
    assertThat(row(LOST).priority()).isEqualTo(2);
  }

  // --- shelving
  // -----------------------------------------------------------------------------------

  @Test
  void shelvingNeedsAReasonAndAnEndWithinADay() {
    disk(0);
    seconds(1);
    refused(shelve(DISK, " ", Duration.ofHours(1)), Refusal.Code.BAD_MESSAGE);
    refused(shelve(DISK, "new disk comes", Duration.ofHours(25)), Refusal.Code.BAD_MESSAGE);
    refused(shelve(DISK, "new disk comes", Duration.ZERO), Refusal.Code.BAD_MESSAGE);
    refused(shelve(LOST, "not there", Duration.ofHours(1)), Refusal.Code.NOT_ALLOWED);
    assertThat(shelve(DISK, "new disk comes", Duration.ofHours(24))).isInstanceOf(Reply.Done.class);
    assertThat(state(DISK)).isEqualTo(AlarmState.SHELVED);
  }

  @Test
  void aShelvedAlarmReturnsByItselfAndCallsAgain() {
    disk(0);
    seconds(1);
    acknowledge(DISK);
    shelve(DISK, "new disk comes", Duration.ofHours(2));
    stage.pass(Duration.ofHours(2).minusSeconds(1));
    assertThat(state(DISK)).isEqualTo(AlarmState.SHELVED);
    seconds(2);
    assertThat(state(DISK)).isEqualTo(AlarmState.UNACKNOWLEDGED);
    assertThat(alarms().annunciations()).hasSize(2);
  }

  @Test
  void aShelvedAlarmCallsNobodyHoweverOftenItComes() {
    disk(0);
    seconds(1);
    shelve(DISK, "new disk comes", Duration.ofHours(2));
    for (int i = 0; i < 5; i++) {
      disk(Long.MAX_VALUE);
      seconds(61);
      assertThat(state(DISK)).isEqualTo(AlarmState.SHELVED);
      disk(0);
      seconds(1);
    }
    assertThat(alarms().annunciations()).hasSize(1);
  }

  @Test
  void whatIsOverWhenItComesFromTheShelfIsNormal() {
    disk(0);
    seconds(1);
    shelve(DISK, "new disk comes", Duration.ofHours(2));
    disk(Long.MAX_VALUE);
    stage.pass(Duration.ofHours(3));
    assertThat(alarms().rows()).isEmpty();
  }

  @Test
  void anOperatorTakesAnAlarmFromTheShelf() {
    disk(0);
    seconds(1);
    shelve(DISK, "new disk comes", Duration.ofHours(2));
    stage.tell(new Command.UnshelveAlarm(DISK));
    assertThat(state(DISK)).isEqualTo(AlarmState.UNACKNOWLEDGED);
    assertThat(stage.tell(new Command.UnshelveAlarm(DISK)).events()).isEmpty();
  }

  // --- chattering
  // ---------------------------------------------------------------------------------

  @Test
  void tenFlapsInAMinuteAreOneChatteringAlarm() {
    for (int i = 0; i < 10; i++) {
      lose(CP);
      seconds(3);
      find(CP);
      seconds(3);
    }
    assertThat(stage.events(AlarmRaised.class)).hasSize(1);
    assertThat(stage.events(AlarmReturned.class)).isEmpty();
    assertThat(alarms().annunciations()).hasSize(1);
    assertThat(row(LOST).alarm().chattering()).isTrue();
    seconds(61);
    assertThat(state(LOST)).isEqualTo(AlarmState.RETURNED_UNACKNOWLEDGED);
    assertThat(row(LOST).alarm().occurrences()).as("the third raised it").isEqualTo(8);
  }

  @Test
  void flappingForAnHourIsSaidOnceAMinute() {
    for (int i = 0; i < 600; i++) {
      lose(CP);
      seconds(3);
      find(CP);
      seconds(3);
    }
    assertThat(stage.events(AlarmEvent.class)).hasSizeLessThan(70);
    assertThat(stage.events(AlarmRaised.class)).hasSize(1);
    assertThat(stage.events(AlarmRepeated.class).stream().mapToInt(AlarmRepeated::times).sum())
        .isBetween(580, 600);
  }

  @Test
  void threeTimesLostInFiveMinutesIsAnAlarmThoughNeverForLong() {
    for (int i = 0; i < 2; i++) {
      lose(CP);
      seconds(5);
      find(CP);
      seconds(80);
    }
    assertThat(alarms().rows()).isEmpty();
    lose(CP);
    seconds(1);
    assertThat(state(LOST)).isEqualTo(AlarmState.UNACKNOWLEDGED);
  }

  // --- suppressed by design
  // -------------------------------------------------------------------------

  @Test
  void aHeldPointThatIsDisconnectedIsNoAlarm() {
    stage.tell(new Command.GiveOrder(new UUID(1, 1), OrderEvent.Order.OUT, Set.of(CP)));
    lose(CP);
    stage.pass(Duration.ofHours(1));
    assertThat(stage.events(AlarmEvent.class)).isEmpty();
    stage.tell(new Command.GiveOrder(new UUID(1, 2), OrderEvent.Order.RESUME, Set.of(CP)));
    seconds(31);
    assertThat(state(LOST)).isEqualTo(AlarmState.UNACKNOWLEDGED);
  }

  @Test
  void anAlarmIsSuppressedWhileItsPointIsHeldAndThenStandsAsItDid() {
    lose(CP);
    seconds(31);
    acknowledge(LOST);
    stage.tell(new Command.GiveOrder(new UUID(1, 1), OrderEvent.Order.OUT, Set.of(CP)));
    assertThat(state(LOST)).isEqualTo(AlarmState.SUPPRESSED);
    assertThat(row(LOST).under()).contains(Suppression.HELD);
    stage.tell(new Command.GiveOrder(new UUID(1, 2), OrderEvent.Order.RESUME, Set.of(CP)));
    assertThat(state(LOST)).isEqualTo(AlarmState.ACKNOWLEDGED);
  }

  @Test
  void aPlannedOutOfAHealthyPointIsNoAlarm() {
    stage.tell(new Command.GiveOrder(new UUID(1, 1), OrderEvent.Order.OUT, Set.of(CP)));
    stage.pass(Duration.ofHours(1));
    assertThat(stage.events(AlarmEvent.class)).isEmpty();
  }
}
