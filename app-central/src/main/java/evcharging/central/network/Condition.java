package evcharging.central.network;

import evcharging.domain.CpId;
import evcharging.domain.Place;
import java.util.Optional;

/// Something that is an alarm if it lasts long enough.
///
/// @param priority 1 (most urgent) to 4, now
/// @param point the one to look at, if it is about one
/// @param place where, if it is somewhere
/// @param details one sentence: what was seen
public record Condition(
    AlarmKey key, int priority, Optional<CpId> point, Optional<Place> place, String details) {

  static Condition at(AlarmType type, ChargePoint point, String details) {
    return new Condition(
        AlarmKey.at(type, point.id()),
        type.priority(),
        Optional.of(point.id()),
        Optional.of(point.place()),
        details);
  }

  static Condition of(AlarmType type, Place place, String details) {
    return new Condition(
        AlarmKey.at(type, place), type.priority(), Optional.empty(), Optional.of(place), details);
  }

  static Condition central(AlarmType type, String details) {
    return new Condition(
        AlarmKey.central(type), type.priority(), Optional.empty(), Optional.empty(), details);
  }

  Condition with(int otherPriority) {
    return new Condition(key, otherPriority, point, place, details);
  }
}
