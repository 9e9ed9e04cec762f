package evcharging.central.network;

/// Something that happened, for ever: the journal is the list of these, hash-chained, and the audit
/// log is the journal. Each has a golden file; a record here never changes its meaning.
public sealed interface Event
    permits PointEvent,
        SessionEvent,
        AccountEvent,
        OrderEvent,
        WeatherEvent,
        SystemEvent,
        AlarmEvent,
        Live {

  /// What it happened to: a point, session, driver, place or account id.
  String subject();

  /// How it ended for whoever asked: `ok`, or `refused` for attempts that failed.
  default String outcome() {
    return "ok";
  }
}
