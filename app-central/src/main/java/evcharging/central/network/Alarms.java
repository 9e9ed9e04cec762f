package evcharging.central.network;

import evcharging.domain.CpId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All alarms that are not over, for readers on any thread. Immutable.
///
/// @param version grows with each change
/// @param rows in the order in which they were raised
/// @param annunciations of the last day, oldest first
public record Alarms(long version, List<AlarmRow> rows, List<Annunciation> annunciations) {
  public static final Alarms NONE = new Alarms(0, List.of(), List.of());

  /// Most urgent first; of the same urgency, first out first.
  public static final Comparator<AlarmRow> URGENCY =
      Comparator.comparing(AlarmRow::priority)
          .thenComparing(row -> row.alarm().since())
          .thenComparing(row -> row.alarm().number());

  public Alarms {
    rows = List.copyOf(rows);
    annunciations = List.copyOf(annunciations);
  }

  public Optional<AlarmRow> find(AlarmKey key) {
    return rows.stream().filter(row -> row.key().equals(key)).findFirst();
  }

  /// Those about this point, most urgent first.
  public List<AlarmRow> at(CpId point) {
    return rows.stream()
        .filter(row -> row.alarm().point().equals(Optional.of(point)))
        .sorted(URGENCY)
        .toList();
  }

  /// The one every screen shows.
  public Optional<AlarmRow> mostUrgentCalling() {
    return rows.stream().filter(AlarmRow::isCalling).min(URGENCY);
  }

  public AlarmFigures figures(Instant now) {
    return AlarmFigures.of(this, now);
  }
}
