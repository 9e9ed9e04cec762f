package evcharging.driver.visit;

import static evcharging.driver.visit.Central.SESSION;
import static evcharging.driver.visit.VisitRig.NOTHING_OPEN;
import static evcharging.driver.visit.VisitRig.R1;
import static evcharging.driver.visit.VisitRig.open;
import static evcharging.driver.visit.VisitRig.shown;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.DriverId;
import evcharging.domain.SessionId;
import evcharging.driver.visit.VisitEffect.ForgetRequest;
import evcharging.driver.visit.VisitEffect.KeepTicket;
import evcharging.driver.visit.VisitEffect.Show;
import evcharging.wire.FromDriver.TicketReceived;
import evcharging.wire.SignedTicket;
import evcharging.wire.ToDriver.SessionPhase;
import evcharging.wire.ToDriver.TicketIssued;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A ticket is kept, shown once and acknowledged.
class TicketsTest {
  private final VisitRig visit = new VisitRig();

  @Test
  @Tag("P3")
  void theTicketIsOnDiskBeforeItIsAcknowledged() {
    visit.charge();
    List<VisitEffect> effects = visit.hear(new TicketIssued(Central.ticket()));
    assertThat(effects).hasSize(3);
    assertThat(effects.get(0)).isEqualTo(new KeepTicket(Central.ticket()));
    assertThat(effects.get(1)).isInstanceOf(Show.class);
    assertThat(effects.get(2)).isEqualTo(visit.sent(new TicketReceived(SESSION)));
    assertThat(visit.status().stage()).isEqualTo(Sight.Stage.IDLE);
  }

  @Test
  @Tag("P3")
  void aTicketSentTwiceIsShownOnceAndAcknowledgedTwice() {
    visit.charge();
    visit.hear(new TicketIssued(Central.ticket()));
    assertThat(visit.hear(new TicketIssued(Central.ticket())))
        .containsExactly(visit.sent(new TicketReceived(SESSION)));
  }

  @Test
  @Tag("P3")
  void aRestartedProgramDoesNotShowAKeptTicketAgain() {
    visit.knows(new Kept(Optional.empty(), Optional.empty(), Set.of(SESSION)));
    visit.signIn(NOTHING_OPEN);
    assertThat(visit.hear(new TicketIssued(Central.ticket())))
        .containsExactly(visit.sent(new TicketReceived(SESSION)));
  }

  @Test
  void whatIsSaidOfASessionAfterItsTicketIsOldNews() {
    visit.charge();
    visit.hear(new TicketIssued(Central.ticket()));
    assertThat(visit.hear(Central.session(SessionPhase.SUPPLYING, 50))).isEmpty();
    assertThat(visit.hear(open(SessionPhase.SUPPLYING, 50))).isEmpty();
    assertThat(visit.status().session()).isEmpty();
  }

  @Test
  void aGrantAfterItsTicketOpensNothing() {
    visit.signIn(NOTHING_OPEN);
    visit.ask();
    visit.hear(new TicketIssued(Central.ticket()));
    assertThat(visit.hear(Central.granted(R1))).containsExactly(new ForgetRequest(R1));
    assertThat(visit.status().stage()).isEqualTo(Sight.Stage.IDLE);
  }

  @Test
  void somebodyElsesTicketIsNotAcknowledged() {
    visit.signIn(NOTHING_OPEN);
    assertThat(visit.hear(new TicketIssued(Central.ticket(SESSION, new DriverId("D02")))))
        .containsExactly(shown(new Sight.UnusableTicket(SESSION)));
  }

  @Test
  void aTicketOfAnotherSessionThanItSaysIsNotAcknowledged() {
    visit.signIn(NOTHING_OPEN);
    SessionId other = new SessionId("S-other");
    SignedTicket wrong = new SignedTicket(other, Central.ticket().json(), "c2ln");
    assertThat(visit.hear(new TicketIssued(wrong)))
        .containsExactly(shown(new Sight.UnusableTicket(other)));
  }

  @Test
  void bytesThatAreNoTicketAreNotAcknowledged() {
    visit.signIn(NOTHING_OPEN);
    assertThat(visit.hear(new TicketIssued(new SignedTicket(SESSION, "{}", "c2ln"))))
        .containsExactly(shown(new Sight.UnusableTicket(SESSION)));
  }
}
