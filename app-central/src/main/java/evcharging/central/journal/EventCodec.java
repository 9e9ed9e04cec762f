package evcharging.central.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import evcharging.central.network.Event;
import evcharging.config.Fault;
import evcharging.wire.Json;

/// Events to JSON and back: the fields of the record, no white space. Immutable, any thread.
final class EventCodec {
  private final JsonMapper json =
      Json.mapper().rebuild().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  String write(Event event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event could not be written: " + event.getClass(), e);
    }
  }

  /// @param name as [EventName#text()] said when it was written
  /// @param where names the record for people, such as `entry 17`
  /// @throws Fault if this version does not know such an event, or the text is none
  Event read(String name, String body, String where) {
    EventName known =
        EventName.read(name)
            .orElseThrow(
                () ->
                    new Fault(
                        "JOURNAL-UNKNOWN-EVENT",
                        ("The journal holds an event of type '%s' (%s) that this version of Central"
                             + " does not know; start the version that wrote it, or a newer one.")
                            .formatted(name, where)));
    try {
      return json.readValue(body, known.type());
    } catch (JsonProcessingException e) {
      throw new Fault(
          "JOURNAL-DAMAGED",
          ("The journal is damaged: %s of type '%s' cannot be read;"
                  + " restore a backup of the data directory.")
              .formatted(where, name),
          e);
    }
  }
}
