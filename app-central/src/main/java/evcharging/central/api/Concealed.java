package evcharging.central.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/// The parameters of an event without what readers of the log have no use for: hashes of secrets
/// and wrapped keys, which the journal itself must keep.
final class Concealed {
  private static final Set<String> FIELDS =
      Set.of("pinHash", "tokenHash", "secretHash", "resumptionHash", "wrappedKey");

  private Concealed() {}

  static JsonNode in(JsonNode parameters) {
    if (parameters instanceof ObjectNode object) {
      object.remove(FIELDS);
    }
    return parameters;
  }
}
