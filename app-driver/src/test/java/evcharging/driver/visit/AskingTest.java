package evcharging.driver.visit;

import static evcharging.driver.visit.Central.POINT;
import static evcharging.driver.visit.Central.SESSION;
import static evcharging.driver.visit.VisitRig.NOTHING_OPEN;
import static evcharging.driver.visit.VisitRig.R1;
import static evcharging.driver.visit.VisitRig.R2;
import static evcharging.driver.visit.VisitRig.denied;
import static evcharging.driver.visit.VisitRig.notNow;
import static evcharging.driver.visit.VisitRig.shown;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.Place;
import evcharging.domain.Refusal.Code;
import evcharging.driver.visit.VisitEffect.ForgetRequest;
import evcharging.driver.visit.VisitEffect.KeepRequest;
import evcharging.wire.FromDriver.StartCharging;
import evcharging.wire.ToDriver.Denied;
import evcharging.wire.ToDriver.SessionPhase;
import evcharging.wire.ToDriver.StartStep;
import evcharging.wire.ToDriver.Step;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// From the question for a point to the grant or the denial.
class AskingTest {
  private final VisitRig visit = new VisitRig();

  @Test
  @Tag("P3")
  void theRequestIsOnDiskBeforeItIsAsked() {
    visit.signIn(NOTHING_OPEN);
    assertThat(visit.ask())
        .containsExactly(
            new KeepRequest(new AskedStart(R1, Optional.of(POINT), visit.now())),
            visit.sent(new StartCharging(R1, Optional.of(POINT))),
            shown(new Sight.Asking(Optional.of(POINT), false)));
  }

  @Test
  @Tag("B-02")
  void eachStepIsShownUntilTheGrant() {
    visit.signIn(NOTHING_OPEN);
    visit.ask();
    assertThat(visit.hear(new StartStep(R1, Step.POINT_RESERVED, POINT)))
        .containsExactly(shown(new Sight.StepTaken(Step.POINT_RESERVED, POINT)));
    assertThat(visit.hear(new StartStep(R1, Step.ASKING_POINT, POINT)))
        .containsExactly(shown(new Sight.StepTaken(Step.ASKING_POINT, POINT)));
    assertThat(visit.hear(Central.granted(R1)))
        .containsExactly(
            new ForgetRequest(R1),
            shown(new Sight.Granted(SESSION, POINT, new Place("Berlin"), Central.PRICE)));
    assertThat(visit.status().stage()).isEqualTo(Sight.Stage.PLUG_IN);
  }

  @Test
  void aGrantSaidTwiceIsShownOnce() {
    visit.signIn(NOTHING_OPEN);
    visit.ask();
    visit.hear(Central.granted(R1));
    assertThat(visit.hear(Central.granted(R1))).isEmpty();
    assertThat(visit.hear(Central.session(SessionPhase.PLUG_IN, 0))).isEmpty();
  }

  @Test
  void aGrantThatComesAfterItsSessionIsShownOnce() {
    visit.signIn(NOTHING_OPEN);
    visit.ask();
    assertThat(visit.hear(Central.session(SessionPhase.PLUG_IN, 0))).hasSize(1);
    assertThat(visit.hear(Central.granted(R1))).containsExactly(new ForgetRequest(R1));
  }

  @Test
  @Tag("B-02")
  void aDenialIsShownOnceAndLeavesTheDriverFreeToAskAgain() {
    visit.signIn(NOTHING_OPEN);
    visit.ask();
    Denied no = denied(R1, Code.NO_POINT_AVAILABLE);
    assertThat(visit.hear(no))
        .containsExactly(new ForgetRequest(R1), shown(new Sight.Refused(no.refusal())));
    assertThat(visit.hear(no)).isEmpty();
    assertThat(visit.in(new VisitInput.AskStart(R2, Optional.empty())))
        .contains(visit.sent(new StartCharging(R2, Optional.empty())));
  }

  @Test
  @Tag("B-09")
  void askingTwiceAsksOnce() {
    visit.signIn(NOTHING_OPEN);
    visit.ask();
    assertThat(visit.in(new VisitInput.AskStart(R2, Optional.empty())))
        .containsExactly(shown(notNow(Sight.Why.ALREADY_ASKING)));
  }

  @Test
  @Tag("B-09")
  void whoIsChargingCannotAskForMore() {
    visit.charge();
    assertThat(visit.in(new VisitInput.AskStart(R2, Optional.empty())))
        .containsExactly(shown(notNow(Sight.Why.ALREADY_CHARGING)));
  }

  @Test
  void beforeCentralSaidWhatIsOpenNothingIsAsked() {
    visit.connect();
    visit.hear(Central.welcome("t"));
    assertThat(visit.ask()).containsExactly(shown(notNow(Sight.Why.NOT_SIGNED_IN)));
  }

  @Test
  void whileCentralIsAwayNothingIsStoredUpForLater() {
    visit.signIn(NOTHING_OPEN);
    visit.lose();
    assertThat(visit.ask()).containsExactly(shown(notNow(Sight.Why.NOT_SIGNED_IN)));
    assertThat(visit.in(new VisitInput.AskStop(R2)))
        .containsExactly(shown(notNow(Sight.Why.NOT_SIGNED_IN)));
    assertThat(visit.signIn(NOTHING_OPEN)).isEmpty();
  }
}
