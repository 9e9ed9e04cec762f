package evcharging.central.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import evcharging.central.network.Right;
import evcharging.central.network.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The OpenAPI document (requirement A-03), made of the routes themselves: what is served is
/// described.
final class OpenApi {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

  private final Schemas schemas = new Schemas();
  private final ObjectNode document = JSON.objectNode();

  private OpenApi() {}

  static ObjectNode of(List<Route> routes) {
    return new OpenApi().document(routes);
  }

  private ObjectNode document(List<Route> routes) {
    document.put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "EV_Central")
        .put("version", "1")
        .put(
            "description",
            "The charging network's Central over HTTPS. Send `Authorization: Bearer TOKEN`; tokens"
                + " are made with `ev-central token create NAME --role ROLE`. More fields may come"
                + " to stand beside these: ignore what you do not know. An `Idempotency-Key` on a"
                + " call that changes something makes a retry harmless.");
    document.putArray("servers").addObject().put("url", "/");
    ObjectNode paths = document.putObject("paths");
    for (Route route : routes) {
      ObjectNode path =
          paths.withObject("/" + route.endpoint().path().replace("~", "~0").replace("/", "~1"));
      path.set(route.endpoint().method().toLowerCase(Locale.ROOT), operation(route));
    }
    ObjectNode components = document.putObject("components");
    components
        .putObject("securitySchemes")
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer");
    schemas.of(Problem.Said.class);
    components.set("schemas", schemas.components());
    return document;
  }

  private ObjectNode operation(Route route) {
    Doc doc = route.doc();
    ObjectNode operation = JSON.objectNode();
    operation.putArray("tags").add(doc.tag());
    operation.put("summary", doc.summary());
    operation.put("operationId", id(route));
    operation.put("x-roles", roles(route.endpoint().right()));
    ArrayNode security = operation.putArray("security");
    if (route.endpoint().right() != Right.OPEN) {
      security.addObject().putArray("token");
    }
    parameters(route, operation);
    doc.takes()
        .ifPresent(
            body -> {
              ObjectNode request = operation.putObject("requestBody").put("required", true);
              content(request, "application/json").set("schema", schemas.of(body));
            });
    responses(route, operation.putObject("responses"));
    return operation;
  }

  private static String id(Route route) {
    String name = route.getClass().getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static String roles(Right right) {
    return right == Right.OPEN
        ? "anybody"
        : Arrays.stream(Role.values())
            .filter(right::isFor)
            .map(role -> role.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
  }

  private static void parameters(Route route, ObjectNode operation) {
    ArrayNode parameters = JSON.arrayNode();
    Matcher part = PART.matcher(route.endpoint().path());
    while (part.find()) {
      parameter(parameters, part.group(1), "path", true).putObject("schema").put("type", "string");
    }
    for (Doc.Parameter of : route.doc().query()) {
      ObjectNode parameter = parameter(parameters, of.name(), "query", false);
      parameter.put("description", of.meaning());
      parameter.putObject("schema").put("type", of.type());
    }
    if (route.changesSomething()) {
      ObjectNode key = parameter(parameters, "Idempotency-Key", "header", false);
      key.put("description", "the same call with the same key has no second effect");
      key.putObject("schema").put("type", "string").put("maxLength", 64);
    }
    if (!parameters.isEmpty()) {
      operation.set("parameters", parameters);
    }
  }

  private static ObjectNode parameter(ArrayNode to, String name, String in, boolean required) {
    return to.addObject().put("name", name).put("in", in).put("required", required);
  }

  private void responses(Route route, ObjectNode responses) {
    Doc doc = route.doc();
    ObjectNode success = responses.putObject(Integer.toString(doc.status()));
    success.put("description", doc.summary());
    ObjectNode schema = content(success, doc.media()).putObject("schema");
    doc.answers()
        .ifPresentOrElse(
            body -> schema.setAll(doc.isList() ? list(body) : schemas.of(body)),
            () -> schema.put("type", "string"));
    for (int status : statuses(route)) {
      ObjectNode failure = responses.putObject(Integer.toString(status));
      failure.put("description", meaning(status));
      if (status != 304) {
        content(failure, "application/json").set("schema", schemas.of(Problem.Said.class));
      }
    }
    ObjectNode other = responses.putObject("default");
    other.put("description", "Central is busy or stopping (503), or made an error (500)");
    content(other, "application/json").set("schema", schemas.of(Problem.Said.class));
  }

  private ObjectNode list(Class<?> row) {
    ObjectNode list = JSON.objectNode().put("type", "array");
    list.set("items", schemas.of(row));
    return list;
  }

  /// Every refusal a caller can bring about.
  static Set<Integer> statuses(Route route) {
    Doc doc = route.doc();
    Set<Integer> statuses = new TreeSet<>(doc.fails());
    statuses.add(403);
    if (route.endpoint().right() != Right.OPEN) {
      statuses.add(401);
    }
    if (route.changesSomething()) {
      statuses.add(400);
      statuses.add(413);
      statuses.add(415);
      statuses.add(422);
    } else if (!doc.media().equals("text/event-stream")) {
      statuses.add(304);
    }
    if (!doc.query().isEmpty()) {
      statuses.add(400);
    }
    if (route.endpoint().path().contains("{")) {
      statuses.add(404);
    }
    return statuses;
  }

  private static String meaning(int status) {
    return switch (status) {
      case 304 -> "unchanged since the `ETag` that came in `If-None-Match`";
      case 400 -> "malformed; `msg` names the field";
      case 401 -> "no token, or one that is not known";
      case 403 -> "this role may not, or the page or name it comes from is not allowed";
      case 404 -> "there is no such thing";
      case 409 -> "it cannot be now; `code` and `msg` say why";
      case 413 -> "the body is too long";
      case 415 -> "the body is not JSON";
      case 422 -> "this Idempotency-Key was used for another body";
      case 429 -> "too often; `Retry-After` says how long";
      default -> "refused";
    };
  }

  private static ObjectNode content(ObjectNode of, String media) {
    return of.putObject("content").putObject(media);
  }
}
