package evcharging.central.network;

import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Epoch;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What somebody wants of the network, or tells it. Every way in (TCP, Kafka, REST, console, timer)
/// ends in one of these.
public sealed interface Command {

  // --- the point, over TCP -------------------------------------------------------------------

  /// What a point's connection says. Only what comes with the present epoch counts.
  sealed interface FromPoint extends Command {
    CpId point();

    Epoch epoch();
  }

  /// An Engine proved itself to the gateway. Reply: [Reply.Admitted].
  ///
  /// @param person a person at the point asked for it: heals revoked keys
  record AdmitEngine(
      CpId point,
      long registration,
      Place place,
      Price price,
      boolean person,
      String wrappedKey,
      String resumptionHash)
      implements Command {}

  /// A Monitor proved itself to the gateway. Reply: [Reply.Admitted].
  record AdmitMonitor(CpId point, long registration, String resumptionHash) implements Command {}

  record EngineGone(CpId point, Epoch epoch, String why) implements FromPoint {}

  record MonitorGone(CpId point, Epoch epoch, String why) implements FromPoint {}

  record TellVerdict(CpId point, Epoch epoch, boolean engineOk, String reason)
      implements FromPoint {}

  /// @param open the session the Engine holds as open
  /// @param openMeterStart set once that session's supply has begun
  /// @param openMeterNow its register now
  record TellState(
      CpId point,
      Epoch epoch,
      boolean healthy,
      boolean plugged,
      boolean emergency,
      Optional<SessionId> open,
      Optional<Energy> openMeterStart,
      Optional<Energy> openMeterNow)
      implements FromPoint {}

  record PointAccepts(CpId point, Epoch epoch, SessionId session) implements FromPoint {}

  record PointDeclines(CpId point, Epoch epoch, SessionId session, String reason)
      implements FromPoint {}

  record TellStarted(CpId point, Epoch epoch, SessionId session, Energy meterStart, Instant at)
      implements FromPoint {}

  record TellEnded(
      CpId point,
      Epoch epoch,
      SessionId session,
      Energy meterStart,
      Energy meterEnd,
      Instant at,
      EndReason reason)
      implements FromPoint {}

  /// A driver whose PIN the gateway has checked asks at the point itself.
  record StartAtPoint(CpId point, Epoch epoch, UUID request, DriverId driver)
      implements FromPoint {}

  record StopAtPoint(CpId point, Epoch epoch, SessionId session) implements FromPoint {}

  // --- the point, over Kafka: opened with the key of its epoch, which may be an older one -----

  record NoteReading(
      CpId point,
      SessionId session,
      long sequence,
      Energy energy,
      Power power,
      Optional<Integer> stateOfChargePercent,
      Instant at)
      implements Command {}

  record NoteReport(CpId point, boolean held, Optional<UUID> lastCommand, Instant at)
      implements Command {}

  // --- drivers -------------------------------------------------------------------------------

  /// The gateway checked the PIN or the token. Reply: [Reply.Done]; the situation follows.
  record SignedIn(DriverId driver, String tokenHash) implements Command {}

  record SignInFailed(DriverId driver) implements Command {}

  record DriverGone(DriverId driver) implements Command {}

  /// @param point the one wanted; empty for any free one
  record Start(DriverId driver, UUID request, Optional<CpId> point) implements Command {}

  record Stop(DriverId driver, UUID request, SessionId session) implements Command {}

  record AcknowledgeTicket(DriverId driver, SessionId session) implements Command {}

  // --- operators, REST, console ----------------------------------------------------------------

  /// OUT or RESUME. Reply: [Reply.OrdersIssued]. The same id again gives the same answer.
  ///
  /// @param points empty for all
  record GiveOrder(UUID id, OrderEvent.Order order, Set<CpId> points) implements Command {}

  record SetPlace(CpId point, Place place) implements Command {}

  record SetPrice(CpId point, Price price) implements Command {}

  record RevokeKeys(CpId point) implements Command {}

  /// Ends a session for the operator; one that awaits its meter is closed with the last reading.
  record EndSession(SessionId session) implements Command {}

  /// An operator is about to ask the Registry for a code; on record before it is asked.
  record NoteCodeAsked(CpId point) implements Command {}

  /// An operator is about to have a point struck out; on record before it is asked.
  record NoteDeregistrationAsked(CpId point) implements Command {}

  record AddDriver(DriverId driver, String pinHash) implements Command {}

  record ResetPin(DriverId driver, String pinHash) implements Command {}

  record BlockDriver(DriverId driver, boolean blocked) implements Command {}

  record AddOperator(String name, Role role, String secretHash) implements Command {}

  record RemoveOperator(String name) implements Command {}

  record CreateToken(String name, Role role, String tokenHash) implements Command {}

  record RevokeToken(String name) implements Command {}

  /// The console's sign-in, which checked the secret, has something for the audit log.
  record NoteAtConsole(AccountEvent.AtConsole event) implements Command {}

  // --- weather ---------------------------------------------------------------------------------

  /// @param age how long ago the provider said so
  record NoteWeather(Place place, BigDecimal temperature, BigDecimal wind, Duration age)
      implements Command {}

  /// The first bad weather expected at a place, or that none is.
  record NoteForecast(Place place, Optional<Expected> expected) implements Command {}

  /// @param from when it is expected to begin
  record Expected(WeatherAlert alert, Instant from, BigDecimal temperature, BigDecimal wind) {}

  record RaiseWeatherAlert(Place place, WeatherAlert alert, BigDecimal temperature, BigDecimal wind)
      implements Command {}

  record ClearWeatherAlert(Place place) implements Command {}

  // --- alarms ------------------------------------------------------------------------------------

  /// What concerns alarms.
  sealed interface OnAlarms extends Command {}

  /// Somebody knows of these. An alarm that is over already is no error.
  ///
  /// @param note for the next shift; may be empty
  record AcknowledgeAlarms(Set<AlarmKey> alarms, String note) implements OnAlarms {}

  /// Puts an alarm aside, or moves the end of that.
  ///
  /// @param until at most 24 h from now
  record ShelveAlarm(AlarmKey alarm, String reason, Instant until) implements OnAlarms {}

  record UnshelveAlarm(AlarmKey alarm) implements OnAlarms {}

  /// What only a program around the core can know ([AlarmKey#toldFromOutside]); to be told every
  /// few seconds, news or not.
  record NoteFact(AlarmKey alarm, boolean present, int priority, String details)
      implements OnAlarms {}

  // --- the Registry's feed ---------------------------------------------------------------------

  /// @param registration the Registry's number of this enrolment; a later enrolment has a higher
  ///   one
  record PointRegistered(CpId point, long registration) implements Command {}

  /// @param registration the enrolment that ended; a later one stands
  record PointDeregistered(CpId point, long registration) implements Command {}

  // --- Central itself ----------------------------------------------------------------------------

  /// Several times a second: deadlines are judged here and nowhere else.
  record Tick() implements Command {}

  record Started(String version) implements Command {}

  record Stopping() implements Command {}

  /// The core noticed that it was not running for that long.
  record Woke(long millis) implements Command {}

  record DoubtIntegrity(boolean inDoubt, String why) implements Command {}

  record DiskFree(long freeBytes) implements Command {}

  /// Something was refused before it became a command; counted by the gateway per source and
  /// minute.
  record NoteRefused(Event refused) implements Command {}
}
