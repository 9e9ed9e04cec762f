package evcharging.central.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.network.Command;
import evcharging.central.network.Reply;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Epoch;
import evcharging.domain.Place;
import evcharging.domain.Price;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import evcharging.domain.Secret;
import evcharging.domain.SessionId;
import evcharging.wire.FromDriver;
import evcharging.wire.FromEngine;
import evcharging.wire.FromMonitor;
import evcharging.wire.ToDriver;
import evcharging.wire.ToEngine;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class TranslationTest {
  private static final CpId CP1 = new CpId("CP001");
  private static final DriverId ANA = new DriverId("D01");
  private static final Epoch EPOCH = new Epoch(3);
  private static final SessionId SESSION = new SessionId("S-x");
  private static final UUID REQUEST = new UUID(1, 2);
  private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
  private static final Refusal NO = Refusal.of(Code.POINT_BUSY, "CP001 is taken.");

  @Test
  void whateverAPointClaimsIsUnderTheIdAndEpochOfItsOwnConnection() {
    assertThat(
            EngineTranslation.command(
                CP1,
                EPOCH,
                new FromEngine.EngineState(
                    true,
                    true,
                    false,
                    new Energy(900),
                    Optional.of(
                        new FromEngine.OpenSupply(
                            SESSION,
                            Optional.of(new Energy(500)),
                            new Energy(900),
                            Optional.of(AT))))))
        .isEqualTo(
            new Command.TellState(
                CP1,
                EPOCH,
                true,
                true,
                false,
                Optional.of(SESSION),
                Optional.of(new Energy(500)),
                Optional.of(new Energy(900))));
    assertThat(EngineTranslation.command(CP1, EPOCH, new FromEngine.Accepts(SESSION)))
        .isEqualTo(new Command.PointAccepts(CP1, EPOCH, SESSION));
    assertThat(EngineTranslation.command(CP1, EPOCH, new FromEngine.StopHere(SESSION)))
        .isEqualTo(new Command.StopAtPoint(CP1, EPOCH, SESSION));
    assertThat(MonitorTranslation.command(CP1, EPOCH, new FromMonitor.Verdict(false, "KO")))
        .isEqualTo(new Command.TellVerdict(CP1, EPOCH, false, "KO"));
  }

  @Test
  void anEndThatIsOnDiskIsNotedAtTheEngine() {
    FromEngine ended =
        new FromEngine.SupplyEnded(SESSION, Energy.ZERO, Energy.ZERO, AT, EndReason.UNPLUGGED);
    assertThat(EngineTranslation.answer(ended, new Reply.EndNoted(SESSION)))
        .containsExactly(new ToEngine.EndNoted(SESSION));
    assertThat(EngineTranslation.answer(ended, new Reply.Refused(NO))).isEmpty();
  }

  @Test
  void aStartAtThePointIsAnsweredWithItsRequestId() {
    FromEngine here = new FromEngine.StartHere(REQUEST, ANA, new Secret("1234"));
    assertThat(EngineTranslation.answer(here, new Reply.Refused(NO)))
        .containsExactly(new ToEngine.StartHereAnswer(REQUEST, Optional.empty(), Optional.of(NO)));
    assertThat(EngineTranslation.answer(here, new Reply.Asking(REQUEST, SESSION, CP1))).isEmpty();
  }

  @Test
  void aDriverActsInTheNameOfTheirOwnConnectionOnly() {
    assertThat(DriverTranslation.command(ANA, new FromDriver.StopCharging(REQUEST, SESSION)))
        .contains(new Command.Stop(ANA, REQUEST, SESSION));
    assertThat(DriverTranslation.command(ANA, new FromDriver.ListPoints(1))).isEmpty();
  }

  @Test
  void aRefusalGoesBackUnderTheIdOfTheRequestItAnswers() {
    FromDriver start = new FromDriver.StartCharging(REQUEST, Optional.of(CP1));
    assertThat(DriverTranslation.answer(start, new Reply.Refused(NO)))
        .containsExactly(new ToDriver.Denied(REQUEST, NO));
    assertThat(
            DriverTranslation.answer(
                start,
                new Reply.AlreadyGranted(
                    REQUEST, SESSION, CP1, new Place("Berlin"), Price.parse("0.25"))))
        .containsExactly(
            new ToDriver.StartGranted(
                REQUEST, SESSION, CP1, new Place("Berlin"), Price.parse("0.25")));
    assertThat(DriverTranslation.answer(start, new Reply.Asking(REQUEST, SESSION, CP1))).isEmpty();
  }
}
