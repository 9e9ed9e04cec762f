package evcharging.cp.panel;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.CpStatus;
import evcharging.styles.StateSign;
import evcharging.wire.ToPanel.Echo;
import evcharging.wire.ToPanel.EngineFace;
import evcharging.wire.ToPanel.MonitorFace;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
