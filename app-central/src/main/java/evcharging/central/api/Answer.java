package evcharging.central.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/// What a route answers.
///
/// @param body a [Text], a [Live], or else written as JSON, field names in snake case
/// @param headers beside those every answer has
record Answer(int status, Object body, Map<String, String> headers) {
  Answer(int status, Object body) {
    this(status, body, Map.of());
  }

  static Answer ok(Object body) {
    return new Answer(200, body);
  }

  static Answer created(Object body) {
    return new Answer(201, body);
  }

  /// It is in force, but not all of it is done yet.
  static Answer accepted(Object body) {
    return new Answer(202, body);
  }

  /// `{"ok":true}`
  static Answer done() {
    return ok(new Done(true));
  }

  Answer with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Answer(status, body, more);
  }

  record Done(boolean ok) {}

  /// A body that is not JSON.
  ///
  /// @param type its media type
  record Text(String type, byte[] bytes) {}

  /// A body that goes on for as long as the caller listens.
  ///
  /// @param type its media type
  record Live(String type, Writer writer) {}

  /// Writes a live body; ends when nobody listens any more.
  @FunctionalInterface
  interface Writer {
    void writeTo(OutputStream out) throws IOException;
  }
}
