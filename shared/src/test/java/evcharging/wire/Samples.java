package evcharging.wire;

import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Epoch;
import evcharging.domain.Hold;
import evcharging.domain.Money;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.Refusal;
import evcharging.domain.Secret;
import evcharging.domain.SessionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// One message of each kind, with every field filled.
final class Samples {
  private static final UUID ID = UUID.fromString("0b0e1c3a-6a52-4cf0-9d0b-3d6a0e6f7a11");
  private static final CpId CP = new CpId("CP001");
  private static final DriverId DRIVER = new DriverId("D01");
  private static final SessionId SESSION = new SessionId("S-D01-CP001-1765737013-k3Jd0aQz");
  private static final Place PLACE = new Place("A Coruña");
  private static final Price PRICE = Price.parse("0.2575");
  private static final Energy WH = new Energy(1_100);
  private static final Instant AT = Instant.parse("2026-11-22T10:00:00.123Z");
  private static final Optional<Secret> SECRET = Optional.of(new Secret("shown-once"));
  private static final Refusal NO =
      Refusal.of(Refusal.Code.POINT_HELD, "CP001 is out of order.", "WEATHER", "frost");

  private Samples() {}

  static Message of(WireName name) {
    return switch (name) {
      case BEAT -> new Beat();
      case SEALED -> new Sealed(CP, new Epoch(7), "engine", 42, "engine.started/1", "Ym94");
      case DRIVER_HELLO -> new Hello.DriverHello(DRIVER, SECRET, Optional.empty(), "es");
      case ONLOOKER_HELLO -> new Hello.OnlookerHello();
      case ENGINE_HELLO ->
          new Hello.EngineHello(
              CP, SECRET, Optional.empty(), PLACE, PRICE, new Power(22_000), true);
      case MONITOR_HELLO -> new Hello.MonitorHello(CP, Optional.empty(), SECRET);
      case DRIVER_WELCOME -> new Welcome.DriverWelcome(DRIVER, new Secret("token"));
      case POINT_WELCOME ->
          new Welcome.PointWelcome(
              new Epoch(7), new Secret("key"), new Secret("resume"), Optional.of(kafka()));
      case OVERVIEW ->
          new Welcome.Overview(
              Optional.of(PRICE),
              Optional.of(PRICE),
              3,
              1,
              2,
              Instant.parse("2026-11-22T10:00:00Z"));
      case TURNED_AWAY -> new Welcome.TurnedAway(NO, true);
      case LIST_POINTS, START_CHARGING, STOP_CHARGING, TICKET_RECEIVED -> fromDriver(name);
      case POINTS, START_STEP, START_GRANTED, DENIED, STOPPING -> answerToDriver(name);
      case SESSION_NOW -> sessionNow();
      case SITUATION -> new ToDriver.Situation(Optional.of(sessionNow()));
      case TICKET_ISSUED ->
          new ToDriver.TicketIssued(new SignedTicket(SESSION, "{\"number\":1}", "c2ln"));
      case ENGINE_STATE, ACCEPTS, DECLINES, SUPPLY_STARTED, SUPPLY_ENDED, START_HERE, STOP_HERE ->
          fromEngine(name);
      case ASK_ACCEPT, AUTHORISED, END_SUPPLY, END_NOTED, WANTED -> toEngine(name);
      case STATUS_ECHO -> new ToEngine.StatusEcho(CpStatus.PARADO, "frost in A Coruña");
      case START_HERE_ANSWER -> new ToEngine.StartHereAnswer(ID, Optional.empty(), Optional.of(NO));
      case KAFKA_IS_AT -> new ToEngine.KafkaIsAt(kafka());
      case ENGINE_KEYS_REVOKED -> new ToEngine.KeysRevoked();
      case VERDICT -> new FromMonitor.Verdict(false, "0 bytes read");
      case POINT_IS -> new ToMonitor.PointIs(CpStatus.AVERIADO, "Engine lost");
      case NOT_UNDERSTOOD ->
          new ToMonitor.NotUnderstood("Cannot connect to CP CP001: messages not understandable");
      case GO_AWAY -> new ToMonitor.GoAway("deregistered");
      case GREETING -> new MonitorToEngine.Greeting("bm9uY2U");
      case MONITOR_PROOF -> new MonitorToEngine.MonitorProof("cHJvb2Y");
      case HEALTH_CHECK -> new MonitorToEngine.HealthCheck(3, "bm9uY2U");
      case ENGINE_GREETING -> new EngineToMonitor.EngineGreeting(CP, "bm9uY2U", "cHJvb2Y");
      case HEALTH -> new EngineToMonitor.Health(3, true, "", "cHJvb2Y");
      case PANEL_GREETING, PANEL_PROOF, PANEL_PLUG, PANEL_PRESS, PANEL_START, PANEL_PLAY ->
          PanelSamples.said(name);
      case PANEL_WELCOME, ENGINE_FACE, MONITOR_FACE, START_ANSWERED, PANEL_LINE ->
          PanelSamples.told(name);
      default -> onKafka(name);
    };
  }

  private static KafkaAddress kafka() {
    return new KafkaAddress("127.0.0.1:9092", Optional.of("CP001"), SECRET, true);
  }

  private static ToDriver.SessionNow sessionNow() {
    return new ToDriver.SessionNow(
        SESSION,
        CP,
        PLACE,
        PRICE,
        ToDriver.SessionPhase.SUPPLYING,
        WH,
        new Power(7_400),
        Money.of(WH, PRICE),
        Optional.of(45),
        Optional.of(AT),
        "");
  }

  private static Message fromDriver(WireName name) {
    return switch (name) {
      case LIST_POINTS -> new FromDriver.ListPoints(5);
      case START_CHARGING -> new FromDriver.StartCharging(ID, Optional.of(CP));
      case STOP_CHARGING -> new FromDriver.StopCharging(ID, SESSION);
      default -> new FromDriver.TicketReceived(SESSION);
    };
  }

  private static Message answerToDriver(WireName name) {
    return switch (name) {
      case POINTS -> new ToDriver.Points(5, List.of(offer()), true);
      case START_STEP -> new ToDriver.StartStep(ID, ToDriver.Step.ASKING_POINT, CP);
      case START_GRANTED -> new ToDriver.StartGranted(ID, SESSION, CP, PLACE, PRICE);
      case DENIED -> new ToDriver.Denied(ID, NO);
      default -> new ToDriver.Stopping(ID, SESSION);
    };
  }

  private static ToDriver.PointOffer offer() {
    return new ToDriver.PointOffer(
        CP,
        PLACE,
        PRICE,
        CpStatus.ACTIVADO,
        "free",
        true,
        Optional.of(new BigDecimal("-0.1")),
        Optional.of(new BigDecimal("5.81")),
        Optional.of(new Power(22_000)),
        Optional.of(
            new ToDriver.Occupied(
                Instant.parse("2026-11-22T10:00:00Z"), new Power(7_400), Optional.of(45))));
  }

  private static Message fromEngine(WireName name) {
    return switch (name) {
      case ENGINE_STATE ->
          new FromEngine.EngineState(
              true,
              true,
              false,
              WH,
              Optional.of(
                  new FromEngine.OpenSupply(SESSION, Optional.of(WH), WH, Optional.of(AT))));
      case ACCEPTS -> new FromEngine.Accepts(SESSION);
      case DECLINES -> new FromEngine.Declines(SESSION, "the cable is broken");
      case SUPPLY_STARTED -> new FromEngine.SupplyStarted(SESSION, WH, AT);
      case SUPPLY_ENDED ->
          new FromEngine.SupplyEnded(SESSION, WH, new Energy(2_200), AT, EndReason.UNPLUGGED);
      case START_HERE -> new FromEngine.StartHere(ID, DRIVER, new Secret("4711"));
      default -> new FromEngine.StopHere(SESSION);
    };
  }

  private static Message toEngine(WireName name) {
    return switch (name) {
      case ASK_ACCEPT -> new ToEngine.AskAccept(SESSION, DRIVER, PRICE);
      case AUTHORISED -> new ToEngine.Authorised(SESSION, DRIVER, PRICE);
      case END_SUPPLY -> new ToEngine.EndSupply(SESSION, EndReason.DRIVER_STOP);
      case END_NOTED -> new ToEngine.EndNoted(SESSION);
      default -> new ToEngine.Wanted(Set.of(Hold.WEATHER), PLACE, PRICE);
    };
  }

  private static Message onKafka(WireName name) {
    return switch (name) {
      case METER_READING ->
          new OnKafka.MeterReading(
              SESSION, 12, WH, new Power(7_400), true, true, Optional.of(45), false, AT);
      case POINT_REPORT ->
          new OnKafka.PointReport(true, true, false, Optional.of(SESSION), Optional.of(ID), AT);
      case OPERATOR_ORDER ->
          new OnKafka.OperatorOrder(ID, OnKafka.Order.OUT, AT, AT.plusSeconds(3_600));
      case POINT_EVENT -> new OnKafka.PointEvent(CP, CpStatus.DESCONECTADO, "link lost", AT);
      case DRIVER_EVENT -> new OnKafka.DriverEvent("D01", CP, SESSION, "GRANTED", AT);
      case ALERT -> new OnKafka.Alert("EV_W", "LOW_TEMPERATURE", "A Coruña -2.10 °C", AT);
      case AUDIT_HEAD -> new OnKafka.AuditHead(100, "aGFzaA", "c2ln", AT);
      default -> throw new AssertionError("no sample of " + name);
    };
  }
}
