package evcharging.cp.point;

import static evcharging.cp.point.Rig.S1;
import static evcharging.cp.point.Rig.S2;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.EndReason;
import evcharging.domain.Hold;
import evcharging.wire.FromEngine;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// From the question to the supply.
class GrantTest {

  @Test
  @Tag("B-02")
  void aFreePointAccepts() {
    Rig rig = Rig.online();
    rig.ask(S1);
    assertThat(rig.told.getLast()).isEqualTo(new FromEngine.Accepts(S1));
  }

  @Test
  void theSameQuestionGetsTheSameAnswer() {
    Rig rig = Rig.online();
    rig.ask(S1);
    rig.ask(S1);
    assertThat(rig.told(FromEngine.Accepts.class)).hasSize(2);
    rig.authorise(S1);
    rig.ask(S1);
    assertThat(rig.told.getLast()).isEqualTo(new FromEngine.Accepts(S1));
  }

  @Test
  @Tag("B-09")
  void asecondSessionIsDeclinedWhileOneIsAskedOrOpen() {
    Rig rig = Rig.online();
    rig.ask(S1);
    rig.ask(S2);
    assertThat(rig.told.getLast()).isInstanceOf(FromEngine.Declines.class);
    rig.authorise(S1);
    rig.ask(S2);
    assertThat(rig.told(FromEngine.Declines.class)).hasSize(2);
    rig.authorise(S2);
    assertThat(rig.told(FromEngine.Declines.class)).hasSize(3);
    assertThat(rig.view().session().orElseThrow().id()).isEqualTo(S1);
  }

  @Test
  void whatWasAskedIsForgottenWithTheConnectionAndAfterAWhile() {
    Rig rig = Rig.online();
    rig.ask(S1);
    rig.lost();
    rig.found();
    rig.wanted();
    rig.ask(S2);
    assertThat(rig.told.getLast()).isEqualTo(new FromEngine.Accepts(S2));
    rig.pass(PointSettings.STANDARD.askTime());
    rig.ask(S1);
    assertThat(rig.told.getLast()).isEqualTo(new FromEngine.Accepts(S1));
  }

  @Test
  @Tag("P-07")
  void anyHoldOrFaultDeclines() {
    for (Hold hold : Hold.values()) {
      Rig rig = Rig.online();
      rig.wanted(hold);
      rig.ask(S1);
      assertThat(rig.told.getLast()).as(hold.name()).isInstanceOf(FromEngine.Declines.class);
    }
    Rig broken = Rig.online();
    broken.on(new PointInput.Broken("the fan stands still"));
    broken.ask(S1);
    assertThat(broken.told(FromEngine.Declines.class).getLast().reason()).contains("the fan");
    broken.on(new PointInput.Recovered());
    broken.ask(S1);
    assertThat(broken.told.getLast()).isEqualTo(new FromEngine.Accepts(S1));
    broken.on(new PointInput.EmergencyPressed());
    broken.ask(S2);
    assertThat(broken.told.getLast()).isInstanceOf(FromEngine.Declines.class);
  }

  @Test
  @Tag("B-04")
  void theSupplyStartsOncePluggedAndAuthorisedInEitherOrder() {
    Rig rig = Rig.online();
    rig.authorise(S1);
    assertThat(rig.view().contactorClosed()).isFalse();
    rig.plug();
    assertThat(rig.view().contactorClosed()).isTrue();
    assertThat(rig.told(FromEngine.SupplyStarted.class)).hasSize(1);

    Rig other = Rig.online();
    other.plug();
    assertThat(other.view().contactorClosed()).isFalse();
    other.authorise(S1);
    assertThat(other.view().contactorClosed()).isTrue();
  }

  @Test
  void aRepeatedAuthorisationStartsNothingTwice() {
    Rig rig = Rig.supplying();
    rig.pass(Duration.ofSeconds(30));
    rig.authorise(S1);
    assertThat(rig.told(FromEngine.SupplyStarted.class)).hasSize(1);
    assertThat(rig.told(FromEngine.SupplyStarted.class).getLast().meterStart().wattHours())
        .isZero();
    rig.unplug();
    rig.plug();
    rig.authorise(S1);
    assertThat(rig.view().session()).isEmpty();
    assertThat(rig.end().reason()).isEqualTo(EndReason.UNPLUGGED);
  }

  @Test
  void aCarThatNeverComesEndsTheSession() {
    Rig rig = Rig.online();
    rig.authorise(S1);
    rig.pass(Duration.ofSeconds(59));
    assertThat(rig.view().session()).isPresent();
    rig.pass(Duration.ofSeconds(1));
    assertThat(rig.end().reason()).isEqualTo(EndReason.NEVER_PLUGGED_IN);
    assertThat(rig.end().meterStart()).isEqualTo(rig.end().meterEnd());
    assertThat(rig.readings).isEmpty();
  }

  @Test
  void anAuthorisationTheBrokenPointCannotHonourEndsAtOnceAndForEver() {
    Rig rig = Rig.online();
    rig.plug();
    rig.on(new PointInput.Broken("KO"));
    rig.authorise(S1);
    assertThat(rig.end().reason()).isEqualTo(EndReason.ENGINE_FAULT);
    rig.on(new PointInput.Recovered());
    rig.authorise(S1);
    assertThat(rig.view().session()).isEmpty();
    assertThat(rig.told(FromEngine.SupplyEnded.class)).hasSize(2);
  }

  @Test
  @Tag("W-03")
  void aGrantedSessionIsHonouredUnderADrainingHold() {
    Rig rig = Rig.online();
    rig.authorise(S1);
    rig.wanted(Hold.WEATHER);
    rig.plug();
    assertThat(rig.view().contactorClosed()).isTrue();
  }

  @Test
  void anEndThatOvertakesItsGrantStartsNothing() {
    Rig rig = Rig.online();
    rig.plug();
    rig.endSupply(S1);
    assertThat(rig.end().reason()).isEqualTo(EndReason.UNKNOWN_AT_POINT);
    rig.authorise(S1);
    assertThat(rig.view().session()).isEmpty();
    rig.ask(S1);
    assertThat(rig.told.getLast()).isInstanceOf(FromEngine.Declines.class);
  }

  @Test
  void anAskedSessionThatWillNotComeEndsWithTheReasonGiven() {
    Rig rig = Rig.online();
    rig.ask(S1);
    rig.endSupply(S1);
    assertThat(rig.end().reason()).isEqualTo(EndReason.DRIVER_STOP);
    rig.ask(S2);
    assertThat(rig.told.getLast()).isEqualTo(new FromEngine.Accepts(S2));
  }
}
