package evcharging.central.console.sessions;

import evcharging.central.journal.SessionState;

/// Which part of the sessions is on screen.
enum Scope {
  IN_PROGRESS,
  CLOSED,
  REVIEW,
  DENIED,
  ALL;

  boolean isHistory() {
    return this != IN_PROGRESS;
  }

  /// Whether a line of the history belongs to it.
  boolean takes(Line line) {
    return switch (this) {
      case IN_PROGRESS -> line.state().isOpen();
      case CLOSED -> line.state() == SessionState.CLOSED;
      case REVIEW -> line.review();
      case DENIED -> line.state() == SessionState.DENIED;
      case ALL -> true;
    };
  }

  String key() {
    return "sessions.scope." + name().toLowerCase(java.util.Locale.ROOT);
  }
}
