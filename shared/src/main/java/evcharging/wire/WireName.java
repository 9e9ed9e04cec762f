package evcharging.wire;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The name and version of each message on the wire, explicit, in one table. A name never changes
/// its meaning; a changed message is a new row.
public enum WireName {
  BEAT("beat/1", Beat.class),
  SEALED("sealed/1", Sealed.class),
  DRIVER_HELLO("hello.driver/1", Hello.DriverHello.class),
  ONLOOKER_HELLO("hello.onlooker/1", Hello.OnlookerHello.class),
  ENGINE_HELLO("hello.engine/2", Hello.EngineHello.class),
  MONITOR_HELLO("hello.monitor/1", Hello.MonitorHello.class),
  DRIVER_WELCOME("welcome.driver/1", Welcome.DriverWelcome.class),
  POINT_WELCOME("welcome.point/1", Welcome.PointWelcome.class),
  OVERVIEW("welcome.overview/1", Welcome.Overview.class),
  TURNED_AWAY("welcome.no/1", Welcome.TurnedAway.class),
  LIST_POINTS("driver.points/2", FromDriver.ListPoints.class),
  START_CHARGING("driver.start/1", FromDriver.StartCharging.class),
  STOP_CHARGING("driver.stop/1", FromDriver.StopCharging.class),
  TICKET_RECEIVED("driver.ticket-received/1", FromDriver.TicketReceived.class),
  POINTS("central.points/2", ToDriver.Points.class),
  START_STEP("central.start-step/1", ToDriver.StartStep.class),
  START_GRANTED("central.start-granted/1", ToDriver.StartGranted.class),
  DENIED("central.denied/1", ToDriver.Denied.class),
  STOPPING("central.stopping/1", ToDriver.Stopping.class),
  SESSION_NOW("central.session/1", ToDriver.SessionNow.class),
  SITUATION("central.situation/1", ToDriver.Situation.class),
  TICKET_ISSUED("central.ticket/1", ToDriver.TicketIssued.class),
  ENGINE_STATE("engine.state/1", FromEngine.EngineState.class),
  ACCEPTS("engine.accepts/1", FromEngine.Accepts.class),
  DECLINES("engine.declines/1", FromEngine.Declines.class),
  SUPPLY_STARTED("engine.started/1", FromEngine.SupplyStarted.class),
  SUPPLY_ENDED("engine.ended/1", FromEngine.SupplyEnded.class),
  START_HERE("engine.start-here/1", FromEngine.StartHere.class),
  STOP_HERE("engine.stop-here/1", FromEngine.StopHere.class),
  ASK_ACCEPT("central.ask-accept/1", ToEngine.AskAccept.class),
  AUTHORISED("central.authorised/1", ToEngine.Authorised.class),
  END_SUPPLY("central.end-supply/1", ToEngine.EndSupply.class),
  END_NOTED("central.end-noted/1", ToEngine.EndNoted.class),
  WANTED("central.wanted/1", ToEngine.Wanted.class),
  STATUS_ECHO("central.status/1", ToEngine.StatusEcho.class),
  START_HERE_ANSWER("central.start-here-answer/1", ToEngine.StartHereAnswer.class),
  KAFKA_IS_AT("central.kafka/1", ToEngine.KafkaIsAt.class),
  ENGINE_KEYS_REVOKED("central.keys-revoked/1", ToEngine.KeysRevoked.class),
  VERDICT("monitor.verdict/1", FromMonitor.Verdict.class),
  POINT_IS("central.point-is/1", ToMonitor.PointIs.class),
  NOT_UNDERSTOOD("central.not-understood/1", ToMonitor.NotUnderstood.class),
  GO_AWAY("central.go-away/1", ToMonitor.GoAway.class),
  GREETING("local.greeting/1", MonitorToEngine.Greeting.class),
  MONITOR_PROOF("local.proof/1", MonitorToEngine.MonitorProof.class),
  HEALTH_CHECK("local.check/1", MonitorToEngine.HealthCheck.class),
  ENGINE_GREETING("local.engine/1", EngineToMonitor.EngineGreeting.class),
  HEALTH("local.health/1", EngineToMonitor.Health.class),
  PANEL_GREETING("panel.greeting/1", FromPanel.PanelGreeting.class),
  PANEL_PROOF("panel.proof/1", FromPanel.PanelProof.class),
  PANEL_PLUG("panel.plug/1", FromPanel.PlugIn.class),
  PANEL_PRESS("panel.press/1", FromPanel.Press.class),
  PANEL_START("panel.start/1", FromPanel.AskStart.class),
  PANEL_PLAY("panel.play/1", FromPanel.Play.class),
  PANEL_WELCOME("panel.welcome/1", ToPanel.PanelWelcome.class),
  ENGINE_FACE("panel.engine/1", ToPanel.EngineFace.class),
  MONITOR_FACE("panel.monitor/1", ToPanel.MonitorFace.class),
  START_ANSWERED("panel.start-answer/1", ToPanel.StartAnswered.class),
  PANEL_LINE("panel.line/1", ToPanel.Said.class),
  METER_READING("kafka.reading/1", OnKafka.MeterReading.class),
  POINT_REPORT("kafka.report/1", OnKafka.PointReport.class),
  OPERATOR_ORDER("kafka.order/1", OnKafka.OperatorOrder.class),
  POINT_EVENT("kafka.point-event/1", OnKafka.PointEvent.class),
  DRIVER_EVENT("kafka.driver-event/1", OnKafka.DriverEvent.class),
  ALERT("kafka.alert/1", OnKafka.Alert.class),
  AUDIT_HEAD("kafka.audit-head/1", OnKafka.AuditHead.class);

  private static final Map<String, WireName> BY_TEXT =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(n -> n.text, Function.identity()));
  private static final Map<Class<?>, WireName> BY_TYPE =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(n -> n.type, Function.identity()));

  private final String text;
  private final Class<? extends Message> type;

  WireName(String text, Class<? extends Message> type) {
    this.text = text;
    this.type = type;
  }

  /// `name/version`, as it stands in the JSON field `type`.
  public String text() {
    return text;
  }

  Class<? extends Message> type() {
    return type;
  }

  public static WireName of(Message message) {
    return BY_TYPE.get(message.getClass());
  }

  static WireName read(String text) throws BadMessage {
    WireName name = BY_TEXT.get(text);
    if (name == null) {
      throw new BadMessage("the type of the message is not one this version knows");
    }
    return name;
  }
}
