package evcharging.central.journal;

import java.util.Arrays;
import java.util.List;

/// How far a session in the history has come.
public enum SessionState {
  /// The point is being asked.
  ASKED,
  /// It came to nothing before a grant.
  DENIED,
  GRANTED,
  SUPPLYING,
  ENDING,
  AWAITING_METER,
  /// Over, with its ticket.
  CLOSED;

  /// True if the session is still to end.
  public boolean isOpen() {
    return this != DENIED && this != CLOSED;
  }

  static List<String> openNames() {
    return Arrays.stream(values()).filter(SessionState::isOpen).map(Enum::name).toList();
  }
}
