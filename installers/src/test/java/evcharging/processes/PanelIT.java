package evcharging.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.cp.panel.PanelWindow;
import evcharging.cp.panel.Program;
import evcharging.cp.panel.Screen;
import evcharging.demo.Actor;
import evcharging.domain.CpStatus;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.SessionId;
import evcharging.styles.text.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// A person at the real panel, in front of a real Engine and a real Monitor (both processes the
/// panel started), Central and the Registry. One network serves all tests; each leaves it whole.
class PanelIT {
  @TempDir(cleanup = CleanupMode.NEVER)
  static Path directory;

  private static PanelStand at;

  @BeforeAll
  static void aNetworkOfOnePointWithItsPanel() {
    at = new PanelStand(directory);
  }

  @AfterAll
  static void theBooksBalanceAndEverybodyEnds() {
    if (at != null) {
      at.close();
    }
  }

  /// What a driver does at the point.
  @Nested
  @TestMethodOrder(MethodOrderer.MethodName.class)
  class Driver {
    @Test
    @Tag("B-03")
    @Tag("B-04")
    void plugsInSignsInChargesStopsAndSeesTheTicketsFacts() {
      long before = at.face().register().wattHours();
      at.startWithThePin();
      SessionId session = at.face().session().orElseThrow().session();
      at.until(s -> s.session().map(c -> c.energy().wattHours() > 200).orElse(false));
      at.untilCentralSays(CpStatus.SUMINISTRANDO);
      assertThat(at.text("#central-reason")).contains(session.value());
      assertThat(at.text("#screen-energy")).contains("kWh");
      assertThat(at.text("#screen-power")).isEqualTo("440.0 kW");
      assertThat(at.text("#screen-amount")).startsWith("€");
      assertThat(at.text("#register")).contains("kWh");
      at.click("#stop");
      at.until(s -> s.screen() == Screen.FINISHED);
      assertThat(at.text("#last-session")).isEqualTo(session.value());
      assertThat(at.text("#last-why")).isEqualTo("Stopped by the driver");
      long given = at.face().register().wattHours() - before;
      assertThat(given).isGreaterThan(200);
      assertThat(at.text("#last-energy").replaceAll("\\D", "")).isEqualTo("%04d".formatted(given));
      at.click("#plug");
      at.untilIdle();
    }

    @Test
    @Tag("B-03")
    void holdsACardToTheReaderAndCharges() {
      at.plugIn();
      at.click("#card-reader");
      at.until(s -> s.screen() == Screen.CHARGING);
      assertThat(at.face().session().orElseThrow().driver().value()).isEqualTo("D01");
      at.click("#plug");
      at.until(s -> s.ended().map(e -> e.reason() == EndReason.UNPLUGGED).orElse(false));
      at.untilIdle();
    }

    @Test
    @Tag("B-03")
    void isDeniedWithAWrongPinInTheWordsOfThePanelAndStartsNothing() {
      at.type("D01", "000000");
      at.until(s -> s.answer().isPresent());
      assertThat(at.text("#driver-answer")).isEqualTo("Driver id or PIN is wrong.");
      assertThat(at.state().session()).isEmpty();
    }

    @Test
    void pressesTheEmergencyStopWhichEndsTheSupplyAndIsReleased() {
      at.startWithThePin();
      at.click("#emergency");
      at.until(s -> s.screen() == Screen.EMERGENCY);
      at.untilCentralSays(CpStatus.AVERIADO);
      assertThat(at.text("#central-reason")).isEqualTo("the emergency stop is pressed");
      assertThat(at.state().ended().orElseThrow().reason()).isEqualTo(EndReason.EMERGENCY_STOP);
      at.click("#emergency");
      at.untilCentralSays(CpStatus.ACTIVADO);
      at.key(KeyCode.P);
      at.untilIdle();
    }
  }

  /// What can be broken and mended, and what Central makes of it.
  @Nested
  @TestMethodOrder(MethodOrderer.MethodName.class)
  class BehindTheFlap {
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

  /// Windows come and go; the point does not.
  @Nested
  @TestMethodOrder(MethodOrderer.MethodName.class)
  class Window {
    @Test
    void canBeClosedWhileTheSupplyGoesOnAndShowsItAgain() {
      at.startWithThePin();
      SessionId session = at.face().session().orElseThrow().session();
      long engine = at.face().pid();
      long energy = at.energy();
      at.closeWindow();
      assertThat(ProcessHandle.of(engine)).isPresent();
      at.open();
      at.until(s -> s.screen() == Screen.CHARGING);
      assertThat(at.face().pid()).isEqualTo(engine);
      assertThat(at.face().session().orElseThrow().session()).isEqualTo(session);
      at.until(s -> s.session().map(c -> c.energy().wattHours() > energy).orElse(false));
      at.click("#stop");
      at.until(s -> s.session().isEmpty());
      at.key(KeyCode.P);
      at.untilIdle();
    }

    @Test
    void thatLooksOnFromElsewhereShowsTheSameAndKillsNothing() {
      PanelWindow first = at.lookAt(at.attach());
      try {
        at.untilCentralSays(CpStatus.ACTIVADO);
        at.openFlap();
        assertThat(at.isDisabled("#engine-life")).isTrue();
        assertThat(at.isDisabled("#monitor-life")).isTrue();
        assertThat(at.isDisabled("#engine-frozen")).isFalse();
        assertThat(at.text("#monitor-is")).isEqualTo("not looked at");
        assertThat(at.shown("#elsewhere")).isTrue();
      } finally {
        at.closeWindow();
        at.lookAt(first);
      }
      at.untilIdle();
    }

    @Test
    void asShippedAttachesToAnEngineElsewhereByItsOption() {
      String engine = at.panelPort().getHostString() + ":" + at.panelPort().getPort();
      try (Actor panel =
          at.site()
              .start(
                  "PANEL",
                  Map.of("EV_JVM_FLAGS", "-Dglass.platform=Headless -Dprism.order=sw"),
                  "ev-cp",
                  "panel",
                  "CP001",
                  "Berlin",
                  "0.25",
                  "--engine",
                  engine,
                  "--data",
                  at.site().at("points").toString())) {
        List<String> wanted =
            List.of("EV_CP panel of CP001 ready", "Engine at " + engine + " found");
        panel.await(
            lines -> wanted.stream().allMatch(w -> lines.stream().anyMatch(l -> l.contains(w))),
            wanted.toString(),
            PanelStand.SOON);
      }
      at.untilIdle();
    }

    @Test
    void tellsCentralsReasonsInItsLanguage() {
      at.plant().operator("cmd", "out", "CP001");
      at.untilCentralSays(CpStatus.PARADO);
      at.speak(Language.GERMAN);
      assertThat(at.text("#central-reason")).startsWith("vom Betreiber gestoppt");
      at.speak(Language.SPANISH);
      assertThat(at.text("#central-reason")).startsWith("detenido por un operador");
      at.speak(Language.ENGLISH);
      at.plant().operator("cmd", "resume", "CP001");
      at.untilIdle();
    }
  }
}
