package evcharging.driver.visit;

import static evcharging.driver.visit.VisitRig.NOTHING_OPEN;
import static evcharging.driver.visit.VisitRig.R1;
import static evcharging.driver.visit.VisitRig.R2;
import static evcharging.driver.visit.VisitRig.shown;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.wire.FromDriver.StartCharging;
import evcharging.wire.ToDriver.SessionPhase;
import evcharging.wire.ToDriver.TicketIssued;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a driver sees of the supply.
class ChargingTest {
  private final VisitRig visit = new VisitRig();

  @Test
  @Tag("B-05")
  void theStartOfTheSupplyIsShownOnceThenItsFigures() {
    visit.signIn(NOTHING_OPEN);
    visit.ask();
    visit.hear(Central.granted(R1));
    assertThat(visit.hear(Central.session(SessionPhase.SUPPLYING, 1)))
        .containsExactly(
            shown(new Sight.SupplyStarted(Central.session(SessionPhase.SUPPLYING, 1))));
    assertThat(visit.hear(Central.session(SessionPhase.SUPPLYING, 2)))
        .containsExactly(shown(new Sight.Figures(Central.session(SessionPhase.SUPPLYING, 2))));
  }

  @Test
  @Tag("P7")
  void figuresThatStopComingAreSaidToBeOldOnce() {
    visit.charge();
    visit.later(3);
    assertThat(visit.in(new VisitInput.Tick())).isEmpty();
    visit.later(1);
    assertThat(visit.in(new VisitInput.Tick()))
        .containsExactly(
            shown(
                new Sight.FiguresOld(
                    Central.session(SessionPhase.SUPPLYING, 100), Duration.ofSeconds(4))));
    assertThat(visit.in(new VisitInput.Tick())).isEmpty();
    visit.hear(Central.session(SessionPhase.SUPPLYING, 200));
    visit.later(4);
    assertThat(visit.in(new VisitInput.Tick())).hasSize(1);
  }

  @Test
  @Tag("F-02")
  void whoAwaitsTheMeterMayChargeElsewhere() {
    visit.charge();
    assertThat(visit.hear(Central.session(SessionPhase.AWAITING_METER, 100)))
        .containsExactly(
            shown(new Sight.AwaitingMeter(Central.session(SessionPhase.AWAITING_METER, 100))));
    assertThat(visit.hear(Central.session(SessionPhase.AWAITING_METER, 100))).isEmpty();
    assertThat(visit.status().stage()).isEqualTo(Sight.Stage.AWAITING_METER);
    assertThat(visit.in(new VisitInput.AskStart(R2, Optional.empty())))
        .contains(visit.sent(new StartCharging(R2, Optional.empty())));
  }

  @Test
  @Tag("F-02")
  void theTicketOfALostPointComesInTheEnd() {
    visit.charge();
    visit.hear(Central.session(SessionPhase.AWAITING_METER, 100));
    visit.hear(new TicketIssued(Central.ticket()));
    assertThat(visit.status().awaitingMeter()).isEmpty();
    assertThat(visit.status().stage()).isEqualTo(Sight.Stage.IDLE);
  }
}
