package evcharging.driver.visit;

import static evcharging.driver.visit.Central.DRIVER;
import static evcharging.driver.visit.VisitRig.NOTHING_OPEN;
import static evcharging.driver.visit.VisitRig.PIN;
import static evcharging.driver.visit.VisitRig.R1;
import static evcharging.driver.visit.VisitRig.shown;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.DriverId;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import evcharging.domain.Secret;
import evcharging.driver.visit.VisitEffect.ForgetToken;
import evcharging.driver.visit.VisitEffect.HangUp;
import evcharging.driver.visit.VisitEffect.KeepToken;
import evcharging.wire.Hello.DriverHello;
import evcharging.wire.ToDriver.TicketIssued;
import evcharging.wire.ToEngine.KeysRevoked;
import evcharging.wire.Welcome.DriverWelcome;
import evcharging.wire.Welcome.TurnedAway;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// How a driver becomes known to Central.
class SigningInTest {
  private final VisitRig visit = new VisitRig();

  @Test
  void thePinIsShownOnceAndTheTokenFromThenOn() {
    assertThat(visit.connect())
        .contains(visit.sent(new DriverHello(DRIVER, PIN, Optional.empty(), "en")));
    assertThat(visit.hear(Central.welcome("t1")))
        .containsExactly(new KeepToken(new Secret("t1")), shown(new Sight.SignedIn(DRIVER)));
    visit.lose();
    assertThat(visit.connect())
        .contains(
            visit.sent(
                new DriverHello(DRIVER, Optional.empty(), Optional.of(new Secret("t1")), "en")));
  }

  @Test
  void aTokenCentralForgotGivesWayToThePinWithoutTroublingTheDriver() {
    visit.knows(new Kept(Optional.empty(), Optional.of(new Secret("old")), Set.of()));
    visit.connect();
    assertThat(visit.hear(new TurnedAway(Refusal.of(Code.WRONG_SECRET, "No."), false)))
        .containsExactly(new ForgetToken(), new HangUp(visit.link(), true));
    visit.lose();
    assertThat(visit.connect())
        .contains(visit.sent(new DriverHello(DRIVER, PIN, Optional.empty(), "en")));
  }

  @Test
  void aWrongPinIsFinal() {
    visit.connect();
    Refusal no = Refusal.of(Code.WRONG_SECRET, "The id or the PIN is wrong.");
    assertThat(visit.hear(new TurnedAway(no, false)))
        .containsExactly(shown(new Sight.TurnedAway(no, false)), new HangUp(visit.link(), false));
  }

  @Test
  void aBusyCentralIsTriedAgainWithTheSameToken() {
    Secret token = new Secret("good");
    visit.knows(new Kept(Optional.empty(), Optional.of(token), Set.of()));
    visit.connect();
    Refusal no = Refusal.of(Code.BUSY, "Busy.");
    assertThat(visit.hear(new TurnedAway(no, true)))
        .containsExactly(shown(new Sight.TurnedAway(no, true)), new HangUp(visit.link(), true));
    visit.lose();
    assertThat(visit.connect())
        .contains(visit.sent(new DriverHello(DRIVER, Optional.empty(), Optional.of(token), "en")));
  }

  @Test
  void nothingCountsBeforeTheWelcome() {
    visit.connect();
    assertThat(visit.hear(Central.granted(R1))).isEmpty();
    assertThat(visit.hear(new TicketIssued(Central.ticket()))).isEmpty();
  }

  @Test
  void aSecondWelcomeChangesNothing() {
    visit.signIn(NOTHING_OPEN);
    assertThat(visit.hear(Central.welcome("another"))).isEmpty();
  }

  @Test
  void aWelcomeForSomebodyElseIsNoWelcome() {
    visit.connect();
    assertThat(visit.hear(new DriverWelcome(new DriverId("D02"), new Secret("theirs")))).isEmpty();
    assertThat(visit.status().signedIn()).isFalse();
  }

  @Test
  void aMessageNoDriverUnderstandsEndsTheConnection() {
    visit.signIn(NOTHING_OPEN);
    assertThat(visit.hear(new KeysRevoked())).containsExactly(new HangUp(visit.link(), true));
  }
}
