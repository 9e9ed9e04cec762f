package evcharging.registry.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import evcharging.domain.Secret;
import evcharging.wire.Json;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/// The JSON object a request carries, read field by field, with a sentence for each thing that can
/// be wrong. Never quotes what was sent: it may be a secret.
final class Body {
  /// Longer requests are not read.
  static final int LIMIT = 16 * 1024;

  private static final JsonMapper JSON = Json.mapper();

  private final JsonNode node;

  private Body(JsonNode node) {
    this.node = node;
  }

  static Body parse(byte[] bytes) {
    try {
      JsonNode node = JSON.readTree(bytes);
      if (node == null || !node.isObject()) {
        throw new BadRequest(400, "the body must be a JSON object");
      }
      return new Body(node);
    } catch (IOException e) {
      throw new BadRequest(400, "the body is not valid JSON");
    }
  }

  static byte[] write(Object body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  String text(String field) {
    return optional(field)
        .orElseThrow(() -> new BadRequest(400, "the field " + field + " is missing"));
  }

  Optional<String> optional(String field) {
    JsonNode content = node.get(field);
    if (content == null || content.isNull()) {
      return Optional.empty();
    }
    if (!content.isTextual()) {
      throw new BadRequest(400, "the field " + field + " must be text");
    }
    return Optional.of(content.textValue());
  }

  Secret secret(String field) {
    return value(Secret::new, text(field));
  }

  Optional<Secret> optionalSecret(String field) {
    return optional(field).map(text -> value(Secret::new, text));
  }

  /// A value of the domain; what its constructor refuses is a bad request.
  static <T> T value(Function<String, T> constructor, String text) {
    try {
      return constructor.apply(text);
    } catch (IllegalArgumentException e) {
      throw new BadRequest(400, e.getMessage());
    }
  }
}
