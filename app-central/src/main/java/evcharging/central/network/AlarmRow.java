package evcharging.central.network;

import evcharging.domain.CpId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One alarm as readers see it.
///
/// @param under why it is suppressed by design; empty if it is not
/// @param children of a lost group the points it speaks for now, first out first
public record AlarmRow(
    Alarm alarm, AlarmState state, Optional<Suppression> under, List<Child> children) {

  /// A point that a root alarm speaks for.
  ///
  /// @param lostAt when it was lost
  public record Child(CpId point, Instant lostAt) {}

  public AlarmRow {
    children = List.copyOf(children);
  }

  static AlarmRow of(AlarmEffects alarms, Alarm alarm) {
    Optional<Suppression> under =
        alarms.under(alarm.key().type(), alarm.point(), alarm.place()).filter(_ -> alarm.active());
    return new AlarmRow(alarm, alarm.state(under.isPresent()), under, children(alarms, alarm));
  }

  private static List<Child> children(AlarmEffects alarms, Alarm alarm) {
    Optional<LostGroup> group =
        alarms.lost().group(alarm.key().type(), alarm.place()).filter(_ -> alarm.active());
    return group
        .map(g -> g.lost().entrySet().stream().map(e -> new Child(e.getKey(), e.getValue())))
        .map(all -> all.toList())
        .orElse(List.of());
  }

  public AlarmKey key() {
    return alarm.key();
  }

  /// What is shown: the most urgent since the last acknowledgement.
  public int priority() {
    return alarm.latched();
  }

  /// Whether it calls for somebody: what flashes and sounds.
  public boolean isCalling() {
    return state == AlarmState.UNACKNOWLEDGED || state == AlarmState.RETURNED_UNACKNOWLEDGED;
  }

  /// Whether the condition lasts and it is neither shelved nor suppressed.
  public boolean isStanding() {
    return state == AlarmState.UNACKNOWLEDGED || state == AlarmState.ACKNOWLEDGED;
  }
}
