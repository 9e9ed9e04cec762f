package evcharging.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.cp.panel.Program;
import evcharging.cp.panel.Screen;
import evcharging.domain.CpStatus;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import java.time.Instant;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// What can be broken and mended behind the flap, and what Central makes of it.
@TestMethodOrder(MethodOrderer.MethodName.class)
abstract class FlapOfThePanel {
  private final PanelStand at;

  FlapOfThePanel(PanelStand at) {
    this.at = at;
  }

  @Test
  @Tag("M-02")
  void koMakesThePointFaultyForCentralUntilOk() {
    at.flap(true);
    at.click("#health-ko");
    at.until(s -> s.screen() == Screen.FAULTY);
    at.untilCentralSays(CpStatus.AVERIADO);
    at.click("#health-ko-mend");
    at.untilIdle();
  }

  @Test
  @Tag("F-02")
  void aKilledEngineIsSeenAtOnceAndComesBackWithItsTrueRegister() {
    at.startWithThePin();
    at.flap(true);
    at.until(s -> s.session().map(c -> c.energy().wattHours() > 300).orElse(false));
    Energy seen = at.face().register();
    long pid = at.face().pid();
    at.click("#engine-life");
    at.until(s -> s.point().engine() == Program.GONE && s.screen() == Screen.DARK);
    at.untilCentralSays(CpStatus.AVERIADO);
    assertThat(at.text("#central-via")).isEqualTo("told to the Monitor");
    at.click("#engine-life-mend");
    at.until(s -> s.point().engine().answers() && s.face().orElseThrow().pid() != pid);
    // The register is forced to disk every second: at most one second of 440 kW is less.
    assertThat(at.face().register().wattHours()).isGreaterThan(seen.wattHours() - 250);
    at.until(s -> s.ended().map(e -> e.reason() == EndReason.ENGINE_RESTARTED).orElse(false));
    at.untilIdle();
  }

  @Test
  @Tag("F-02")
  void aFrozenEngineIsFaultyForCentralUntilItGoesOn() {
    at.flap(true);
    at.click("#engine-frozen");
    at.until(s -> s.screen() == Screen.FROZEN);
    at.untilCentralSays(CpStatus.AVERIADO);
    assertThat(at.text("#engine-is")).isEqualTo("frozen");
    at.click("#engine-frozen-mend");
    at.untilIdle();
  }

  @Test
  @Tag("F-01")
  void aKilledMonitorDisconnectsThePointUntilItIsBack() {
    at.flap(true);
    at.click("#monitor-life");
    at.until(s -> s.point().monitor() == Program.GONE);
    at.untilCentralSays(CpStatus.DESCONECTADO);
    assertThat(at.text("#central-reason")).isEqualTo("no Monitor is connected");
    assertThat(at.text("#central-via")).isEqualTo("told to the Engine");
    at.click("#monitor-life-mend");
    at.untilIdle();
  }

  @Test
  @Tag("F-04")
  void aCutLinkToCentralIsSeenOnBothSidesAndASupplyGoesOn() {
    at.startWithThePin();
    at.flap(true);
    at.click("#central-cut");
    at.until(s -> !s.face().orElseThrow().centralFound());
    at.untilCentralSays(CpStatus.DESCONECTADO);
    assertThat(at.text("#central-reason")).isEqualTo("the Engine cannot reach Central");
    at.untilSupplied(0);
    at.click("#central-cut-mend");
    at.untilCentralSays(CpStatus.SUMINISTRANDO);
    at.key(KeyCode.P);
    at.untilIdle();
  }

  @Test
  @Tag("F-05")
  void aCutLinkToKafkaLeavesCentralWithOldFiguresAndAllComesWhenItIsHealed() {
    at.startWithThePin();
    at.untilCentralCounts(wattHours -> wattHours > 0);
    at.flap(true);
    at.click("#kafka-cut");
    at.until(s -> s.point().drills().kafkaCut());
    assertThat(at.text("#kafka-is")).isEqualTo("cut");
    centralsFiguresStandStill();
    // Over TCP everything goes on: the point stays in the state it is in.
    at.untilCentralSays(CpStatus.SUMINISTRANDO);
    at.click("#kafka-cut-mend");
    at.until(s -> !s.point().drills().kafkaCut());
    long healed = at.energy();
    at.untilCentralCounts(wattHours -> wattHours >= healed);
    assertThat(at.text("#kafka-is")).isEqualTo("connected");
    at.key(KeyCode.P);
    at.untilIdle();
  }

  @Test
  @Tag("F-08")
  void anAlteredKeyIsNotUnderstandableUntilThePointAuthenticatesAnew() {
    at.startWithThePin();
    at.untilCentralCounts(wattHours -> wattHours > 0);
    at.flap(true);
    at.click("#key-altered");
    at.untilCentralSays(CpStatus.DESCONECTADO);
    await().atMost(PanelStand.SOON).until(() -> at.shown("#not-understood"));
    assertThat(at.text("#not-understood"))
        .isEqualTo("Cannot connect to CP CP001: messages not understandable");
    assertThat(at.text("#key-is")).isEqualTo("altered");
    // Neither is what the point says over Kafka, where it goes on saying it.
    centralsFiguresStandStill();
    at.click("#key-altered-mend");
    at.until(s -> !s.point().drills().keyAltered());
    at.until(s -> s.face().orElseThrow().centralFound());
    at.untilCentralSays(CpStatus.SUMINISTRANDO);
    long healed = at.energy();
    at.untilCentralCounts(wattHours -> wattHours >= healed);
    assertThat(at.shown("#not-understood")).isFalse();
    at.key(KeyCode.P);
    at.untilIdle();
  }

  private void centralsFiguresStandStill() {
    // What was on its way arrives first.
    at.untilSupplied(300);
    long old = at.energyAtCentral();
    at.untilSupplied(500);
    assertThat(at.energyAtCentral()).isEqualTo(old).isLessThan(at.energy() - 300);
  }

  @Test
  void aClockSetWrongIsSeenAndSetRight() {
    at.flap(true);
    at.clock(3_600_000L);
    at.until(s -> s.face().orElseThrow().clock().isAfter(Instant.now().plusSeconds(3_000)));
    at.clock(0L);
    at.until(s -> s.face().orElseThrow().clock().isBefore(Instant.now().plusSeconds(3_000)));
    at.untilIdle();
  }
}
