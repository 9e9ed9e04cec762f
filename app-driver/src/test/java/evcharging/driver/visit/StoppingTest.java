package evcharging.driver.visit;

import static evcharging.driver.visit.Central.SESSION;
import static evcharging.driver.visit.VisitRig.NOTHING_OPEN;
import static evcharging.driver.visit.VisitRig.R1;
import static evcharging.driver.visit.VisitRig.R2;
import static evcharging.driver.visit.VisitRig.denied;
import static evcharging.driver.visit.VisitRig.notNow;
import static evcharging.driver.visit.VisitRig.open;
import static evcharging.driver.visit.VisitRig.shown;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.Refusal.Code;
import evcharging.driver.visit.VisitEffect.Send;
import evcharging.wire.FromDriver.StopCharging;
import evcharging.wire.ToDriver.Denied;
import evcharging.wire.ToDriver.SessionPhase;
import evcharging.wire.ToDriver.Stopping;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The end that a driver asks for, at whatever moment.
class StoppingTest {
  private final VisitRig visit = new VisitRig();

  @Test
  void theStopIsSentForTheOpenSession() {
    visit.charge();
    assertThat(visit.in(new VisitInput.AskStop(R2)))
        .containsExactly(
            visit.sent(new StopCharging(R2, SESSION)), shown(new Sight.StopAsked(SESSION)));
    assertThat(visit.hear(new Stopping(R2, SESSION))).isEmpty();
    assertThat(visit.hear(Central.session(SessionPhase.ENDING, 100)))
        .containsExactly(shown(new Sight.Ending(Central.session(SessionPhase.ENDING, 100))));
    assertThat(visit.in(new VisitInput.AskStop(R2)))
        .containsExactly(shown(notNow(Sight.Why.ALREADY_ENDING)));
  }

  @Test
  void aStopCutOffByABreakIsSentAgainUnderTheSameId() {
    visit.charge();
    visit.in(new VisitInput.AskStop(R2));
    visit.lose();
    assertThat(visit.signIn(open(SessionPhase.SUPPLYING, 300)))
        .contains(visit.sent(new StopCharging(R2, SESSION)));
  }

  @Test
  void aStopThatWorkedBeforeTheBreakIsNotSentAgain() {
    visit.charge();
    visit.in(new VisitInput.AskStop(R2));
    visit.lose();
    assertThat(visit.signIn(open(SessionPhase.ENDING, 300)))
        .noneMatch(effect -> effect instanceof Send);
  }

  @Test
  void aRefusedStopIsShown() {
    visit.charge();
    visit.in(new VisitInput.AskStop(R2));
    Denied no = denied(R2, Code.NOT_YOUR_SESSION);
    assertThat(visit.hear(no)).containsExactly(shown(new Sight.Refused(no.refusal())));
    assertThat(visit.hear(no)).isEmpty();
  }

  @Test
  void whoStopsWhileAskingIsStoppedOnceGranted() {
    visit.signIn(NOTHING_OPEN);
    visit.ask();
    assertThat(visit.in(new VisitInput.AskStop(R2)))
        .containsExactly(shown(new Sight.WillStopOnceGranted()));
    assertThat(visit.hear(Central.granted(R1))).contains(visit.sent(new StopCharging(R2, SESSION)));
  }

  @Test
  void whoStopsBeforeCentralHasSaidWhatIsOpenIsStoppedOnceItHas() {
    visit.charge();
    visit.lose();
    visit.connect();
    visit.hear(Central.welcome("token-2"));
    assertThat(visit.in(new VisitInput.AskStop(R2)))
        .containsExactly(shown(new Sight.WillStopOnceKnown()));
    assertThat(visit.hear(open(SessionPhase.SUPPLYING, 300)))
        .contains(visit.sent(new StopCharging(R2, SESSION)), shown(new Sight.StopAsked(SESSION)));
  }

  @Test
  void aStopBeforeCentralHasSaidThatNothingIsOpenIsAnsweredThen() {
    visit.connect();
    visit.hear(Central.welcome("token-1"));
    visit.in(new VisitInput.AskStop(R2));
    assertThat(visit.hear(NOTHING_OPEN)).containsExactly(shown(notNow(Sight.Why.NOTHING_TO_STOP)));
    assertThat(visit.hear(open(SessionPhase.SUPPLYING, 300)))
        .noneMatch(effect -> effect instanceof Send);
  }

  @Test
  void anEarlyStopEndsTheRequestThatIsAskedAgain() {
    visit.signIn(NOTHING_OPEN);
    visit.ask();
    visit.lose();
    visit.connect();
    visit.hear(Central.welcome("token-2"));
    visit.in(new VisitInput.AskStop(R2));
    assertThat(visit.hear(NOTHING_OPEN)).contains(shown(new Sight.WillStopOnceGranted()));
    assertThat(visit.hear(Central.granted(R1))).contains(visit.sent(new StopCharging(R2, SESSION)));
  }

  @Test
  void aWithdrawnRequestThatIsRefusedStopsNothingLater() {
    visit.signIn(NOTHING_OPEN);
    visit.ask();
    visit.in(new VisitInput.AskStop(R2));
    visit.hear(denied(R1, Code.POINT_BUSY));
    visit.in(new VisitInput.AskStart(R1, Optional.empty()));
    assertThat(visit.hear(Central.granted(R1))).noneMatch(effect -> effect instanceof Send);
  }

  @Test
  void withNothingOpenThereIsNothingToStop() {
    visit.signIn(NOTHING_OPEN);
    assertThat(visit.in(new VisitInput.AskStop(R2)))
        .containsExactly(shown(notNow(Sight.Why.NOTHING_TO_STOP)));
  }
}
