package evcharging.central.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.core.Outgoing;
import evcharging.central.core.Outgoing.CutEngine;
import evcharging.central.core.Outgoing.CutPoint;
import evcharging.central.core.Outgoing.OrderToPoint;
import evcharging.central.core.Outgoing.ToDriver;
import evcharging.central.core.Outgoing.ToEngine;
import evcharging.central.core.Outgoing.ToMonitor;
import evcharging.central.network.AlarmKey;
import evcharging.central.network.AlarmType;
import evcharging.central.network.Command;
import evcharging.central.network.OrderEvent;
import evcharging.central.network.Reply;
import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Epoch;
import evcharging.domain.Hold;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.Refusal;
import evcharging.domain.SessionId;
import evcharging.wire.OnKafka;
import evcharging.wire.ToDriver.Denied;
import evcharging.wire.ToDriver.SessionNow;
import evcharging.wire.ToDriver.SessionPhase;
import evcharging.wire.ToDriver.Situation;
import evcharging.wire.ToDriver.StartGranted;
import evcharging.wire.ToDriver.StartStep;
import evcharging.wire.ToDriver.Step;
import evcharging.wire.ToDriver.TicketIssued;
import evcharging.wire.ToEngine.AskAccept;
import evcharging.wire.ToEngine.Authorised;
import evcharging.wire.ToEngine.EndNoted;
import evcharging.wire.ToEngine.EndSupply;
import evcharging.wire.ToEngine.KeysRevoked;
import evcharging.wire.ToEngine.StartHereAnswer;
import evcharging.wire.ToEngine.StatusEcho;
import evcharging.wire.ToEngine.Wanted;
import evcharging.wire.ToMonitor.PointIs;
import evcharging.wire.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Real rules and effects, no sockets: what each thing that happens sends out.
final class NetworkReactionsTest {
  private static final CpId CP1 = new CpId("CP001");
  private static final CpId CP2 = new CpId("CP002");
  private static final DriverId ANA = new DriverId("D01");
  private static final Place BERLIN = new Place("Berlin");
  private static final Price PRICE = Price.parse("0.25");
  private static final UUID REQUEST = new UUID(1, 1);
  private static final Epoch FIRST = new Epoch(1);

  private final SmallCentral central = new SmallCentral();

  @Test
  void anEngineThatConnectsIsToldWhatIsWantedAndHowItIsSeen() {
    List<Outgoing> out = central.on(admitEngine(CP1));
    assertThat(out)
        .containsSubsequence(
            new ToEngine(CP1, new Wanted(Set.of(), BERLIN, PRICE)),
            new ToEngine(CP1, new StatusEcho(CpStatus.DESCONECTADO, central.status(CP1).reason())));
  }

  @Tag("B-02")
  @Test
  void aStartIsToldStepByStepUntilItIsGranted() {
    ready(CP1);
    SessionId session = asked();
    assertThat(central.last())
        .containsSubsequence(
            toAna(new StartStep(REQUEST, Step.POINT_RESERVED, CP1)),
            toAna(new StartStep(REQUEST, Step.ASKING_POINT, CP1)),
            new ToEngine(CP1, new AskAccept(session, ANA, PRICE)));

    List<Outgoing> granted = central.on(new Command.PointAccepts(CP1, FIRST, session));
    assertThat(granted)
        .containsSubsequence(
            new ToEngine(CP1, new Authorised(session, ANA, PRICE)),
            toAna(new StartGranted(REQUEST, session, CP1, BERLIN, PRICE)));
    assertThat(now(granted).phase()).isEqualTo(SessionPhase.PLUG_IN);
    assertThat(announced(granted)).contains("granted");
  }

  @Tag("B-02")
  @Test
  void aDenialIsToldToTheDriverWithItsReasonAndToTheEngineSoThatALateYesIsVoid() {
    ready(CP1);
    SessionId session = asked();
    List<Outgoing> out = central.on(new Command.PointDeclines(CP1, FIRST, session, "door open"));
    assertThat(out).contains(new ToEngine(CP1, new EndSupply(session, EndReason.NOT_GRANTED)));
    assertThat(only(out, Denied.class).request()).isEqualTo(REQUEST);
    assertThat(only(out, Denied.class).refusal().code()).isEqualTo(Refusal.Code.POINT_DECLINED);
  }

  @Test
  void aDriverLedOnToAnotherPointIsNotDenied() {
    ready(CP1);
    ready(CP2);
    central.on(new Command.Start(ANA, REQUEST, Optional.empty()));
    SessionId first = central.onlySession();
    List<Outgoing> out = central.on(new Command.PointDeclines(CP1, FIRST, first, "no"));
    assertThat(messages(out, Denied.class)).isEmpty();
    assertThat(out)
        .contains(
            new ToEngine(CP1, new EndSupply(first, EndReason.NOT_GRANTED)),
            toAna(new StartStep(REQUEST, Step.ASKING_POINT, CP2)));
  }

  @Tag("B-03")
  @Test
  void aStartAtThePointIsAnsweredThere() {
    ready(CP1);
    central.on(new Command.StartAtPoint(CP1, FIRST, REQUEST, ANA));
    SessionId session = central.onlySession();
    List<Outgoing> out = central.on(new Command.PointAccepts(CP1, FIRST, session));
    assertThat(out)
        .contains(
            new ToEngine(CP1, new Authorised(session, ANA, PRICE)),
            new ToEngine(
                CP1, new StartHereAnswer(REQUEST, Optional.of(session), Optional.empty())));
  }

  @Tag("B-05")
  @Test
  void eachReadingIsShownToTheDriverWithItsAmount() {
    SessionId session = supplying();
    List<Outgoing> out =
        central.on(
            new Command.NoteReading(
                CP1,
                session,
                1,
                new Energy(1100),
                new Power(7400),
                Optional.of(42),
                SmallCentral.NOW));
    SessionNow now = now(out);
    assertThat(now.phase()).isEqualTo(SessionPhase.SUPPLYING);
    assertThat(now.energy()).isEqualTo(new Energy(1100));
    assertThat(now.power()).isEqualTo(new Power(7400));
    assertThat(now.amount().euro()).isEqualByComparingTo("0.275");
    assertThat(now.stateOfChargePercent()).contains(42);
  }

  @Tag("B-06")
  @Test
  void theEndIsNotedAtTheEngineAndTheTicketGoesToTheDriver() {
    SessionId session = supplying();
    List<Outgoing> ending = central.on(new Command.Stop(ANA, REQUEST, session));
    assertThat(ending).contains(new ToEngine(CP1, new EndSupply(session, EndReason.DRIVER_STOP)));
    assertThat(now(ending).phase()).isEqualTo(SessionPhase.ENDING);

    List<Outgoing> ended = central.on(ended(session));
    assertThat(ended).contains(new ToEngine(CP1, new EndNoted(session)));
    assertThat(only(ended, TicketIssued.class).ticket().session()).isEqualTo(session);
    assertThat(announced(ended)).contains("closed UNPLUGGED");
  }

  @Tag("F-03")
  @Test
  void aDriverWhoSignsInHearsOfTheirSessionAndOfEveryUnconfirmedTicket() {
    SessionId session = supplying();
    List<Outgoing> during = central.on(new Command.SignedIn(ANA, "hash"));
    assertThat(only(during, Situation.class).session().map(SessionNow::session)).contains(session);

    central.on(ended(session));
    List<Outgoing> after = central.on(new Command.SignedIn(ANA, "hash"));
    assertThat(only(after, Situation.class).session()).isEmpty();
    assertThat(only(after, TicketIssued.class).ticket().session()).isEqualTo(session);

    central.on(new Command.AcknowledgeTicket(ANA, session));
    List<Outgoing> later = central.on(new Command.SignedIn(ANA, "hash"));
    assertThat(messages(later, TicketIssued.class)).isEmpty();
  }

  @Tag("F-02")
  @Test
  void aDriverWhosePointIsLostIsToldThatTheyMayChargeElsewhere() {
    SessionId session = supplying();
    central.on(new Command.EngineGone(CP1, FIRST, "broke"));
    List<Outgoing> out = central.on(new Command.TellVerdict(CP1, FIRST, false, "no answer"));
    assertThat(now(out).session()).isEqualTo(session);
    assertThat(now(out).phase()).isEqualTo(SessionPhase.AWAITING_METER);
    assertThat(now(out).note()).contains("elsewhere");
  }

  @Tag("F-02")
  @Test
  void aSupplyFoundAgainIsNotEndedByWhatTheReturningEngineIsTold() {
    SessionId session = supplying();
    central.on(new Command.EngineGone(CP1, FIRST, "broke"));
    central.on(new Command.TellVerdict(CP1, FIRST, false, "no answer"));
    central.on(admitEngine(CP1));
    List<Outgoing> out = central.on(state(new Epoch(2), Optional.of(session)));
    assertThat(messages(out, EndSupply.class)).isEmpty();
    assertThat(now(out).phase()).isEqualTo(SessionPhase.SUPPLYING);
  }

  @Tag("F-02")
  @Test
  void anEngineBackWithoutTheSessionThatAwaitsItsMeterIsAskedForItsEnd() {
    SessionId session = supplying();
    central.on(new Command.EngineGone(CP1, FIRST, "broke"));
    central.on(new Command.TellVerdict(CP1, FIRST, false, "no answer"));
    central.on(admitEngine(CP1));
    List<Outgoing> out = central.on(state(new Epoch(2), Optional.empty()));
    assertThat(only(out, EndSupply.class).session()).isEqualTo(session);
  }

  @Tag("F-04")
  @Test
  void aGrantThatWasLostOnItsWayIsToldAgainWhenTheEngineIsBack() {
    ready(CP1);
    SessionId session = asked();
    central.on(new Command.PointAccepts(CP1, FIRST, session));
    central.on(new Command.EngineGone(CP1, FIRST, "broke"));
    central.on(admitEngine(CP1));
    List<Outgoing> out = central.on(state(new Epoch(2), Optional.empty()));
    assertThat(out).contains(new ToEngine(CP1, new Authorised(session, ANA, PRICE)));
  }

  @Tag("B-10")
  @Test
  void anOrderIsSentAtOnceAndAgainAtEachConnectionUntilItIsConfirmed() {
    ready(CP1);
    Reply reply = central.ask(new Command.GiveOrder(REQUEST, OrderEvent.Order.OUT, Set.of(CP1)));
    UUID order = ((Reply.OrdersIssued) reply).orders().get(CP1);
    OrderToPoint sent = order(central.last());
    assertThat(sent.order().command()).isEqualTo(order);
    assertThat(sent.order().order()).isEqualTo(OnKafka.Order.OUT);
    assertThat(central.last())
        .contains(new ToEngine(CP1, new Wanted(Set.of(Hold.OPERATOR), BERLIN, PRICE)));

    central.on(new Command.EngineGone(CP1, FIRST, "broke"));
    OrderToPoint again = order(central.on(admitEngine(CP1)));
    assertThat(again.order()).isEqualTo(sent.order());
    assertThat(again.epoch()).isEqualTo(new Epoch(2));

    central.on(new Command.NoteReport(CP1, true, Optional.of(order), SmallCentral.NOW));
    central.on(new Command.EngineGone(CP1, new Epoch(2), "broke"));
    assertThat(central.on(admitEngine(CP1))).noneMatch(OrderToPoint.class::isInstance);
  }

  @Tag("S-03")
  @Test
  void revokedKeysAreToldThenThePointIsCut() {
    ready(CP1);
    List<Outgoing> out = central.on(new Command.RevokeKeys(CP1));
    assertThat(out)
        .containsSubsequence(
            new ToEngine(CP1, new KeysRevoked()),
            new CutEngine(CP1, "the keys of the point are revoked"));
  }

  @Tag("G-03")
  @Test
  void aDeregisteredPointIsCut() {
    ready(CP1);
    assertThat(central.on(new Command.PointDeregistered(CP1, 1)))
        .anyMatch(CutPoint.class::isInstance);
  }

  @Test
  void aNewStatusGoesToTheEngineTheMonitorAndOtherSystems() {
    ready(CP1);
    List<Outgoing> out = central.on(new Command.TellVerdict(CP1, FIRST, false, "KO"));
    assertThat(out)
        .contains(
            new ToEngine(CP1, new StatusEcho(CpStatus.AVERIADO, "KO")),
            new ToMonitor(CP1, new PointIs(CpStatus.AVERIADO, "KO")),
            new Outgoing.Announce(
                "cp_events",
                "CP001",
                new OnKafka.PointEvent(CP1, CpStatus.AVERIADO, "KO", SmallCentral.NOW)));
  }

  @Test
  void aBlockedDriverIsCutAndAnUnblockedOneIsNot() {
    central.on(new Command.AddDriver(ANA, "hash"));
    assertThat(central.on(new Command.BlockDriver(ANA, true)))
        .anyMatch(Outgoing.CutDriver.class::isInstance);
    assertThat(central.on(new Command.BlockDriver(ANA, false))).isEmpty();
  }

  private void ready(CpId point) {
    central.on(new Command.AddDriver(ANA, "hash"));
    central.on(admitEngine(point));
    central.on(new Command.AdmitMonitor(point, 1, "resumption"));
    central.on(
        new Command.TellState(
            point,
            FIRST,
            true,
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    central.on(new Command.TellVerdict(point, FIRST, true, "OK"));
    assertThat(central.status(point).status()).isEqualTo(CpStatus.ACTIVADO);
  }

  private SessionId asked() {
    central.on(new Command.Start(ANA, REQUEST, Optional.of(CP1)));
    return central.onlySession();
  }

  private SessionId supplying() {
    ready(CP1);
    SessionId session = asked();
    central.on(new Command.PointAccepts(CP1, FIRST, session));
    central.on(new Command.TellStarted(CP1, FIRST, session, new Energy(500), SmallCentral.NOW));
    return session;
  }

  private static Command admitEngine(CpId point) {
    return new Command.AdmitEngine(point, 1, BERLIN, PRICE, false, "wrapped", "resumption");
  }

  private static Command state(Epoch epoch, Optional<SessionId> open) {
    return new Command.TellState(
        CP1,
        epoch,
        true,
        true,
        false,
        open,
        open.map(_ -> new Energy(500)),
        open.map(_ -> new Energy(600)));
  }

  private static Command ended(SessionId session) {
    Instant at = SmallCentral.NOW;
    return new Command.TellEnded(
        CP1, FIRST, session, new Energy(500), new Energy(500), at, EndReason.UNPLUGGED);
  }

  private static Outgoing toAna(evcharging.wire.ToDriver message) {
    return new ToDriver(ANA, message);
  }

  private static SessionNow now(List<Outgoing> out) {
    return messages(out, SessionNow.class).getLast();
  }

  private static OrderToPoint order(List<Outgoing> out) {
    return out.stream()
        .filter(OrderToPoint.class::isInstance)
        .map(OrderToPoint.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> announced(List<Outgoing> out) {
    return out.stream()
        .map(o -> o instanceof Outgoing.Announce a ? a.message() : null)
        .map(m -> m instanceof OnKafka.DriverEvent e ? e.what() : "")
        .toList();
  }

  private static <T> T only(List<Outgoing> out, Class<T> type) {
    List<T> found = messages(out, type);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static <T> List<T> messages(List<Outgoing> out, Class<T> type) {
    return out.stream()
        .map(
            o ->
                switch (o) {
                  case ToEngine m -> m.message();
                  case ToMonitor m -> m.message();
                  case ToDriver m -> m.message();
                  default -> null;
                })
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  @Test
  void theLifeOfAnAlarmIsAnnouncedWithItsCode() {
    central.on(new Command.DiskFree(0));
    assertThat(alarms(central.on(new Command.Tick())))
        .containsExactly("ALARM_RAISED DISK_RESERVE: priority 1: free disk is below the reserve");
    AlarmKey disk = AlarmKey.central(AlarmType.DISK_RESERVE);
    assertThat(alarms(central.on(new Command.AcknowledgeAlarms(Set.of(disk), "a new disk comes"))))
        .containsExactly("ALARM_ACKNOWLEDGED DISK_RESERVE: by central: a new disk comes");
    Instant until = SmallCentral.NOW.plusSeconds(3600);
    assertThat(alarms(central.on(new Command.ShelveAlarm(disk, "known", until))))
        .containsExactly("ALARM_SHELVED DISK_RESERVE: by central: until " + until + ", known");
    assertThat(alarms(central.on(new Command.UnshelveAlarm(disk))))
        .containsExactly("ALARM_UNSHELVED DISK_RESERVE: by central");
  }

  private static List<String> alarms(List<Outgoing> out) {
    return out.stream()
        .filter(Outgoing.Announce.class::isInstance)
        .map(Outgoing.Announce.class::cast)
        .filter(a -> a.topic().equals(Topics.ALERTS))
        .map(a -> (OnKafka.Alert) a.message())
        .filter(a -> a.action().startsWith("ALARM_"))
        .map(a -> a.action() + ": " + a.details())
        .toList();
  }
}
