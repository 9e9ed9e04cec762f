package evcharging.central.console.alarms;

import evcharging.central.console.export.ListTable;
import java.util.List;
import java.util.Objects;

/// The stylesheets of this room.
final class AlarmSheets {
  private AlarmSheets() {}

  static List<String> all() {
    return List.of(
        Objects.requireNonNull(ListTable.class.getResource("lists.css")).toExternalForm(),
        Objects.requireNonNull(AlarmSheets.class.getResource("alarms.css")).toExternalForm());
  }
}
