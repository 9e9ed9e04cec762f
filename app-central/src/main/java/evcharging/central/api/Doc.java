package evcharging.central.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the OpenAPI document says of a route; it stands next to the route, so that none is left
/// out.
///
/// @param tag the group it is shown in
/// @param query parameters after the `?`
/// @param takes record of the body; empty without one
/// @param status of success
/// @param answers record of the answer, or of each of its rows; empty if it is not JSON
/// @param isList true if the answer is an array
/// @param media type of the answer
/// @param fails statuses of refusal beside those every route has
record Doc(
    String tag,
    String summary,
    List<Parameter> query,
    Optional<Class<?>> takes,
    int status,
    Optional<Class<?>> answers,
    boolean isList,
    String media,
    Set<Integer> fails) {
  private static final String JSON = "application/json";

  /// @param type `string`, `integer` or `boolean`
  record Parameter(String name, String type, String meaning) {}

  static Doc of(String tag, String summary) {
    return new Doc(
        tag, summary, List.of(), Optional.empty(), 200, Optional.empty(), false, JSON, Set.of());
  }

  Doc takes(Class<?> body) {
    return new Doc(tag, summary, query, Optional.of(body), status, answers, isList, media, fails);
  }

  Doc answers(Class<?> body) {
    return new Doc(tag, summary, query, takes, status, Optional.of(body), false, media, fails);
  }

  Doc lists(Class<?> row) {
    return new Doc(tag, summary, query, takes, status, Optional.of(row), true, media, fails);
  }

  Doc says(String otherMedia) {
    return new Doc(tag, summary, query, takes, status, Optional.empty(), false, otherMedia, fails);
  }

  Doc with(int success) {
    return new Doc(tag, summary, query, takes, success, answers, isList, media, fails);
  }

  Doc query(String name, String type, String meaning) {
    List<Parameter> more = new ArrayList<>(query);
    more.add(new Parameter(name, type, meaning));
    return new Doc(tag, summary, more, takes, status, answers, isList, media, fails);
  }

  Doc fails(Integer... statuses) {
    Set<Integer> more = new TreeSet<>(fails);
    more.addAll(List.of(statuses));
    return new Doc(tag, summary, query, takes, status, answers, isList, media, more);
  }
}
