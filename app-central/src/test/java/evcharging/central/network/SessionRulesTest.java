package evcharging.central.network;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Price;
import evcharging.domain.Refusal;
import evcharging.domain.SessionId;
import evcharging.domain.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SessionRulesTest {
  private static final CpId CP = Stage.cp(1);
  private static final CpId OTHER = Stage.cp(2);
  private static final DriverId D = Stage.driver(1);
  private final Stage stage = new Stage();

  @BeforeEach
  void twoPointsAndTwoDrivers() {
    stage.ready(CP);
    stage.ready(OTHER);
    stage.enrol(D);
    stage.enrol(Stage.driver(2));
  }

  @Test
  @Tag("B-02")
  void aFreeHealthyPointIsAskedAndItsYesIsTheGrant() {
    SessionId session = stage.granted(D, CP);
    assertThat(stage.session(session).orElseThrow().phase()).isEqualTo(Session.Phase.GRANTED);
  }

  @Test
  @Tag("B-09")
  void ofAHundredDriversWhoAskForTheLastFreePointExactlyOneGetsItAThousandTimes() {
    for (int round = 0; round < 1000; round++) {
      Stage race = new Stage();
      race.ready(CP);
      int granted = 0;
      for (int n = 0; n < 100; n++) {
        race.enrol(Stage.driver(n));
      }
      for (int n = 0; n < 100; n++) {
        Reply reply = race.start(Stage.driver((n + round) % 100)).reply();
        if (reply instanceof Reply.Asking) {
          granted++;
        } else {
          Refusal refusal = ((Reply.Refused) reply).refusal();
          assertThat(refusal.code()).isEqualTo(Refusal.Code.NO_POINT_AVAILABLE);
          assertThat(refusal.because()).containsExactly("CP001 is taken.");
        }
      }
      assertThat(granted).isEqualTo(1);
    }
  }

  @Test
  @Tag("B-09")
  void aDriverNeverHasTwoSessions() {
    stage.granted(D, CP);
    assertThat(refusal(stage.start(D, OTHER))).isEqualTo(Refusal.Code.DRIVER_ALREADY_CHARGING);
  }

  @Test
  void theSameRequestAgainGetsTheSameAnswer() {
    var request = new Command.Start(D, new UUID(7, 7), Optional.of(CP));
    var first = (Reply.Asking) stage.tell(request).reply();
    assertThat(stage.tell(request).reply()).isEqualTo(first);
    stage.tell(new Command.PointAccepts(CP, stage.epoch(CP), first.session()));
    assertThat(((Reply.AlreadyGranted) stage.tell(request).reply()).session())
        .isEqualTo(first.session());
    stage.ended(CP, first.session(), 5, 5, EndReason.UNPLUGGED);
    assertThat(refusal(stage.tell(request))).isEqualTo(Refusal.Code.REQUEST_IS_OVER);
    assertThat(stage.events(SessionEvent.SessionRequested.class)).hasSize(1);
  }

  @Test
  void whoeverAsksForAnyPointIsLedToTheNextWhenOneDeclines() {
    SessionId first = ((Reply.Asking) stage.start(D).reply()).session();
    stage.tell(new Command.PointDeclines(CP, stage.epoch(CP), first, "cable locked"));
    Session second = stage.network.state().sessions().values().iterator().next();
    assertThat(second.point()).isEqualTo(OTHER);
    stage.tell(new Command.PointDeclines(OTHER, stage.epoch(OTHER), second.id(), "too"));
    assertThat(stage.network.state().sessions()).isEmpty();
    assertThat(stage.events(SessionEvent.SessionDenied.class).getLast().refusal().code())
        .isEqualTo(Refusal.Code.NO_POINT_AVAILABLE);
  }

  @Test
  void aPointThatDoesNotAnswerIsNotWaitedForForEver() {
    stage.start(D, CP);
    stage.pass(NetworkLimits.STANDARD.askPoint().plusSeconds(1));
    assertThat(stage.events(SessionEvent.SessionDenied.class).getLast().refusal().code())
        .isEqualTo(Refusal.Code.POINT_DID_NOT_ANSWER);
    assertThat(stage.start(D, CP).reply()).isInstanceOf(Reply.Asking.class);
  }

  @Test
  @Tag("B-07")
  void thePriceIsTheOneAtTheRequestAndTheAmountIsRoundedOnce() {
    SessionId session = stage.supplying(D, CP);
    stage.tell(new Command.SetPrice(CP, Price.parse("9.99")));
    stage.ended(CP, session, 1000, 2100, EndReason.UNPLUGGED);
    Ticket ticket = stage.onlyTicket().ticket();
    assertThat(ticket.price()).isEqualTo(Stage.QUARTER);
    assertThat(ticket.energy()).isEqualTo(new Energy(1100));
    assertThat(ticket.amountCents()).isEqualTo(28);
    assertThat(ticket.review()).isFalse();
  }

  @Test
  @Tag("P3")
  void theEndToldTwiceGivesOneTicketAndTheSameAnswer() {
    SessionId session = stage.supplying(D, CP);
    Reply first = stage.ended(CP, session, 1000, 2100, EndReason.UNPLUGGED).reply();
    Reply second = stage.ended(CP, session, 1000, 9999, EndReason.UNPLUGGED).reply();
    assertThat(second).isEqualTo(first).isEqualTo(new Reply.EndNoted(session));
    assertThat(stage.onlyTicket().ticket().energy()).isEqualTo(new Energy(1100));
  }

  @Test
  void ofTicketsNobodyEverConfirmsTheNewestFiftyAreToldAgain() {
    SessionId last = null;
    for (int n = 0; n < Driver.TOLD_AGAIN + 10; n++) {
      last = stage.supplying(D, CP);
      stage.ended(CP, last, 1000, 1100, EndReason.UNPLUGGED);
    }
    var waiting = stage.network.state().drivers().get(D).unacknowledged();
    assertThat(waiting).hasSize(Driver.TOLD_AGAIN).containsKey(last);
    assertThat(waiting.values())
        .extracting(issued -> issued.ticket().number())
        .containsExactlyInAnyOrderElementsOf(
            LongStream.rangeClosed(11, Driver.TOLD_AGAIN + 10L).boxed().toList());
  }

  @Test
  @Tag("T5")
  void aForeignSessionAndAnUnknownOneAreRefusedAlike() {
    SessionId session = stage.supplying(D, CP);
    var foreign = stage.tell(new Command.Stop(Stage.driver(2), new UUID(0, 1), session));
    var unknown =
        stage.tell(new Command.Stop(Stage.driver(2), new UUID(0, 2), new SessionId("S-x")));
    assertThat(foreign.reply()).isEqualTo(unknown.reply());
    assertThat(foreign.events()).isEmpty();
  }

  @Test
  @Tag("T4")
  void anotherPointCannotEndOrMeterASession() {
    SessionId session = stage.supplying(D, CP);
    assertThat(stage.ended(OTHER, session, 1000, 1000, EndReason.UNPLUGGED).events()).isEmpty();
    assertThat(stage.reading(OTHER, session, 0, 99).events()).isEmpty();
    assertThat(stage.session(session)).isPresent();
  }

  @Test
  @Tag("T17")
  void aMeterThatLiesIsBilledByTheLowerReadingAndReviewed() {
    record Lie(long start, long end, EndReason reason, long billed) {}
    List<Lie> lies =
        List.of(
            new Lie(1000, 900, EndReason.UNPLUGGED, 300),
            new Lie(1000, 1200, EndReason.UNPLUGGED, 200),
            new Lie(1000, 9_000_000, EndReason.UNPLUGGED, 300),
            new Lie(500, 1100, EndReason.UNPLUGGED, 300),
            new Lie(0, 0, EndReason.UNKNOWN_AT_POINT, 300));
    for (Lie lie : lies) {
      Stage one = new Stage();
      one.ready(CP);
      one.enrol(D);
      SessionId session = one.supplying(D, CP);
      one.reading(CP, session, 0, 300);
      one.ended(CP, session, lie.start(), lie.end(), lie.reason());
      Ticket ticket = one.onlyTicket().ticket();
      assertThat(ticket.review()).as("%s", lie).isTrue();
      assertThat(ticket.energy().wattHours()).as("%s", lie).isEqualTo(lie.billed());
    }
  }

  @Test
  @Tag("T6")
  void oldAndFallingReadingsChangeNothing() {
    SessionId session = stage.supplying(D, CP);
    stage.reading(CP, session, 5, 300);
    assertThat(stage.reading(CP, session, 5, 400).events()).isEmpty();
    assertThat(stage.reading(CP, session, 4, 200).events()).isEmpty();
    assertThat(stage.reading(CP, session, 6, 100).reply()).isInstanceOf(Reply.Refused.class);
    assertThat(stage.session(session).orElseThrow().energy()).isEqualTo(new Energy(300));
  }

  @Test
  @Tag("F-01")
  void aLostMonitorEndsTheSupplyWithItsTicket() {
    SessionId session = stage.supplying(D, CP);
    stage.pass(Duration.ofSeconds(20));
    stage.tell(new Command.MonitorGone(CP, stage.monitorEpoch(CP), "killed"));
    stage.pass(Duration.ofSeconds(1));
    assertThat(stage.session(session).orElseThrow().phase()).isEqualTo(Session.Phase.SUPPLYING);
    stage.pass(Duration.ofSeconds(2));
    assertThat(stage.session(session).orElseThrow().endAsked()).contains(EndReason.MONITOR_LOST);
    stage.ended(CP, session, 1000, 1200, EndReason.MONITOR_LOST);
    assertThat(stage.onlyTicket().ticket().reason()).isEqualTo(EndReason.MONITOR_LOST);
  }

  @Test
  @Tag("F-01")
  void inTheGraceAfterCentralsStartAMissingMonitorEndsNothing() {
    SessionId session = stage.supplying(D, CP);
    stage.tell(new Command.Started("again"));
    stage.engine(CP, Optional.of(session));
    stage.pass(Duration.ofSeconds(14));
    assertThat(stage.session(session).orElseThrow().phase()).isNotEqualTo(Session.Phase.ENDING);
  }

  @Test
  @Tag("F-02")
  void aKilledEnginesSessionAwaitsItsMeterAndTheDriverMayChargeElsewhere() {
    SessionId session = stage.supplying(D, CP);
    stage.reading(CP, session, 0, 300);
    stage.tell(new Command.EngineGone(CP, stage.epoch(CP), "killed"));
    stage.tell(new Command.TellVerdict(CP, stage.monitorEpoch(CP), false, "no answer"));
    stage.tell(new Command.EndSession(new SessionId("S-nobody")));
    assertThat(stage.session(session).orElseThrow().phase()).isIn(Session.Phase.AWAITING_METER);
    assertThat(stage.granted(D, OTHER)).isNotNull();
    stage.engine(CP);
    stage.ended(CP, session, 1000, 1450, EndReason.ENGINE_RESTARTED);
    assertThat(stage.onlyTicket().ticket().energy()).isEqualTo(new Energy(450));
  }

  @Test
  @Tag("F-02")
  void aMeterThatNeverComesIsReplacedByTheLastReadingAndCorrectedWhenItComesAfterAll() {
    SessionId session = stage.supplying(D, CP);
    stage.reading(CP, session, 0, 300);
    stage.tell(new Command.EngineGone(CP, stage.epoch(CP), "killed"));
    stage.tell(new Command.TellVerdict(CP, stage.monitorEpoch(CP), false, "no answer"));
    stage.pass(NetworkLimits.STANDARD.meterLimit().plusSeconds(1));
    IssuedTicket ticket = stage.onlyTicket();
    assertThat(ticket.ticket().energy()).isEqualTo(new Energy(300));
    assertThat(ticket.ticket().review()).isTrue();
    stage.engine(CP);
    stage.ended(CP, session, 1000, 1450, EndReason.ENGINE_RESTARTED);
    stage.ended(CP, session, 1000, 1450, EndReason.ENGINE_RESTARTED);
    assertThat(stage.onlyTicket()).isEqualTo(ticket);
    var corrections = stage.events(SessionEvent.TicketCorrected.class);
    assertThat(corrections).hasSize(1);
    assertThat(corrections.getFirst().corrects()).isEqualTo(ticket.ticket().number());
    assertThat(corrections.getFirst().number()).isEqualTo(ticket.ticket().number() + 1);
  }

  @Test
  @Tag("F-04")
  void grantedSessionsOutliveCentralAndRequestsDoNot() {
    SessionId supplying = stage.supplying(D, CP);
    stage.start(Stage.driver(2), OTHER);
    stage.tell(new Command.Started("again"));
    assertThat(stage.network.state().sessions()).containsOnlyKeys(supplying);
  }

  @Test
  @Tag("B-10")
  void outDuringASupplyEndsItWithItsTicket() {
    SessionId session = stage.supplying(D, CP);
    stage.tell(new Command.GiveOrder(new UUID(0, 9), OrderEvent.Order.OUT, Set.of()));
    assertThat(stage.session(session).orElseThrow().endAsked()).contains(EndReason.OPERATOR_OUT);
    stage.ended(CP, session, 1000, 1300, EndReason.OPERATOR_OUT);
    assertThat(stage.onlyTicket().ticket().reason()).isEqualTo(EndReason.OPERATOR_OUT);
    assertThat(refusal(stage.start(D, CP))).isEqualTo(Refusal.Code.POINT_HELD);
  }

  @Test
  @Tag("P6")
  void anOrderActsOnceHoweverOftenItIsGivenAndEndsAsDoneReplacedOrUnknown() {
    var out = new Command.GiveOrder(new UUID(0, 9), OrderEvent.Order.OUT, Set.of(CP));
    var resume = new Command.GiveOrder(new UUID(0, 10), OrderEvent.Order.RESUME, Set.of(CP));
    Reply first = stage.tell(out).reply();
    assertThat(stage.tell(out).reply()).isEqualTo(first);
    assertThat(stage.events(OrderEvent.OrderIssued.class)).hasSize(1);
    stage.tell(resume);
    assertThat(stage.tell(out).events()).isEmpty();
    assertThat(stage.events(OrderEvent.OrderReplaced.class)).hasSize(1);
    UUID order = stage.events(OrderEvent.OrderIssued.class).getLast().command();
    stage.tell(new Command.NoteReport(CP, false, Optional.of(order), stage.now()));
    assertThat(stage.events(OrderEvent.OrderDone.class)).hasSize(1);
    stage.tell(new Command.GiveOrder(new UUID(0, 11), OrderEvent.Order.OUT, Set.of(CP)));
    stage.pass(NetworkLimits.STANDARD.orderExpiry().plusSeconds(1));
    assertThat(stage.events(OrderEvent.OrderUnknown.class)).hasSize(1);
    assertThat(refusal(stage.start(D, CP))).isEqualTo(Refusal.Code.POINT_HELD);
  }

  @Test
  @Tag("S-03")
  void revokedKeysAreHealedOnlyByAPersonAtThePoint() {
    stage.tell(new Command.RevokeKeys(CP));
    var machine = new Command.AdmitEngine(CP, 1, Stage.BERLIN, Stage.QUARTER, false, "k", "r");
    assertThat(refusal(stage.tell(machine))).isEqualTo(Refusal.Code.KEYS_REVOKED);
    var person = new Command.AdmitEngine(CP, 1, Stage.BERLIN, Stage.QUARTER, true, "k", "r");
    assertThat(stage.tell(person).reply()).isInstanceOf(Reply.Admitted.class);
    assertThat(stage.network.point(CP).orElseThrow().keys()).hasSize(1);
  }

  @Test
  @Tag("G-03")
  void deregistrationFencesALiveConnectionAndOnlyANewEnrolmentComesBack() {
    var epoch = stage.epoch(CP);
    stage.tell(new Command.PointDeregistered(CP, 1));
    assertThat(stage.tell(new Command.PointAccepts(CP, epoch, new SessionId("S-x"))).reply())
        .isInstanceOf(Reply.Refused.class);
    var again = new Command.AdmitEngine(CP, 1, Stage.BERLIN, Stage.QUARTER, true, "k", "r");
    assertThat(refusal(stage.tell(again))).isEqualTo(Refusal.Code.NOT_REGISTERED);
    var newer = new Command.AdmitEngine(CP, 2, Stage.BERLIN, Stage.QUARTER, false, "k", "r");
    assertThat(stage.tell(newer).reply()).isInstanceOf(Reply.Admitted.class);
  }

  @Test
  @Tag("P9")
  void withIntegrityInDoubtNothingStartsAndWhatRunsEnds() {
    SessionId session = stage.supplying(D, CP);
    stage.tell(new Command.DoubtIntegrity(true, "record 7 does not match"));
    assertThat(stage.session(session).orElseThrow().phase()).isEqualTo(Session.Phase.ENDING);
    assertThat(refusal(stage.start(Stage.driver(2), OTHER)))
        .isEqualTo(Refusal.Code.INTEGRITY_IN_DOUBT);
  }

  @Test
  @Tag("T12")
  void wrongPinsLockForAWhileAndNeverForEver() {
    for (int i = 0; i < 40; i++) {
      stage.tell(new Command.SignInFailed(D));
    }
    Driver driver = stage.network.state().drivers().get(D);
    assertThat(driver.lockedUntil())
        .isAfter(stage.now())
        .isBeforeOrEqualTo(stage.now().plus(NetworkLimits.STANDARD.lockMost()));
    assertThat(stage.tell(new Command.SignedIn(D, "t")).reply()).isInstanceOf(Reply.Done.class);
  }

  private static Refusal.Code refusal(Decision decision) {
    return ((Reply.Refused) decision.reply()).refusal().code();
  }
}
