package evcharging.central.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import evcharging.domain.CpId;
import evcharging.domain.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Many alarms at once: control room, points 14 and 15.
class AlarmFloodTest {
  private static final List<Place> PLACES =
      IntStream.range(0, 20).mapToObj(n -> new Place("Place" + n)).toList();

  private final Stage stage = new Stage();

  private void points(int count, int places) {
    for (int n = 0; n < count; n++) {
      CpId id = cp(n);
      stage.tell(
          new Command.AdmitEngine(id, 1, PLACES.get(n % places), Stage.QUARTER, false, "k", "r"));
      stage.state(id, java.util.Optional.empty());
      find(id);
    }
    stage.pass(Duration.ofMinutes(1));
    assertThat(stage.events(AlarmEvent.class)).isEmpty();
  }

  private static CpId cp(int n) {
    return new CpId("CP%05d".formatted(n));
  }

  private void lose(CpId id) {
    stage.tell(new Command.MonitorGone(id, stage.monitorEpoch(id), "no beat for 3 s"));
  }

  private void find(CpId id) {
    stage.tell(new Command.AdmitMonitor(id, 1, "m"));
    stage.tell(new Command.TellVerdict(id, stage.monitorEpoch(id), true, "OK"));
  }

  /// So many points, one after the other, within that time; ticks as often as Central has them.
  private List<CpId> loseWithin(Duration time, int count) {
    List<CpId> lost = new ArrayList<>();
    long ticks = time.toMillis() / 200;
    for (int n = 0; n < count; n++) {
      lose(cp(n));
      lost.add(cp(n));
      if (n % Math.max(1, count / ticks) == 0) {
        stage.pass(Duration.ofMillis(200));
      }
    }
    return lost;
  }

  private void tenMinutes() {
    for (int i = 0; i < 600; i++) {
      stage.pass(Duration.ofSeconds(1));
    }
  }

  private Alarms alarms() {
    return stage.network.state().alarms();
  }

  @Test
  void aThousandPointsLostInFiveSecondsAreOneAlarmWithAThousandChildren() {
    points(1_000, 20);
    List<CpId> lost = loseWithin(Duration.ofSeconds(5), 1_000);
    tenMinutes();
    assertThat(alarms().annunciations()).hasSizeLessThanOrEqualTo(10);
    AlarmRow root = alarms().mostUrgentCalling().orElseThrow();
    assertThat(root.key()).isEqualTo(AlarmKey.central(AlarmType.NETWORK_LOST));
    assertThat(root.children()).extracting(AlarmRow.Child::point).isEqualTo(lost);
    assertThat(root.alarm().firstOut()).isEqualTo(lost.subList(0, 20));
    assertThat(alarms().rows()).hasSize(1);
    assertThat(stage.events(AlarmEvent.class)).hasSize(1);
  }

  @Test
  void onePlaceLostIsOneAlarmOfThatPlace() {
    points(100, 5);
    for (int n = 0; n < 100; n += 5) {
      lose(cp(n));
    }
    tenMinutes();
    assertThat(alarms().rows()).hasSize(1);
    AlarmRow root = alarms().rows().getFirst();
    assertThat(root.key()).isEqualTo(AlarmKey.at(AlarmType.PLACE_LOST, PLACES.getFirst()));
    assertThat(root.children()).hasSize(20);
    assertThat(root.alarm().details()).isEqualTo("20 of 20 points");
  }

  @Test
  void pointsLostOneByOneOverMinutesAreEachAnAlarm() {
    points(100, 5);
    for (int n = 0; n < 4; n++) {
      lose(cp(n * 5));
      stage.pass(Duration.ofSeconds(30));
    }
    stage.pass(Duration.ofSeconds(31));
    assertThat(alarms().rows())
        .hasSize(4)
        .allMatch(row -> row.key().type() == AlarmType.POINT_DISCONNECTED);
  }

  @Test
  void whatStoodBeforeIsSuppressedUnderTheLostPlace() {
    points(100, 5);
    lose(cp(0));
    stage.pass(Duration.ofSeconds(31));
    for (int n = 5; n < 100; n += 5) {
      lose(cp(n));
    }
    stage.pass(Duration.ofSeconds(6));
    AlarmRow early = alarms().find(AlarmKey.at(AlarmType.POINT_DISCONNECTED, cp(0))).orElseThrow();
    assertThat(early.state()).isEqualTo(AlarmState.SUPPRESSED);
    assertThat(early.under().orElseThrow().root())
        .contains(AlarmKey.at(AlarmType.PLACE_LOST, PLACES.getFirst()));
    assertThat(alarms().rows()).hasSize(2);
  }

  @Test
  void whoStaysAwayWhenThePlaceIsBackIsAnAlarmOfTheirOwn() {
    points(100, 5);
    for (int n = 0; n < 100; n += 5) {
      lose(cp(n));
    }
    stage.pass(Duration.ofMinutes(5));
    for (int n = 5; n < 100; n += 5) {
      find(cp(n));
    }
    stage.pass(Duration.ofSeconds(11));
    assertThat(alarms().rows().getFirst().state()).isEqualTo(AlarmState.RETURNED_UNACKNOWLEDGED);
    stage.pass(Duration.ofSeconds(20));
    assertThat(alarms().find(AlarmKey.at(AlarmType.POINT_DISCONNECTED, cp(0)))).isPresent();
    assertThat(alarms().rows()).hasSize(2);
  }

  @Test
  void tenThousandPointsThatFlapForAMinuteLeaveAHandfulOfEntries() {
    points(10_000, 20);
    for (int flap = 0; flap < 4; flap++) {
      IntStream.range(0, 10_000).forEach(n -> lose(cp(n)));
      stage.pass(Duration.ofSeconds(8));
      IntStream.range(0, 10_000).forEach(n -> find(cp(n)));
      stage.pass(Duration.ofSeconds(8));
    }
    tenMinutes();
    assertThat(stage.events(AlarmEvent.class)).hasSizeLessThan(20);
    assertThat(alarms().annunciations()).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void aStartOfCentralIsNoFloodIfThePointsComeBackInTheGrace() {
    points(200, 5);
    stage.tell(new Command.Started("again"));
    stage.pass(Duration.ofSeconds(10));
    IntStream.range(0, 200)
        .forEach(
            n -> {
              stage.engine(cp(n));
              find(cp(n));
            });
    tenMinutes();
    assertThat(stage.events(AlarmEvent.class)).isEmpty();
  }

  @Test
  void afterAStartWithoutItsPointsTheNetworkIsLostOnce() {
    points(200, 5);
    stage.tell(new Command.Started("again"));
    stage.pass(Duration.ofSeconds(19));
    assertThat(alarms().rows()).isEmpty();
    stage.pass(Duration.ofSeconds(2));
    tenMinutes();
    assertThat(alarms().rows()).hasSize(1);
    assertThat(alarms().rows().getFirst().children()).hasSize(200);
  }

  @Test
  void theOrderInWhichPointsFellOutlivesARestart() {
    points(10, 2);
    List<CpId> order = List.of(cp(7), cp(2), cp(9), cp(0));
    for (CpId id : order) {
      lose(id);
      stage.pass(Duration.ofMinutes(1));
    }
    List<Instant> when =
        stage.network.image().alarms().lost().stream().map(c -> c.lostAt()).toList();
    Stage again =
        new Stage(Network.restore(stage.network.image(), NetworkLimits.STANDARD, Stage.SIGNER));
    again.pass(Duration.ofSeconds(15));
    again.pass(Duration.ofSeconds(15));
    AlarmRow root = again.network.state().alarms().mostUrgentCalling().orElseThrow();
    assertThat(root.key()).isEqualTo(AlarmKey.central(AlarmType.NETWORK_LOST));
    assertThat(root.children().subList(0, 4))
        .extracting(AlarmRow.Child::point, AlarmRow.Child::lostAt)
        .containsExactly(
            tuple(cp(7), when.get(0)),
            tuple(cp(2), when.get(1)),
            tuple(cp(9), when.get(2)),
            tuple(cp(0), when.get(3)));
    assertThat(root.children()).hasSize(10);
    assertThat(root.alarm().firstOut()).startsWith(order.toArray(CpId[]::new));
  }

  @Test
  void standingAcknowledgedAndShelvedAlarmsOutliveARestart() {
    points(10, 1);
    lose(cp(0));
    stage.pass(Duration.ofSeconds(31));
    lose(cp(1));
    stage.pass(Duration.ofSeconds(31));
    AlarmKey zero = AlarmKey.at(AlarmType.POINT_DISCONNECTED, cp(0));
    AlarmKey one = AlarmKey.at(AlarmType.POINT_DISCONNECTED, cp(1));
    Instant until = stage.now().plus(Duration.ofHours(1));
    stage.tell(new Command.AcknowledgeAlarms(Set.of(zero), "technician is coming"));
    stage.tell(new Command.ShelveAlarm(one, "building site", until));

    Network restored = Network.restore(stage.network.image(), NetworkLimits.STANDARD, Stage.SIGNER);
    restored.apply(new SystemEvent.CentralStarted("again", stage.now()), stage.now(), 5);
    Alarms after = restored.state().alarms();
    assertThat(after.find(zero).orElseThrow().alarm().acknowledgement().orElseThrow().note())
        .isEqualTo("technician is coming");
    assertThat(after.find(one).orElseThrow().alarm().shelving().orElseThrow().until())
        .isEqualTo(until);
    assertThat(after.find(one).orElseThrow().state()).isEqualTo(AlarmState.SHELVED);
  }

  @Test
  void figuresSayHowGoodTheAlarmsAre() {
    points(10, 1);
    lose(cp(0));
    stage.pass(Duration.ofSeconds(31));
    stage.tell(new Command.DiskFree(0));
    stage.pass(Duration.ofSeconds(1));
    AlarmFigures now = alarms().figures(stage.now());
    assertThat(now.lastTenMinutes()).isEqualTo(2);
    assertThat(now.standing()).isEqualTo(2);
    assertThat(now.calling()).isEqualTo(2);
    assertThat(now.stale()).isZero();
    assertThat(now.calls()).containsExactly(1L, 0L, 1L, 0L);
    assertThat(now.share(1)).isEqualTo(0.5);
    assertThat(now.offenders()).hasSize(2);
    AlarmFigures later = alarms().figures(stage.now().plus(Duration.ofHours(25)));
    assertThat(later.stale()).isEqualTo(2);
    assertThat(later.lastTenMinutes()).isZero();
  }
}
