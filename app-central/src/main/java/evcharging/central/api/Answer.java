package evcharging.central.api;

/// What a route answers.
///
/// @param body written as JSON, field names in snake case
record Answer(int status, Object body) {
  static Answer ok(Object body) {
    return new Answer(200, body);
  }

  static Answer created(Object body) {
    return new Answer(201, body);
  }

  /// `{"ok":true}`
  static Answer done() {
    return ok(new Done(true));
  }

  record Done(boolean ok) {}
}
