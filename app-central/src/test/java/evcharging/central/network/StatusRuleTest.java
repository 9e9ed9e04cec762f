package evcharging.central.network;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Hold;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The truth table of contracts, row by row.
@Tag("P-06")
class StatusRuleTest {
  private static final CpId CP = Stage.cp(1);
  private static final DriverId D = Stage.driver(1);
  private final Stage stage = new Stage();

  @BeforeEach
  void onePointAndOneDriver() {
    stage.ready(CP);
    stage.enrol(D);
  }

  @Test
  void healthyAndIdleIsActivated() {
    assertThat(stage.status(CP)).isEqualTo(CpStatus.ACTIVADO);
  }

  @Test
  void aGrantedSessionIsSupplying() {
    stage.granted(D, CP);
    assertThat(stage.status(CP)).isEqualTo(CpStatus.SUMINISTRANDO);
  }

  @Test
  void withoutAMonitorItIsDisconnectedWhateverTheEngineSays() {
    stage.tell(new Command.MonitorGone(CP, stage.monitorEpoch(CP), "killed"));
    assertThat(stage.status(CP)).isEqualTo(CpStatus.DESCONECTADO);
    stage.tell(new Command.EngineGone(CP, stage.epoch(CP), "killed"));
    assertThat(stage.status(CP)).isEqualTo(CpStatus.DESCONECTADO);
  }

  @Test
  void aMonitorThatSaysKoMakesItFaultyWhateverTheHolds() {
    out();
    stage.tell(new Command.TellVerdict(CP, stage.monitorEpoch(CP), false, "KO"));
    assertThat(stage.status(CP)).isEqualTo(CpStatus.AVERIADO);
    stage.tell(new Command.EngineGone(CP, stage.epoch(CP), "killed"));
    assertThat(stage.status(CP)).isEqualTo(CpStatus.AVERIADO);
  }

  @Test
  void anEngineThatCannotReachCentralIsDisconnectedAndItsSupplyGoesOn() {
    var session = stage.supplying(D, CP);
    stage.tell(new Command.EngineGone(CP, stage.epoch(CP), "cut"));
    assertThat(stage.network.status(CP))
        .isEqualTo(new Status(CpStatus.DESCONECTADO, "the Engine cannot reach Central"));
    assertThat(stage.session(session).orElseThrow().phase()).isEqualTo(Session.Phase.SUPPLYING);
  }

  @Test
  void awaitingTheMeterIsFaultyWithThatReason() {
    stage.supplying(D, CP);
    stage.tell(new Command.TellVerdict(CP, stage.monitorEpoch(CP), false, "no answer"));
    stage.tell(new Command.EngineGone(CP, stage.epoch(CP), "killed"));
    stage.engine(CP);
    stage.tell(new Command.TellVerdict(CP, stage.monitorEpoch(CP), true, "OK"));
    assertThat(stage.status(CP)).isEqualTo(CpStatus.AVERIADO);
    assertThat(stage.network.status(CP).reason()).startsWith("awaiting the meter");
  }

  @Test
  void aCuttingHoldIsStoppedEvenWhileTheSupplyIsStillEnding() {
    stage.supplying(D, CP);
    out();
    assertThat(stage.status(CP)).isEqualTo(CpStatus.PARADO);
  }

  @Test
  void aDrainingHoldLetsTheSupplyGoOnAndStopsThePointAfterwards() {
    var session = stage.supplying(D, CP);
    frost();
    assertThat(stage.status(CP)).isEqualTo(CpStatus.SUMINISTRANDO);
    assertThat(stage.network.status(CP).reason()).startsWith("stops after this supply");
    stage.ended(CP, session, 1000, 1500, EndReason.CAR_FULL);
    assertThat(stage.status(CP)).isEqualTo(CpStatus.PARADO);
  }

  @Test
  @Tag("P-07")
  void theAllClearOfTheWeatherDoesNotLiftAnOperatorsOut() {
    out();
    frost();
    stage.tell(new Command.ClearWeatherAlert(Stage.BERLIN));
    assertThat(stage.status(CP)).isEqualTo(CpStatus.PARADO);
    assertThat(stage.network.point(CP).orElseThrow().holds()).containsOnlyKeys(Hold.OPERATOR);
  }

  @Test
  @Tag("P-04")
  void afterCentralsRestartEveryPointIsDisconnectedUntilItConnects() {
    stage.tell(new Command.Started("again"));
    assertThat(stage.status(CP)).isEqualTo(CpStatus.DESCONECTADO);
    stage.pass(Duration.ofSeconds(1));
    stage.ready(CP);
    assertThat(stage.status(CP)).isEqualTo(CpStatus.ACTIVADO);
  }

  private void out() {
    stage.tell(new Command.GiveOrder(new UUID(0, 1), OrderEvent.Order.OUT, Set.of(CP)));
  }

  private void frost() {
    stage.tell(
        new Command.RaiseWeatherAlert(
            Stage.BERLIN, WeatherAlert.LOW_TEMPERATURE, BigDecimal.valueOf(-3), BigDecimal.ONE));
  }
}
