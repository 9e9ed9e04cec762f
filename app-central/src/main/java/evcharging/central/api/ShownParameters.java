package evcharging.central.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import evcharging.central.journal.Concealed;

/// The parameters of an event for whoever reads the log over REST.
final class ShownParameters {
  private ShownParameters() {}

  static JsonNode of(JsonNode parameters) {
    if (parameters instanceof ObjectNode object) {
      object.remove(Concealed.FIELDS);
    }
    return parameters;
  }
}
