package evcharging.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.stream.Collectors;

/// Messages to JSON and back: `{"type":"driver.start/1", …fields of the record…}`, UTF-8.
///
/// Immutable; one instance serves all threads.
public final class MessageCodec {
  private static final String TYPE = "type";

  private final JsonMapper json = Json.mapper();

  public byte[] encode(Message message) {
    ObjectNode node = json.createObjectNode();
    node.put(TYPE, WireName.of(message).text());
    node.setAll((ObjectNode) json.valueToTree(message));
    try {
      return json.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a message of ours could not be written", e);
    }
  }

  /// @throws BadMessage with one sentence that names the field at fault, never its content
  public Message decode(byte[] bytes) throws BadMessage {
    JsonNode node = parse(bytes);
    if (!node.isObject()) {
      throw new BadMessage("a message is a JSON object");
    }
    JsonNode type = ((ObjectNode) node).remove(TYPE);
    if (type == null || !type.isTextual()) {
      throw new BadMessage("the message has no text field 'type'");
    }
    WireName name = WireName.read(type.textValue());
    try {
      return json.treeToValue(node, name.type());
    } catch (MismatchedInputException e) {
      throw new BadMessage("field '" + path(e) + "' of " + name.text() + " is missing or wrong", e);
    } catch (JsonProcessingException e) {
      throw new BadMessage("the message " + name.text() + " has a wrong field", e);
    }
  }

  private JsonNode parse(byte[] bytes) throws BadMessage {
    try {
      return json.readTree(bytes);
    } catch (IOException e) {
      throw new BadMessage("the message is not well-formed JSON", e);
    }
  }

  private static String path(MismatchedInputException e) {
    String path =
        e.getPath().stream()
            .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
            .collect(Collectors.joining("."));
    return path.isEmpty() ? "?" : path;
  }
}
