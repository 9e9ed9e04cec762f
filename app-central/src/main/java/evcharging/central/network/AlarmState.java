package evcharging.central.network;

/// Where an alarm is in its life (ISA-18.2). Acknowledgement and return come in either order.
public enum AlarmState {
  /// The condition lasts and nobody has said that they know.
  UNACKNOWLEDGED,
  /// The condition lasts and somebody is at it.
  ACKNOWLEDGED,
  /// The condition is over, but nobody has said that they know.
  RETURNED_UNACKNOWLEDGED,
  /// Over and known: it leaves the list.
  NORMAL,
  /// Somebody put it aside, with a reason and until a time.
  SHELVED,
  /// It says nothing new while its place is lost or its point is held.
  SUPPRESSED
}
