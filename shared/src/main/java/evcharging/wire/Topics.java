package evcharging.wire;

/// The Kafka topics, by the names of the first version.
public final class Topics {
  public static final String TELEMETRY = "cp_telemetry";
  public static final String STATUS = "cp_status";
  public static final String COMMANDS = "central_cmd";
  public static final String POINT_EVENTS = "cp_events";
  public static final String DRIVER_EVENTS = "driver_events";
  public static final String ALERTS = "alerts";
  public static final String WEATHER_ALERTS = "weather_alerts";
  public static final String AUDIT_HEADS = "audit_heads";

  private Topics() {}
}
