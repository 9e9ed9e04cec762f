package evcharging.central.network;

import evcharging.domain.CpId;
import evcharging.domain.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What happened to an alarm. A condition that comes and goes leaves few of these: repetitions are
/// folded, and what is suppressed by design leaves none.
public sealed interface AlarmEvent extends Event {
  AlarmKey alarm();

  @Override
  default String subject() {
    return alarm().of();
  }

  /// The condition lasted: somebody is called, unless they are already.
  ///
  /// @param priority 1 to 4
  /// @param since when the condition began: first out is first in the list
  /// @param firstOut of a lost group the first points, in the order in which they were lost
  record AlarmRaised(
      AlarmKey alarm,
      int priority,
      Optional<CpId> point,
      Optional<Place> place,
      String details,
      Instant since,
      List<CpId> firstOut)
      implements AlarmEvent {}

  /// It came and went while it stood; at most one a minute.
  ///
  /// @param times how often since the last such event
  record AlarmRepeated(AlarmKey alarm, int times, boolean chattering) implements AlarmEvent {}

  /// It is more or less urgent than before.
  record AlarmChanged(AlarmKey alarm, int priority, String details) implements AlarmEvent {}

  /// The condition is over.
  record AlarmReturned(AlarmKey alarm) implements AlarmEvent {}

  /// @param note for the next shift; may be empty
  record AlarmAcknowledged(AlarmKey alarm, String by, String note) implements AlarmEvent {}

  /// Put aside: it calls nobody before that time.
  record AlarmShelved(AlarmKey alarm, String by, String reason, Instant until)
      implements AlarmEvent {}

  /// Back from the shelf.
  ///
  /// @param by an operator, or `central` if its time was over
  record AlarmUnshelved(AlarmKey alarm, String by) implements AlarmEvent {}

  /// A program around the core found out that something is so, or is no longer so.
  record FactNoted(AlarmKey alarm, boolean present, int priority, String details)
      implements AlarmEvent {}
}
