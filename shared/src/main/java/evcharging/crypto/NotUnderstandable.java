package evcharging.crypto;

/// The one answer to every message that does not open: altered, replayed, out of order, sealed
/// under another key, cut short. It is always the same, so that nobody learns which check failed.
public final class NotUnderstandable extends Exception {
  private static final long serialVersionUID = 1L;

  /// What people are shown.
  public static final String MESSAGE = "messages not understandable";

  NotUnderstandable() {
    super(MESSAGE, null, false, false);
  }
}
