package evcharging.central.console.alarms;

import evcharging.central.network.AlarmRow;
import evcharging.domain.CpId;
import java.util.Optional;

/// One line of the list: an alarm, or a point that the alarm above speaks for.
///
/// @param child empty for the alarm itself
/// @param open whether its children stand below it
record Line(AlarmRow row, Optional<AlarmRow.Child> child, boolean open) {

  /// What stays the same when a newer line takes its place.
  String id() {
    return row.key() + child.map(c -> "/" + c.point()).orElse("");
  }

  boolean isGroup() {
    return child.isEmpty() && !row.children().isEmpty();
  }

  /// The point to look at, if there is one.
  Optional<CpId> point() {
    return child.map(AlarmRow.Child::point).or(() -> row.alarm().point());
  }
}
