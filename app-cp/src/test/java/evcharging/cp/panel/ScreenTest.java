package evcharging.cp.panel;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.CpStatus;
import evcharging.styles.StateSign;
import evcharging.styles.text.Language;
import evcharging.wire.ToPanel.Echo;
import evcharging.wire.ToPanel.EngineFace;
import evcharging.wire.ToPanel.MonitorFace;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the screen says and how Central sees the point, from what is known.
class ScreenTest {
  @ParameterizedTest
  @CsvSource({
    "IDLE, WELCOME, ACTIVADO",
    "PLUGGED, SIGN_IN, ACTIVADO",
    "CHARGING, CHARGING, SUMINISTRANDO",
    "FINISHED, FINISHED, ACTIVADO",
    "FAULTY, FAULTY, AVERIADO",
    "OUT_OF_ORDER, OUT_OF_SERVICE, PARADO",
    "EMERGENCY, EMERGENCY, AVERIADO",
    "ENGINE_KILLED, DARK, DESCONECTADO",
    "SERVICE_KEY_ALTERED, OFFLINE, DESCONECTADO"
  })
  void eachFaceHasItsScreenAndItsLight(PanelFaces face, Screen screen, StateSign light) {
    Screen shown = face.model().state().screen();
    assertThat(shown).isEqualTo(screen);
    assertThat(shown.light()).isEqualTo(light);
  }

  @Test
  void ofTwoThatTalkWithCentralTheOneToldLastIsBelieved() {
    PointSnapshot now = talking();
    assertThat(SeenByCentral.of(now))
        .isEqualTo(new SeenByCentral(echo(CpStatus.AVERIADO), SeenByCentral.Via.MONITOR, true));
    PointSnapshot later = now.heard(engine(CpStatus.PARADO), 3);
    assertThat(SeenByCentral.of(later))
        .isEqualTo(new SeenByCentral(echo(CpStatus.PARADO), SeenByCentral.Via.ENGINE, true));
  }

  @Test
  void whoIsGoneIsNotBelievedAndIfBothAreTheNewestWordIsOutOfDate() {
    PointSnapshot now = talking();
    assertThat(SeenByCentral.of(now.withMonitor(Program.GONE)))
        .isEqualTo(new SeenByCentral(echo(CpStatus.ACTIVADO), SeenByCentral.Via.ENGINE, true));
    assertThat(SeenByCentral.of(now.withMonitor(Program.GONE).withEngine(Program.GONE)))
        .isEqualTo(new SeenByCentral(echo(CpStatus.AVERIADO), SeenByCentral.Via.MONITOR, false));
    assertThat(SeenByCentral.of(PointSnapshot.NOTHING).via()).isEqualTo(SeenByCentral.Via.NOBODY);
  }

  private static PointSnapshot talking() {
    return PointSnapshot.NOTHING
        .withEngine(Program.RUNNING)
        .withMonitor(Program.RUNNING)
        .heard(engine(CpStatus.ACTIVADO), 1)
        .heard(
            new MonitorFace(
                1, true, Optional.of(false), "gone", echo(CpStatus.AVERIADO), Optional.empty()),
            2);
  }

  private static Optional<Echo> echo(CpStatus status) {
    return Optional.of(new Echo(status, status.name()));
  }

  private static EngineFace engine(CpStatus status) {
    EngineFace f = PanelFaces.IDLE.model().state().face().orElseThrow();
    return new EngineFace(
        f.pid(),
        f.place(),
        f.price(),
        f.drillsAllowed(),
        f.drills(),
        f.clock(),
        f.trouble(),
        f.emergency(),
        true,
        f.holds(),
        f.register(),
        f.rated(),
        f.car(),
        f.session(),
        echo(status),
        f.ended());
  }

  /// Every sentence Central's `StatusRule` forms, and those of the Monitor's check.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "no Monitor is connected",
        "the Monitor has only just connected",
        "the Engine cannot reach Central",
        "awaiting the meter of S-D01-CP001-1-a",
        "session S-D01-CP001-1-a",
        "idle and usable",
        "OPERATOR: OUT by operator:ana",
        "KEYS_REVOKED: keys revoked by token:admin",
        "DEREGISTERED: deregistered",
        "EMERGENCY: emergency stop at the point",
        "WEATHER: LOW_TEMPERATURE",
        "WEATHER: STORM",
        "WEATHER: HIGH_WIND",
        "WEATHER: HIGH_TEMPERATURE",
        "OPERATOR: OUT by token:admin; WEATHER: STORM",
        "stops after this supply: WEATHER: LOW_TEMPERATURE",
        "KO was reported at the point",
        "the emergency stop is pressed",
        "no answer in time",
        "the connection broke",
        "the Engine's work stands still",
        "10.0.0.7:9101: Connection refused"
      })
  void centralsReasonsAreToldInTheLanguageOfThePanel(String reason) {
    Set<String> told = new HashSet<>();
    for (Language language : Language.values()) {
      told.add(ReasonText.of(PanelTexts.in(language, ZoneOffset.UTC), reason));
    }
    assertThat(told).hasSameSizeAs(Language.values()).noneMatch(text -> text.contains(": OUT by"));
  }

  @Test
  void whatAPersonWroteStaysAsItIs() {
    assertThat(ReasonText.of(PanelTexts.in(Language.GERMAN, ZoneOffset.UTC), "relay sticks"))
        .isEqualTo("relay sticks");
  }
}
