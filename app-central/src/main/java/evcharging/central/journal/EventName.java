package evcharging.central.journal;

import evcharging.central.network.AccountEvent;
import evcharging.central.network.AlarmEvent;
import evcharging.central.network.Event;
import evcharging.central.network.Live;
import evcharging.central.network.OrderEvent;
import evcharging.central.network.PointEvent;
import evcharging.central.network.SessionEvent;
import evcharging.central.network.SystemEvent;
import evcharging.central.network.WeatherEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The name and version of each event on disk, explicit, in one table. Events live for ever: a name
/// never changes its meaning; a changed event is a new row beside the old one.
public enum EventName {
  POINT_SEEN("point.seen/1", PointEvent.PointSeen.class),
  PLACE_CHANGED("point.place-changed/1", PointEvent.PlaceChanged.class),
  PRICE_CHANGED("point.price-changed/1", PointEvent.PriceChanged.class),
  ENGINE_CONNECTED("point.engine-connected/1", PointEvent.EngineConnected.class),
  ENGINE_LOST("point.engine-lost/1", PointEvent.EngineLost.class),
  ENGINE_TOLD("point.engine-told/1", PointEvent.EngineTold.class),
  MONITOR_CONNECTED("point.monitor-connected/1", PointEvent.MonitorConnected.class),
  MONITOR_LOST("point.monitor-lost/1", PointEvent.MonitorLost.class),
  VERDICT_GIVEN("point.verdict-given/1", PointEvent.VerdictGiven.class),
  HOLD_SET("point.hold-set/1", PointEvent.HoldSet.class),
  HOLD_CLEARED("point.hold-cleared/1", PointEvent.HoldCleared.class),
  KEYS_REVOKED("point.keys-revoked/1", PointEvent.KeysRevoked.class),
  CODE_ASKED("point.code-asked/1", PointEvent.CodeAsked.class),
  DEREGISTRATION_ASKED("point.deregistration-asked/1", PointEvent.DeregistrationAsked.class),
  HELLO_REFUSED("point.hello-refused/1", PointEvent.HelloRefused.class),
  MESSAGE_REJECTED("point.message-rejected/1", PointEvent.MessageRejected.class),
  READING_DOUBTED("point.reading-doubted/1", PointEvent.ReadingDoubted.class),
  SESSION_REQUESTED("session.requested/1", SessionEvent.SessionRequested.class),
  SESSION_GRANTED("session.granted/1", SessionEvent.SessionGranted.class),
  SESSION_DENIED("session.denied/1", SessionEvent.SessionDenied.class),
  SUPPLY_BEGAN("session.supply-began/1", SessionEvent.SupplyBegan.class),
  END_ASKED("session.end-asked/1", SessionEvent.EndAsked.class),
  METER_AWAITED("session.meter-awaited/1", SessionEvent.MeterAwaited.class),
  SUPPLY_FOUND("session.supply-found/1", SessionEvent.SupplyFound.class),
  SESSION_CLOSED("session.closed/1", SessionEvent.SessionClosed.class),
  TICKET_ACKNOWLEDGED("session.ticket-acknowledged/1", SessionEvent.TicketAcknowledged.class),
  TICKET_CORRECTED("session.ticket-corrected/1", SessionEvent.TicketCorrected.class),
  DRIVER_ADDED("driver.added/1", AccountEvent.DriverAdded.class),
  DRIVER_PIN_RESET("driver.pin-reset/1", AccountEvent.DriverPinReset.class),
  DRIVER_BLOCKED("driver.blocked/1", AccountEvent.DriverBlocked.class),
  DRIVER_SIGNED_IN("driver.signed-in/1", AccountEvent.DriverSignedIn.class),
  DRIVER_LEFT("driver.left/1", AccountEvent.DriverLeft.class),
  DRIVER_SIGN_IN_FAILED("driver.sign-in-failed/1", AccountEvent.DriverSignInFailed.class),
  OPERATOR_ADDED("operator.added/1", AccountEvent.OperatorAdded.class),
  OPERATOR_REMOVED("operator.removed/1", AccountEvent.OperatorRemoved.class),
  OPERATOR_SIGNED_IN("operator.signed-in/1", AccountEvent.OperatorSignedIn.class),
  OPERATOR_SIGNED_OUT("operator.signed-out/1", AccountEvent.OperatorSignedOut.class),
  OPERATOR_SIGN_IN_FAILED("operator.sign-in-failed/1", AccountEvent.OperatorSignInFailed.class),
  TOKEN_CREATED("token.created/1", AccountEvent.TokenCreated.class),
  TOKEN_REVOKED("token.revoked/1", AccountEvent.TokenRevoked.class),
  ACCESS_REFUSED("access.refused/1", AccountEvent.AccessRefused.class),
  ORDER_ISSUED("order.issued/1", OrderEvent.OrderIssued.class),
  ORDER_DONE("order.done/1", OrderEvent.OrderDone.class),
  ORDER_REPLACED("order.replaced/1", OrderEvent.OrderReplaced.class),
  ORDER_UNKNOWN("order.unknown/1", OrderEvent.OrderUnknown.class),
  ALERT_RAISED("weather.alert-raised/1", WeatherEvent.AlertRaised.class),
  ALERT_CLEARED("weather.alert-cleared/1", WeatherEvent.AlertCleared.class),
  CENTRAL_STARTED("central.started/1", SystemEvent.CentralStarted.class),
  CENTRAL_STOPPED("central.stopped/1", SystemEvent.CentralStopped.class),
  CENTRAL_STALLED("central.stalled/1", SystemEvent.CentralStalled.class),
  INTEGRITY_DOUBTED("central.integrity-doubted/1", SystemEvent.IntegrityDoubted.class),
  DISK_RESERVE("central.disk-reserve/1", SystemEvent.DiskReserve.class),
  ALARM_RAISED("alarm.raised/1", AlarmEvent.AlarmRaised.class),
  ALARM_REPEATED("alarm.repeated/1", AlarmEvent.AlarmRepeated.class),
  ALARM_CHANGED("alarm.changed/1", AlarmEvent.AlarmChanged.class),
  ALARM_RETURNED("alarm.returned/1", AlarmEvent.AlarmReturned.class),
  ALARM_ACKNOWLEDGED("alarm.acknowledged/1", AlarmEvent.AlarmAcknowledged.class),
  ALARM_SHELVED("alarm.shelved/1", AlarmEvent.AlarmShelved.class),
  ALARM_UNSHELVED("alarm.unshelved/1", AlarmEvent.AlarmUnshelved.class),
  FACT_NOTED("alarm.fact-noted/1", AlarmEvent.FactNoted.class),
  READING_NOTED("live.reading/1", Live.ReadingNoted.class),
  FORECAST_NOTED("live.forecast/1", Live.ForecastNoted.class),
  WEATHER_NOTED("live.weather/1", Live.WeatherNoted.class);

  private static final Map<String, EventName> BY_TEXT =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(n -> n.text, Function.identity()));
  private static final Map<Class<?>, EventName> BY_TYPE =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(n -> n.type, Function.identity()));

  private final String text;
  private final Class<? extends Event> type;

  EventName(String text, Class<? extends Event> type) {
    this.text = text;
    this.type = type;
  }

  /// `name/version`, as it stands in the journal: the action of the audit log.
  public String text() {
    return text;
  }

  Class<? extends Event> type() {
    return type;
  }

  /// @throws IllegalStateException if an event has no row here: an error of ours, held by a test
  public static EventName of(Event event) {
    EventName name = BY_TYPE.get(event.getClass());
    if (name == null) {
      throw new IllegalStateException("no name on disk for " + event.getClass().getName());
    }
    return name;
  }

  static Optional<EventName> read(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }
}
