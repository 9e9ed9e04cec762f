package evcharging.wire;

import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Hold;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.Refusal;
import evcharging.domain.Secret;
import evcharging.domain.SessionId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The messages between a point and its panel, with every field filled.
final class PanelSamples {
  private static final UUID ID = UUID.fromString("0b0e1c3a-6a52-4cf0-9d0b-3d6a0e6f7a11");
  private static final SessionId SESSION = new SessionId("S-D01-CP001-1765737013-k3Jd0aQz");
  private static final Instant AT = Instant.parse("2026-11-22T10:00:00.123Z");
  private static final Energy WH = new Energy(1_100);
  private static final Price PRICE = Price.parse("0.2575");

  private PanelSamples() {}

  static Message said(WireName name) {
    return switch (name) {
      case PANEL_GREETING -> new FromPanel.PanelGreeting("bm9uY2U");
      case PANEL_PROOF -> new FromPanel.PanelProof("cHJvb2Y");
      case PANEL_PLUG -> new FromPanel.PlugIn(new Energy(60_000), WH, new Power(11_000));
      case PANEL_PRESS -> new FromPanel.Press(FromPanel.Button.EMERGENCY);
      case PANEL_START -> new FromPanel.AskStart(ID, new DriverId("D01"), new Secret("4711"));
      default -> new FromPanel.Play(new Drills(true, true, true, true, -60_000));
    };
  }

  static Message told(WireName name) {
    return switch (name) {
      case PANEL_WELCOME -> new ToPanel.PanelWelcome(new CpId("CP001"), "bm9uY2U", "cHJvb2Y");
      case ENGINE_FACE -> engine();
      case MONITOR_FACE ->
          new ToPanel.MonitorFace(
              4711, true, Optional.of(false), "KO", Optional.of(echo()), Optional.of("altered"));
      case START_ANSWERED ->
          new ToPanel.StartAnswered(
              ID,
              Optional.empty(),
              Optional.of(Refusal.of(Refusal.Code.WRONG_SECRET, "The PIN is wrong.")));
      default -> new ToPanel.Said("Charging complete");
    };
  }

  private static ToPanel.Echo echo() {
    return new ToPanel.Echo(CpStatus.AVERIADO, "Engine lost");
  }

  private static ToPanel.EngineFace engine() {
    return new ToPanel.EngineFace(
        4712,
        new Place("A Coruña"),
        PRICE,
        true,
        Drills.NONE,
        AT,
        Optional.of("KO"),
        true,
        true,
        Set.of(Hold.WEATHER),
        WH,
        new Power(22_000),
        Optional.of(new ToPanel.CarSeen(new Energy(60_000), WH, new Power(11_000))),
        Optional.of(
            new ToPanel.SessionSeen(
                SESSION, new DriverId("D01"), PRICE, WH, new Power(11_000), Optional.of(AT))),
        Optional.of(echo()),
        Optional.of(
            new ToPanel.Ended(
                SESSION, WH, new Energy(2_200), AT, EndReason.UNPLUGGED, Optional.of(PRICE))));
  }
}
