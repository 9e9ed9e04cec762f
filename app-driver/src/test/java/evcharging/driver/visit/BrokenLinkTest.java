package evcharging.driver.visit;

import static evcharging.driver.visit.Central.POINT;
import static evcharging.driver.visit.Central.SESSION;
import static evcharging.driver.visit.VisitRig.NOTHING_OPEN;
import static evcharging.driver.visit.VisitRig.R1;
import static evcharging.driver.visit.VisitRig.open;
import static evcharging.driver.visit.VisitRig.shown;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.driver.visit.VisitEffect.ForgetRequest;
import evcharging.wire.FromDriver.StartCharging;
import evcharging.wire.ToDriver.SessionPhase;
import evcharging.wire.ToDriver.TicketIssued;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a break in between leaves, and what is said again after it.
class BrokenLinkTest {
  private final VisitRig visit = new VisitRig();

  @Test
  @Tag("P3")
  void afterABreakTheSameRequestIsAskedAgain() {
    visit.signIn(NOTHING_OPEN);
    visit.ask();
    assertThat(visit.lose())
        .containsExactly(shown(new Sight.CentralLost("the cable was cut", Optional.empty(), true)));
    assertThat(visit.signIn(NOTHING_OPEN))
        .containsExactly(
            visit.sent(new StartCharging(R1, Optional.of(POINT))),
            shown(new Sight.Asking(Optional.of(POINT), true)));
  }

  @Test
  void aRepeatedSituationDoesNotAskOnceMore() {
    visit.signIn(NOTHING_OPEN);
    visit.ask();
    assertThat(visit.hear(NOTHING_OPEN)).isEmpty();
  }

  @Test
  @Tag("P3")
  void aRestartedProgramAsksItsKeptRequestAgain() {
    AskedStart asked = new AskedStart(R1, Optional.empty(), visit.now().minusSeconds(30));
    visit.knows(new Kept(Optional.of(asked), Optional.empty(), Set.of()));
    assertThat(visit.signIn(NOTHING_OPEN))
        .contains(visit.sent(new StartCharging(R1, Optional.empty())));
  }

  @Test
  void aRequestGrownOldIsWithdrawnInsteadOfAskedAgain() {
    AskedStart asked = new AskedStart(R1, Optional.empty(), visit.now().minusSeconds(121));
    visit.knows(new Kept(Optional.of(asked), Optional.empty(), Set.of()));
    assertThat(visit.signIn(NOTHING_OPEN))
        .containsExactly(new ForgetRequest(R1), shown(new Sight.Withdrawn(Optional.empty())));
    assertThat(visit.hear(Central.granted(R1))).isEmpty();
  }

  @Test
  @Tag("F-03")
  void theGrantThatWasLostOnTheWayComesWithTheSituation() {
    visit.signIn(NOTHING_OPEN);
    visit.ask();
    visit.lose();
    assertThat(visit.signIn(open(SessionPhase.PLUG_IN, 0)))
        .contains(shown(new Sight.StillOpen(Central.session(SessionPhase.PLUG_IN, 0))))
        .contains(visit.sent(new StartCharging(R1, Optional.of(POINT))));
    assertThat(visit.hear(Central.granted(R1))).containsExactly(new ForgetRequest(R1));
  }

  @Test
  void whatAnOlderConnectionSaysIsIgnored() {
    visit.charge();
    long old = visit.link();
    visit.signIn(open(SessionPhase.SUPPLYING, 200));
    assertThat(visit.in(new VisitInput.Received(old, Central.session(SessionPhase.ENDING, 200))))
        .isEmpty();
    assertThat(visit.in(new VisitInput.Disconnected(old, "late"))).isEmpty();
    assertThat(visit.status().stage()).isEqualTo(Sight.Stage.SUPPLYING);
    assertThat(visit.status().signedIn()).isTrue();
  }

  @Test
  void anOlderConnectionNeverTakesOver() {
    visit.signIn(NOTHING_OPEN);
    assertThat(visit.in(new VisitInput.Connected(visit.link() - 1))).isEmpty();
    assertThat(visit.status().signedIn()).isTrue();
  }

  @Test
  @Tag("F-03")
  void onReturnTheRunningSessionIsShown() {
    assertThat(visit.signIn(open(SessionPhase.SUPPLYING, 500)))
        .containsExactly(shown(new Sight.StillOpen(Central.session(SessionPhase.SUPPLYING, 500))));
    assertThat(visit.hear(Central.session(SessionPhase.SUPPLYING, 600)))
        .containsExactly(shown(new Sight.Figures(Central.session(SessionPhase.SUPPLYING, 600))));
  }

  @Test
  @Tag("F-03")
  void aSessionThatEndedMeanwhileIsFollowedByItsTicket() {
    visit.charge();
    visit.lose();
    assertThat(visit.signIn(NOTHING_OPEN)).containsExactly(shown(new Sight.TicketFollows(SESSION)));
    assertThat(visit.hear(new TicketIssued(Central.ticket()))).hasSize(3);
  }
}
