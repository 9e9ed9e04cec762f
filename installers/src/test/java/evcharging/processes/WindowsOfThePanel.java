package evcharging.processes;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.cp.panel.PanelWindow;
import evcharging.cp.panel.Screen;
import evcharging.demo.Actor;
import evcharging.domain.CpStatus;
import evcharging.domain.SessionId;
import evcharging.styles.text.Language;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Windows come and go; the point does not.
@TestMethodOrder(MethodOrderer.MethodName.class)
abstract class WindowsOfThePanel {
  private final PanelStand at;

  WindowsOfThePanel(PanelStand at) {
    this.at = at;
  }

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
      List<String> wanted = List.of("EV_CP panel of CP001 ready", "Engine at " + engine + " found");
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
