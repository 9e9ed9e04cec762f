package evcharging.central.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import evcharging.wire.Json;
import java.io.IOException;
import java.util.stream.Collectors;

/// Bodies to JSON and back: records, field names in snake case, strict as everywhere. A field that
/// may be left out is an `Optional`.
final class ApiJson {
  private static final JsonMapper JSON =
      Json.mapper()
          .rebuild()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
          .build();

  private ApiJson() {}

  static byte[] write(Object body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer of ours could not be written", e);
    }
  }

  /// Our own JSON, as it stands in the audit log.
  static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the audit log holds something else than JSON", e);
    }
  }

  /// @throws Problem 400 with a sentence that names the field at fault, never its content
  static <T> T read(byte[] body, Class<T> type) {
    try {
      T read = JSON.readValue(body, type);
      if (read == null) {
        throw Problem.badRequest("the body must be a JSON object");
      }
      return read;
    } catch (ValueInstantiationException e) {
      throw Problem.badRequest(reason(e));
    } catch (MismatchedInputException e) {
      throw Problem.badRequest(
          e.getPath().isEmpty()
              ? "the body must be a JSON object"
              : "field '" + path(e) + "' is missing or wrong");
    } catch (IOException e) {
      throw Problem.badRequest("the body is not well-formed JSON");
    }
  }

  private static String reason(ValueInstantiationException e) {
    return e.getCause() instanceof IllegalArgumentException cause
        ? cause.getMessage()
        : "field '" + path(e) + "' is missing or wrong";
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
        .collect(Collectors.joining("."));
  }
}
