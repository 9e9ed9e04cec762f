package evcharging.driver.visit;

import static evcharging.driver.visit.Central.DRIVER;
import static evcharging.driver.visit.Central.POINT;
import static evcharging.driver.visit.Central.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.CpStatus;
import evcharging.domain.DriverId;
import evcharging.domain.Place;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import evcharging.domain.Secret;
import evcharging.domain.SessionId;
import evcharging.driver.visit.VisitEffect.ForgetRequest;
import evcharging.driver.visit.VisitEffect.ForgetToken;
import evcharging.driver.visit.VisitEffect.HangUp;
import evcharging.driver.visit.VisitEffect.KeepRequest;
import evcharging.driver.visit.VisitEffect.KeepTicket;
import evcharging.driver.visit.VisitEffect.KeepToken;
import evcharging.driver.visit.VisitEffect.Send;
import evcharging.driver.visit.VisitEffect.Show;
import evcharging.wire.FromDriver.ListPoints;
import evcharging.wire.FromDriver.StartCharging;
import evcharging.wire.FromDriver.StopCharging;
import evcharging.wire.FromDriver.TicketReceived;
import evcharging.wire.Hello.DriverHello;
import evcharging.wire.Message;
import evcharging.wire.ToDriver.Denied;
import evcharging.wire.ToDriver.PointOffer;
import evcharging.wire.ToDriver.Points;
import evcharging.wire.ToDriver.SessionPhase;
import evcharging.wire.ToDriver.Situation;
import evcharging.wire.ToDriver.StartStep;
import evcharging.wire.ToDriver.Step;
import evcharging.wire.ToDriver.Stopping;
import evcharging.wire.ToDriver.TicketIssued;
import evcharging.wire.ToEngine.KeysRevoked;
import evcharging.wire.Welcome.TurnedAway;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class VisitTest {
  private static final UUID R1 = new UUID(1, 1);
  private static final UUID R2 = new UUID(2, 2);
  private static final Optional<Secret> PIN = Optional.of(new Secret("4711"));
  private static final Situation NOTHING_OPEN = new Situation(Optional.empty());

  private Visit visit = visit(PIN, Kept.NOTHING);
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");
  private long link;

  private static Visit visit(Optional<Secret> pin, Kept kept) {
    return new Visit(new Visit.Terms(DRIVER, pin, "en", Duration.ofMinutes(2)), kept);
  }

  private List<VisitEffect> in(VisitInput input) {
    return visit.on(input, now);
  }

  private List<VisitEffect> hear(Message message) {
    return in(new VisitInput.Received(link, message));
  }

  private List<VisitEffect> connect() {
    link++;
    return in(new VisitInput.Connected(link));
  }

  private List<VisitEffect> lose() {
    return in(new VisitInput.Disconnected(link, "the cable was cut"));
  }

  private List<VisitEffect> signIn(Situation situation) {
    connect();
    hear(Central.welcome("token-" + link));
    return hear(situation);
  }

  private List<VisitEffect> ask() {
    return in(new VisitInput.AskStart(R1, Optional.of(POINT)));
  }

  private void charge() {
    signIn(NOTHING_OPEN);
    ask();
    hear(Central.granted(R1));
    hear(Central.session(SessionPhase.SUPPLYING, 100));
  }

  private static Situation open(SessionPhase phase, long wattHours) {
    return new Situation(Optional.of(Central.session(phase, wattHours)));
  }

  private Send sent(Message message) {
    return new Send(link, message);
  }

  private static Show shown(Sight sight) {
    return new Show(sight);
  }

  private static Denied denied(UUID request, Code code) {
    return new Denied(request, Refusal.of(code, "No."));
  }

  private static Sight.NotNow notNow(Sight.Why why) {
    return new Sight.NotNow(why);
  }

  // Signing in

  @Test
  void thePinIsShownOnceAndTheTokenFromThenOn() {
    assertThat(connect()).contains(sent(new DriverHello(DRIVER, PIN, Optional.empty(), "en")));
    assertThat(hear(Central.welcome("t1")))
        .containsExactly(new KeepToken(new Secret("t1")), shown(new Sight.SignedIn(DRIVER)));
    lose();
    assertThat(connect())
        .contains(
            sent(new DriverHello(DRIVER, Optional.empty(), Optional.of(new Secret("t1")), "en")));
  }

  @Test
  void aTokenCentralForgotGivesWayToThePinWithoutTroublingTheDriver() {
    visit = visit(PIN, new Kept(Optional.empty(), Optional.of(new Secret("old")), Set.of()));
    connect();
    assertThat(hear(new TurnedAway(Refusal.of(Code.WRONG_SECRET, "No."), false)))
        .containsExactly(new ForgetToken(), new HangUp(link, true));
    lose();
    assertThat(connect()).contains(sent(new DriverHello(DRIVER, PIN, Optional.empty(), "en")));
  }

  @Test
  void aWrongPinIsFinal() {
    connect();
    Refusal no = Refusal.of(Code.WRONG_SECRET, "The id or the PIN is wrong.");
    assertThat(hear(new TurnedAway(no, false)))
        .containsExactly(shown(new Sight.TurnedAway(no, false)), new HangUp(link, false));
  }

  @Test
  void aBusyCentralIsTriedAgainWithTheSameToken() {
    Secret token = new Secret("good");
    visit = visit(PIN, new Kept(Optional.empty(), Optional.of(token), Set.of()));
    connect();
    Refusal no = Refusal.of(Code.BUSY, "Busy.");
    assertThat(hear(new TurnedAway(no, true)))
        .containsExactly(shown(new Sight.TurnedAway(no, true)), new HangUp(link, true));
    lose();
    assertThat(connect())
        .contains(sent(new DriverHello(DRIVER, Optional.empty(), Optional.of(token), "en")));
  }

  @Test
  void nothingCountsBeforeTheWelcome() {
    connect();
    assertThat(hear(Central.granted(R1))).isEmpty();
    assertThat(hear(new TicketIssued(Central.ticket()))).isEmpty();
  }

  @Test
  void aSecondWelcomeChangesNothing() {
    signIn(NOTHING_OPEN);
    assertThat(hear(Central.welcome("another"))).isEmpty();
  }

  @Test
  void aWelcomeForSomebodyElseIsNoWelcome() {
    connect();
    assertThat(
            hear(
                new evcharging.wire.Welcome.DriverWelcome(
                    new DriverId("D02"), new Secret("theirs"))))
        .isEmpty();
    assertThat(visit.status().signedIn()).isFalse();
  }

  @Test
  void aMessageNoDriverUnderstandsEndsTheConnection() {
    signIn(NOTHING_OPEN);
    assertThat(hear(new KeysRevoked())).containsExactly(new HangUp(link, true));
  }

  // Asking

  @Test
  @Tag("P3")
  void theRequestIsOnDiskBeforeItIsAsked() {
    signIn(NOTHING_OPEN);
    assertThat(ask())
        .containsExactly(
            new KeepRequest(new AskedStart(R1, Optional.of(POINT), now)),
            sent(new StartCharging(R1, Optional.of(POINT))),
            shown(new Sight.Asking(Optional.of(POINT), false)));
  }

  @Test
  @Tag("B-02")
  void eachStepIsShownUntilTheGrant() {
    signIn(NOTHING_OPEN);
    ask();
    assertThat(hear(new StartStep(R1, Step.POINT_RESERVED, POINT)))
        .containsExactly(shown(new Sight.StepTaken(Step.POINT_RESERVED, POINT)));
    assertThat(hear(new StartStep(R1, Step.ASKING_POINT, POINT)))
        .containsExactly(shown(new Sight.StepTaken(Step.ASKING_POINT, POINT)));
    assertThat(hear(Central.granted(R1)))
        .containsExactly(
            new ForgetRequest(R1),
            shown(new Sight.Granted(SESSION, POINT, new Place("Berlin"), Central.PRICE)));
    assertThat(visit.status().stage()).isEqualTo(Sight.Stage.PLUG_IN);
  }

  @Test
  void aGrantSaidTwiceIsShownOnce() {
    signIn(NOTHING_OPEN);
    ask();
    hear(Central.granted(R1));
    assertThat(hear(Central.granted(R1))).isEmpty();
    assertThat(hear(Central.session(SessionPhase.PLUG_IN, 0))).isEmpty();
  }

  @Test
  void aGrantThatComesAfterItsSessionIsShownOnce() {
    signIn(NOTHING_OPEN);
    ask();
    assertThat(hear(Central.session(SessionPhase.PLUG_IN, 0))).hasSize(1);
    assertThat(hear(Central.granted(R1))).containsExactly(new ForgetRequest(R1));
  }

  @Test
  @Tag("B-02")
  void aDenialIsShownOnceAndLeavesTheDriverFreeToAskAgain() {
    signIn(NOTHING_OPEN);
    ask();
    Denied no = denied(R1, Code.NO_POINT_AVAILABLE);
    assertThat(hear(no))
        .containsExactly(new ForgetRequest(R1), shown(new Sight.Refused(no.refusal())));
    assertThat(hear(no)).isEmpty();
    assertThat(in(new VisitInput.AskStart(R2, Optional.empty())))
        .contains(sent(new StartCharging(R2, Optional.empty())));
  }

  @Test
  @Tag("B-09")
  void askingTwiceAsksOnce() {
    signIn(NOTHING_OPEN);
    ask();
    assertThat(in(new VisitInput.AskStart(R2, Optional.empty())))
        .containsExactly(shown(notNow(Sight.Why.ALREADY_ASKING)));
  }

  @Test
  @Tag("B-09")
  void whoIsChargingCannotAskForMore() {
    charge();
    assertThat(in(new VisitInput.AskStart(R2, Optional.empty())))
        .containsExactly(shown(notNow(Sight.Why.ALREADY_CHARGING)));
  }

  @Test
  void beforeCentralSaidWhatIsOpenNothingIsAsked() {
    connect();
    hear(Central.welcome("t"));
    assertThat(ask()).containsExactly(shown(notNow(Sight.Why.NOT_SIGNED_IN)));
  }

  @Test
  void whileCentralIsAwayNothingIsStoredUpForLater() {
    signIn(NOTHING_OPEN);
    lose();
    assertThat(ask()).containsExactly(shown(notNow(Sight.Why.NOT_SIGNED_IN)));
    assertThat(in(new VisitInput.AskStop(R2)))
        .containsExactly(shown(notNow(Sight.Why.NOT_SIGNED_IN)));
    assertThat(signIn(NOTHING_OPEN)).isEmpty();
  }

  // Broken connections

  @Test
  @Tag("P3")
  void afterABreakTheSameRequestIsAskedAgain() {
    signIn(NOTHING_OPEN);
    ask();
    assertThat(lose())
        .containsExactly(shown(new Sight.CentralLost("the cable was cut", Optional.empty(), true)));
    assertThat(signIn(NOTHING_OPEN))
        .containsExactly(
            sent(new StartCharging(R1, Optional.of(POINT))),
            shown(new Sight.Asking(Optional.of(POINT), true)));
  }

  @Test
  void aRepeatedSituationDoesNotAskOnceMore() {
    signIn(NOTHING_OPEN);
    ask();
    assertThat(hear(NOTHING_OPEN)).isEmpty();
  }

  @Test
  @Tag("P3")
  void aRestartedProgramAsksItsKeptRequestAgain() {
    AskedStart asked = new AskedStart(R1, Optional.empty(), now.minusSeconds(30));
    visit = visit(PIN, new Kept(Optional.of(asked), Optional.empty(), Set.of()));
    assertThat(signIn(NOTHING_OPEN)).contains(sent(new StartCharging(R1, Optional.empty())));
  }

  @Test
  void aRequestGrownOldIsWithdrawnInsteadOfAskedAgain() {
    AskedStart asked = new AskedStart(R1, Optional.empty(), now.minusSeconds(121));
    visit = visit(PIN, new Kept(Optional.of(asked), Optional.empty(), Set.of()));
    assertThat(signIn(NOTHING_OPEN))
        .containsExactly(new ForgetRequest(R1), shown(new Sight.Withdrawn(Optional.empty())));
    assertThat(hear(Central.granted(R1))).isEmpty();
  }

  @Test
  @Tag("F-03")
  void theGrantThatWasLostOnTheWayComesWithTheSituation() {
    signIn(NOTHING_OPEN);
    ask();
    lose();
    assertThat(signIn(open(SessionPhase.PLUG_IN, 0)))
        .contains(shown(new Sight.StillOpen(Central.session(SessionPhase.PLUG_IN, 0))))
        .contains(sent(new StartCharging(R1, Optional.of(POINT))));
    assertThat(hear(Central.granted(R1))).containsExactly(new ForgetRequest(R1));
  }

  @Test
  void whatAnOlderConnectionSaysIsIgnored() {
    charge();
    long old = link;
    signIn(open(SessionPhase.SUPPLYING, 200));
    assertThat(in(new VisitInput.Received(old, Central.session(SessionPhase.ENDING, 200))))
        .isEmpty();
    assertThat(in(new VisitInput.Disconnected(old, "late"))).isEmpty();
    assertThat(visit.status().stage()).isEqualTo(Sight.Stage.SUPPLYING);
    assertThat(visit.status().signedIn()).isTrue();
  }

  @Test
  void anOlderConnectionNeverTakesOver() {
    signIn(NOTHING_OPEN);
    assertThat(in(new VisitInput.Connected(link - 1))).isEmpty();
    assertThat(visit.status().signedIn()).isTrue();
  }

  @Test
  @Tag("F-03")
  void onReturnTheRunningSessionIsShown() {
    assertThat(signIn(open(SessionPhase.SUPPLYING, 500)))
        .containsExactly(shown(new Sight.StillOpen(Central.session(SessionPhase.SUPPLYING, 500))));
    assertThat(hear(Central.session(SessionPhase.SUPPLYING, 600)))
        .containsExactly(shown(new Sight.Figures(Central.session(SessionPhase.SUPPLYING, 600))));
  }

  @Test
  @Tag("F-03")
  void aSessionThatEndedMeanwhileIsFollowedByItsTicket() {
    charge();
    lose();
    assertThat(signIn(NOTHING_OPEN)).containsExactly(shown(new Sight.TicketFollows(SESSION)));
    assertThat(hear(new TicketIssued(Central.ticket()))).hasSize(3);
  }

  @Test
  void aListCutOffByABreakIsNotShown() {
    signIn(NOTHING_OPEN);
    in(new VisitInput.AskPoints());
    hear(new Points(1, List.of(offer()), false));
    signIn(NOTHING_OPEN);
    assertThat(hear(new Points(1, List.of(offer()), true))).isEmpty();
  }

  // Choosing

  private static PointOffer offer() {
    return new PointOffer(
        POINT,
        new Place("Berlin"),
        Central.PRICE,
        CpStatus.ACTIVADO,
        "",
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  @Tag("B-01")
  void theListIsShownWholeOnceItsLastPageIsThere() {
    signIn(NOTHING_OPEN);
    assertThat(in(new VisitInput.AskPoints())).containsExactly(sent(new ListPoints(1)));
    assertThat(hear(new Points(1, List.of(offer()), false))).isEmpty();
    assertThat(hear(new Points(7, List.of(offer()), true))).isEmpty();
    assertThat(hear(new Points(1, List.of(offer()), true)))
        .containsExactly(shown(new Sight.Points(List.of(offer(), offer()))));
    assertThat(hear(new Points(1, List.of(offer()), true))).isEmpty();
  }

  // Charging

  @Test
  @Tag("B-05")
  void theStartOfTheSupplyIsShownOnceThenItsFigures() {
    signIn(NOTHING_OPEN);
    ask();
    hear(Central.granted(R1));
    assertThat(hear(Central.session(SessionPhase.SUPPLYING, 1)))
        .containsExactly(
            shown(new Sight.SupplyStarted(Central.session(SessionPhase.SUPPLYING, 1))));
    assertThat(hear(Central.session(SessionPhase.SUPPLYING, 2)))
        .containsExactly(shown(new Sight.Figures(Central.session(SessionPhase.SUPPLYING, 2))));
  }

  @Test
  @Tag("P7")
  void figuresThatStopComingAreSaidToBeOldOnce() {
    charge();
    now = now.plusSeconds(3);
    assertThat(in(new VisitInput.Tick())).isEmpty();
    now = now.plusSeconds(1);
    assertThat(in(new VisitInput.Tick()))
        .containsExactly(
            shown(
                new Sight.FiguresOld(
                    Central.session(SessionPhase.SUPPLYING, 100), Duration.ofSeconds(4))));
    assertThat(in(new VisitInput.Tick())).isEmpty();
    hear(Central.session(SessionPhase.SUPPLYING, 200));
    now = now.plusSeconds(4);
    assertThat(in(new VisitInput.Tick())).hasSize(1);
  }

  @Test
  @Tag("F-02")
  void whoAwaitsTheMeterMayChargeElsewhere() {
    charge();
    assertThat(hear(Central.session(SessionPhase.AWAITING_METER, 100)))
        .containsExactly(
            shown(new Sight.AwaitingMeter(Central.session(SessionPhase.AWAITING_METER, 100))));
    assertThat(hear(Central.session(SessionPhase.AWAITING_METER, 100))).isEmpty();
    assertThat(visit.status().stage()).isEqualTo(Sight.Stage.AWAITING_METER);
    assertThat(in(new VisitInput.AskStart(R2, Optional.empty())))
        .contains(sent(new StartCharging(R2, Optional.empty())));
  }

  @Test
  @Tag("F-02")
  void theTicketOfALostPointComesInTheEnd() {
    charge();
    hear(Central.session(SessionPhase.AWAITING_METER, 100));
    hear(new TicketIssued(Central.ticket()));
    assertThat(visit.status().awaitingMeter()).isEmpty();
    assertThat(visit.status().stage()).isEqualTo(Sight.Stage.IDLE);
  }

  // Stopping

  @Test
  void theStopIsSentForTheOpenSession() {
    charge();
    assertThat(in(new VisitInput.AskStop(R2)))
        .containsExactly(sent(new StopCharging(R2, SESSION)), shown(new Sight.StopAsked(SESSION)));
    assertThat(hear(new Stopping(R2, SESSION))).isEmpty();
    assertThat(hear(Central.session(SessionPhase.ENDING, 100)))
        .containsExactly(shown(new Sight.Ending(Central.session(SessionPhase.ENDING, 100))));
    assertThat(in(new VisitInput.AskStop(R2)))
        .containsExactly(shown(notNow(Sight.Why.ALREADY_ENDING)));
  }

  @Test
  void aStopCutOffByABreakIsSentAgainUnderTheSameId() {
    charge();
    in(new VisitInput.AskStop(R2));
    lose();
    assertThat(signIn(open(SessionPhase.SUPPLYING, 300)))
        .contains(sent(new StopCharging(R2, SESSION)));
  }

  @Test
  void aStopThatWorkedBeforeTheBreakIsNotSentAgain() {
    charge();
    in(new VisitInput.AskStop(R2));
    lose();
    assertThat(signIn(open(SessionPhase.ENDING, 300))).noneMatch(effect -> effect instanceof Send);
  }

  @Test
  void aRefusedStopIsShown() {
    charge();
    in(new VisitInput.AskStop(R2));
    Denied no = denied(R2, Code.NOT_YOUR_SESSION);
    assertThat(hear(no)).containsExactly(shown(new Sight.Refused(no.refusal())));
    assertThat(hear(no)).isEmpty();
  }

  @Test
  void whoStopsWhileAskingIsStoppedOnceGranted() {
    signIn(NOTHING_OPEN);
    ask();
    assertThat(in(new VisitInput.AskStop(R2)))
        .containsExactly(shown(new Sight.WillStopOnceGranted()));
    assertThat(hear(Central.granted(R1))).contains(sent(new StopCharging(R2, SESSION)));
  }

  @Test
  void whoStopsBeforeCentralHasSaidWhatIsOpenIsStoppedOnceItHas() {
    charge();
    lose();
    connect();
    hear(Central.welcome("token-2"));
    assertThat(in(new VisitInput.AskStop(R2)))
        .containsExactly(shown(new Sight.WillStopOnceKnown()));
    assertThat(hear(open(SessionPhase.SUPPLYING, 300)))
        .contains(sent(new StopCharging(R2, SESSION)), shown(new Sight.StopAsked(SESSION)));
  }

  @Test
  void aStopBeforeCentralHasSaidThatNothingIsOpenIsAnsweredThen() {
    connect();
    hear(Central.welcome("token-1"));
    in(new VisitInput.AskStop(R2));
    assertThat(hear(NOTHING_OPEN)).containsExactly(shown(notNow(Sight.Why.NOTHING_TO_STOP)));
    assertThat(hear(open(SessionPhase.SUPPLYING, 300))).noneMatch(effect -> effect instanceof Send);
  }

  @Test
  void anEarlyStopEndsTheRequestThatIsAskedAgain() {
    signIn(NOTHING_OPEN);
    ask();
    lose();
    connect();
    hear(Central.welcome("token-2"));
    in(new VisitInput.AskStop(R2));
    assertThat(hear(NOTHING_OPEN)).contains(shown(new Sight.WillStopOnceGranted()));
    assertThat(hear(Central.granted(R1))).contains(sent(new StopCharging(R2, SESSION)));
  }

  @Test
  void aWithdrawnRequestThatIsRefusedStopsNothingLater() {
    signIn(NOTHING_OPEN);
    ask();
    in(new VisitInput.AskStop(R2));
    hear(denied(R1, Code.POINT_BUSY));
    in(new VisitInput.AskStart(R1, Optional.empty()));
    assertThat(hear(Central.granted(R1))).noneMatch(effect -> effect instanceof Send);
  }

  @Test
  void withNothingOpenThereIsNothingToStop() {
    signIn(NOTHING_OPEN);
    assertThat(in(new VisitInput.AskStop(R2)))
        .containsExactly(shown(notNow(Sight.Why.NOTHING_TO_STOP)));
  }

  // Tickets

  @Test
  @Tag("P3")
  void theTicketIsOnDiskBeforeItIsAcknowledged() {
    charge();
    List<VisitEffect> effects = hear(new TicketIssued(Central.ticket()));
    assertThat(effects).hasSize(3);
    assertThat(effects.get(0)).isEqualTo(new KeepTicket(Central.ticket()));
    assertThat(effects.get(1)).isInstanceOf(Show.class);
    assertThat(effects.get(2)).isEqualTo(sent(new TicketReceived(SESSION)));
    assertThat(visit.status().stage()).isEqualTo(Sight.Stage.IDLE);
  }

  @Test
  @Tag("P3")
  void aTicketSentTwiceIsShownOnceAndAcknowledgedTwice() {
    charge();
    hear(new TicketIssued(Central.ticket()));
    assertThat(hear(new TicketIssued(Central.ticket())))
        .containsExactly(sent(new TicketReceived(SESSION)));
  }

  @Test
  @Tag("P3")
  void aRestartedProgramDoesNotShowAKeptTicketAgain() {
    visit = visit(PIN, new Kept(Optional.empty(), Optional.empty(), Set.of(SESSION)));
    signIn(NOTHING_OPEN);
    assertThat(hear(new TicketIssued(Central.ticket())))
        .containsExactly(sent(new TicketReceived(SESSION)));
  }

  @Test
  void whatIsSaidOfASessionAfterItsTicketIsOldNews() {
    charge();
    hear(new TicketIssued(Central.ticket()));
    assertThat(hear(Central.session(SessionPhase.SUPPLYING, 50))).isEmpty();
    assertThat(hear(open(SessionPhase.SUPPLYING, 50))).isEmpty();
    assertThat(visit.status().session()).isEmpty();
  }

  @Test
  void aGrantAfterItsTicketOpensNothing() {
    signIn(NOTHING_OPEN);
    ask();
    hear(new TicketIssued(Central.ticket()));
    assertThat(hear(Central.granted(R1))).containsExactly(new ForgetRequest(R1));
    assertThat(visit.status().stage()).isEqualTo(Sight.Stage.IDLE);
  }

  @Test
  void somebodyElsesTicketIsNotAcknowledged() {
    signIn(NOTHING_OPEN);
    assertThat(hear(new TicketIssued(Central.ticket(SESSION, new DriverId("D02")))))
        .containsExactly(shown(new Sight.UnusableTicket(SESSION)));
  }

  @Test
  void aTicketOfAnotherSessionThanItSaysIsNotAcknowledged() {
    signIn(NOTHING_OPEN);
    SessionId other = new SessionId("S-other");
    evcharging.wire.SignedTicket wrong =
        new evcharging.wire.SignedTicket(other, Central.ticket().json(), "c2ln");
    assertThat(hear(new TicketIssued(wrong)))
        .containsExactly(shown(new Sight.UnusableTicket(other)));
  }

  @Test
  void bytesThatAreNoTicketAreNotAcknowledged() {
    signIn(NOTHING_OPEN);
    assertThat(hear(new TicketIssued(new evcharging.wire.SignedTicket(SESSION, "{}", "c2ln"))))
        .containsExactly(shown(new Sight.UnusableTicket(SESSION)));
  }
}
