package evcharging.central.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/// JSON Schema (2020-12, as OpenAPI 3.1 has it) of the records that are the API's bodies, read from
/// the records themselves.
final class Schemas {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE =
      new PropertyNamingStrategies.SnakeCaseStrategy();
  private static final Set<Class<?>> WHOLE =
      Set.of(int.class, long.class, Integer.class, Long.class);

  private final ObjectNode components = JSON.objectNode();

  /// Every record that was met, by its name.
  ObjectNode components() {
    return components;
  }

  /// Of a record a reference, of anything else the schema itself.
  ObjectNode of(Type type) {
    return switch (type) {
      case ParameterizedType of -> generic(of);
      case Class<?> plain -> plain(plain);
      default -> throw new IllegalArgumentException("no schema for " + type);
    };
  }

  private ObjectNode generic(ParameterizedType type) {
    Type[] inner = type.getActualTypeArguments();
    Class<?> raw = (Class<?>) type.getRawType();
    if (raw == Optional.class) {
      return of(inner[0]);
    }
    if (raw == Map.class) {
      ObjectNode map = JSON.objectNode().put("type", "object");
      map.set("additionalProperties", of(inner[1]));
      return map;
    }
    if (raw == List.class || raw == Set.class) {
      ObjectNode list = JSON.objectNode().put("type", "array");
      list.set("items", of(inner[0]));
      return list;
    }
    throw new IllegalArgumentException("no schema for " + type);
  }

  private ObjectNode plain(Class<?> type) {
    if (type.isEnum()) {
      return enumeration(type);
    }
    if (WHOLE.contains(type) || type == OptionalInt.class) {
      return JSON.objectNode().put("type", "integer");
    }
    if (type == BigDecimal.class) {
      return JSON.objectNode().put("type", "number");
    }
    if (type == boolean.class || type == Boolean.class) {
      return JSON.objectNode().put("type", "boolean");
    }
    if (type == Instant.class) {
      return JSON.objectNode().put("type", "string").put("format", "date-time");
    }
    if (type == UUID.class) {
      return JSON.objectNode().put("type", "string").put("format", "uuid");
    }
    if (type == JsonNode.class) {
      return JSON.objectNode();
    }
    // Names of the network are text in JSON.
    if (type == String.class || type.getPackageName().equals("evcharging.domain")) {
      return JSON.objectNode().put("type", "string");
    }
    return reference(type);
  }

  private static ObjectNode enumeration(Class<?> type) {
    ObjectNode schema = JSON.objectNode().put("type", "string");
    ArrayNode values = schema.putArray("enum");
    Arrays.stream(type.getEnumConstants()).forEach(one -> values.add(((Enum<?>) one).name()));
    return schema;
  }

  private ObjectNode reference(Class<?> type) {
    String name = name(type);
    if (!components.has(name)) {
      components.putObject(name);
      components.set(name, object(type));
    }
    return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
  }

  /// `GetWeather.Row` is the `WeatherRow`; what stands alone has its own name.
  private static String name(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    String own = type.getSimpleName();
    return outer == null
        ? own
        : outer.getSimpleName().replaceFirst("^(Get|Post|Put|Delete)(Admin)?", "") + own;
  }

  private ObjectNode object(Class<?> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException("no schema for " + type);
    }
    ObjectNode schema = JSON.objectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = JSON.arrayNode();
    for (RecordComponent field : type.getRecordComponents()) {
      String name = SNAKE.translate(field.getName());
      properties.set(name, field(field));
      if (!mayBeLeftOut(type, field)) {
        required.add(name);
      }
    }
    schema.set("required", required);
    return schema;
  }

  private ObjectNode field(RecordComponent field) {
    Shown shown = field.getAnnotation(Shown.class);
    ObjectNode schema =
        shown != null && shown.orDash() ? numberOrDash() : of(field.getGenericType());
    if (shown != null && shown.orNull()) {
      schema = orNull(schema);
    }
    if (shown != null && !shown.value().isEmpty()) {
      schema.put("description", shown.value());
    }
    return schema;
  }

  private static ObjectNode numberOrDash() {
    ObjectNode either = JSON.objectNode();
    either.putArray("anyOf").addObject().put("type", "number");
    ((ArrayNode) either.get("anyOf")).addObject().put("const", "-");
    return either;
  }

  private static ObjectNode orNull(ObjectNode schema) {
    ObjectNode either = JSON.objectNode();
    either.putArray("anyOf").add(schema).addObject().put("type", "null");
    return either;
  }

  private static boolean mayBeLeftOut(Class<?> type, RecordComponent field) {
    Shown shown = field.getAnnotation(Shown.class);
    boolean leavesOut = type.isAnnotationPresent(JsonInclude.class);
    return field.getType() == Optional.class
        || field.getType() == OptionalInt.class
        || (leavesOut && shown != null && shown.orNull());
  }
}
