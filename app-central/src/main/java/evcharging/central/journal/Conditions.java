package evcharging.central.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/// The WHERE of a search: only conditions whose value is there. What people typed is always bound,
/// never part of the text.
final class Conditions {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  Conditions and(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
    return this;
  }

  Conditions and(String condition, String name, Optional<?> value) {
    return value.isPresent() ? and(condition, name, value.get()) : this;
  }

  Conditions andIn(String column, List<?> any) {
    if (any.isEmpty()) {
      conditions.add("1 = 0");
      return this;
    }
    List<String> names = new ArrayList<>();
    for (Object one : any) {
      String name = column + names.size();
      names.add(":" + name);
      values.put(name, one);
    }
    conditions.add(column + " IN (" + String.join(", ", names) + ")");
    return this;
  }

  /// A condition whose values are given by [#value].
  Conditions text(String condition) {
    conditions.add(condition);
    return this;
  }

  Conditions value(String name, Object value) {
    values.put(name, value);
    return this;
  }

  String sql() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  Query bind(Query query) {
    values.forEach(query::bind);
    return query;
  }
}
