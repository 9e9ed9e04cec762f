package evcharging.central.journal;

import evcharging.central.network.AccountEvent;
import evcharging.central.network.AlarmEvent;
import evcharging.central.network.AlarmKey;
import evcharging.central.network.AlarmType;
import evcharging.central.network.Event;
import evcharging.central.network.IssuedTicket;
import evcharging.central.network.Live;
import evcharging.central.network.OrderEvent;
import evcharging.central.network.PlaceForecast;
import evcharging.central.network.PointEvent;
import evcharging.central.network.Role;
import evcharging.central.network.SessionEvent;
import evcharging.central.network.SystemEvent;
import evcharging.central.network.WeatherAlert;
import evcharging.central.network.WeatherEvent;
import evcharging.domain.CpId;
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
import evcharging.domain.Ticket;
import evcharging.wire.TicketJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// One event of each type, in the order of a plausible day.
final class SampleEvents {
  static final Instant AT = Instant.parse("2026-10-25T01:30:00.250Z");
  static final CpId POINT = new CpId("CP001");
  static final DriverId DRIVER = new DriverId("D01");
  static final Place BERLIN = new Place("Berlin");
  static final Price PRICE = Price.parse("0.2575");
  static final SessionId SESSION = new SessionId("S-D01-CP001-1792891800-0123456789abcdef");
  static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

  static final AlarmKey PLACE_ALARM = AlarmKey.at(AlarmType.PLACE_LOST, BERLIN);
  static final AlarmKey POINT_ALARM = AlarmKey.at(AlarmType.POINT_DISCONNECTED, POINT);

  private SampleEvents() {}

  static List<Event> all() {
    return Stream.concat(network().stream(), atConsole().stream()).toList();
  }

  private static List<Event> atConsole() {
    return List.of(
        new PointEvent.CodeAsked(POINT),
        new PointEvent.DeregistrationAsked(POINT),
        new AccountEvent.OperatorSignedIn("ana", Role.OPERATOR),
        new AccountEvent.OperatorSignedOut("ana", true),
        new AccountEvent.OperatorSignInFailed("ana", 3),
        new AccountEvent.OperatorAdded("ana", Role.ADMIN, "hash"),
        new AccountEvent.OperatorRemoved("ana"));
  }

  private static List<Event> network() {
    return List.of(
        new SystemEvent.CentralStarted("0.1.0", AT),
        new PointEvent.PointSeen(POINT, BERLIN, PRICE),
        new PointEvent.PlaceChanged(POINT, new Place("Köln")),
        new PointEvent.PriceChanged(POINT, Price.parse("0.3")),
        new PointEvent.EngineConnected(POINT, new Epoch(1), 7, "wrapped", "resume"),
        new PointEvent.EngineTold(POINT, true, false, false),
        new PointEvent.MonitorConnected(POINT, new Epoch(1), 7, "resume"),
        new PointEvent.VerdictGiven(POINT, true, "OK"),
        new AccountEvent.DriverAdded(DRIVER, "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA"),
        new AccountEvent.DriverSignInFailed(DRIVER, 1, AT),
        new AccountEvent.DriverSignedIn(DRIVER, "token-hash", AT),
        requested(SESSION),
        new SessionEvent.SessionGranted(SESSION),
        new SessionEvent.SupplyBegan(SESSION, new Energy(1_000), AT),
        reading(SESSION, 3, 4_000),
        new SessionEvent.EndAsked(SESSION, EndReason.DRIVER_STOP),
        new SessionEvent.MeterAwaited(SESSION, "the Engine cannot reach Central"),
        new SessionEvent.SupplyFound(SESSION),
        new SessionEvent.SessionClosed(SESSION, ticket(1, SESSION, 5_000)),
        new SessionEvent.TicketAcknowledged(SESSION),
        new SessionEvent.TicketCorrected(
            SESSION, 2, 1, POINT, DRIVER, new Energy(1_000), new Energy(5_100), 106),
        new SessionEvent.SessionDenied(
            new SessionId("S-D01-CP001-1792891801-fedcba9876543210"),
            Refusal.of(Refusal.Code.POINT_DECLINED, "The point declined.", "its cable is hot"),
            true),
        new AccountEvent.DriverPinReset(DRIVER, "hash"),
        new AccountEvent.DriverBlocked(DRIVER, true),
        new AccountEvent.DriverLeft(DRIVER),
        new AccountEvent.TokenCreated("wall", Role.VIEWER, "hash"),
        new AccountEvent.TokenRevoked("wall"),
        new AccountEvent.AccessRefused("POST /api/central_cmd", "NOT_ALLOWED", 12),
        new OrderEvent.OrderIssued(ID, ID, POINT, OrderEvent.Order.OUT, AT),
        new OrderEvent.OrderDone(ID, POINT),
        new OrderEvent.OrderReplaced(ID, POINT),
        new OrderEvent.OrderUnknown(ID, POINT),
        new PointEvent.HoldSet(POINT, Hold.OPERATOR, "operator:ana said OUT"),
        new PointEvent.HoldCleared(POINT, Hold.OPERATOR),
        new PointEvent.KeysRevoked(POINT, new Epoch(1)),
        new PointEvent.HelloRefused(POINT, "engine", "NOT_REGISTERED", 2),
        new PointEvent.MessageRejected(POINT, "kafka", "cannot be opened", 3),
        new PointEvent.ReadingDoubted(POINT, SESSION, "the register of CP001 fell"),
        new PointEvent.EngineLost(POINT, new Epoch(1), "no beat for 3 s"),
        new PointEvent.MonitorLost(POINT, new Epoch(1), "closed"),
        new WeatherEvent.AlertRaised(
            BERLIN, WeatherAlert.LOW_TEMPERATURE, new BigDecimal("-3.50"), new BigDecimal("2.06")),
        new WeatherEvent.AlertCleared(BERLIN),
        new Live.ForecastNoted(
            BERLIN,
            Optional.of(
                new PlaceForecast(
                    BERLIN,
                    WeatherAlert.LOW_TEMPERATURE,
                    AT.plusSeconds(3_600),
                    new BigDecimal("-3.50"),
                    new BigDecimal("2.06"),
                    AT))),
        new Live.WeatherNoted(BERLIN, new BigDecimal("10.10"), new BigDecimal("2.06"), AT),
        new SystemEvent.CentralStalled(61_000),
        new SystemEvent.IntegrityDoubted(true, "the journal was changed at entry 17"),
        new SystemEvent.DiskReserve(true, 1_000_000),
        raised(),
        new AlarmEvent.AlarmRepeated(POINT_ALARM, 4, true),
        new AlarmEvent.AlarmChanged(POINT_ALARM, 2, "no Monitor is connected"),
        new AlarmEvent.AlarmReturned(PLACE_ALARM),
        new AlarmEvent.AlarmAcknowledged(PLACE_ALARM, "operator:ana", "network operator called"),
        new AlarmEvent.AlarmShelved(POINT_ALARM, "operator:ana", "building site", AT),
        new AlarmEvent.AlarmUnshelved(POINT_ALARM, "central"),
        new AlarmEvent.FactNoted(
            AlarmKey.central(AlarmType.KAFKA_UNREACHABLE), true, 2, "connection refused"),
        new SystemEvent.CentralStopped(AT));
  }

  private static AlarmEvent.AlarmRaised raised() {
    return new AlarmEvent.AlarmRaised(
        PLACE_ALARM,
        2,
        Optional.empty(),
        Optional.of(BERLIN),
        "3 of 5 points",
        AT,
        List.of(POINT, new CpId("CP002")));
  }

  static SessionEvent.SessionRequested requested(SessionId session) {
    return new SessionEvent.SessionRequested(
        session, ID, DRIVER, POINT, BERLIN, PRICE, true, Set.of(new CpId("CP002")), false, AT);
  }

  static Live.ReadingNoted reading(SessionId session, long sequence, long wattHours) {
    return new Live.ReadingNoted(
        session, POINT, sequence, new Energy(wattHours), new Power(7_400), Optional.of(55), AT);
  }

  static IssuedTicket ticket(long number, SessionId session, long meterEnd) {
    Ticket ticket =
        new Ticket(
            number,
            session,
            POINT,
            BERLIN,
            DRIVER,
            AT,
            AT.plusSeconds(600),
            new Energy(1_000),
            new Energy(meterEnd),
            PRICE,
            evcharging.domain.Money.of(new Energy(meterEnd - 1_000), PRICE).cents(),
            EndReason.DRIVER_STOP,
            false);
    return new IssuedTicket(ticket, new TicketJson().write(ticket), "c2lnbmF0dXJl");
  }
}
