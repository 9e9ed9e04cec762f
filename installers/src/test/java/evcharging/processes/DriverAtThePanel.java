package evcharging.processes;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.cp.panel.Screen;
import evcharging.domain.CpStatus;
import evcharging.domain.EndReason;
import evcharging.domain.SessionId;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// What a driver does at the point.
@TestMethodOrder(MethodOrderer.MethodName.class)
abstract class DriverAtThePanel {
  private final PanelStand at;

  DriverAtThePanel(PanelStand at) {
    this.at = at;
  }

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
