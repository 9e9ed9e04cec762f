package evcharging.central.bus;

/// Records that will never be read: the log has dropped them, or is another log than before.
///
/// @param expected the position that was to be read next
/// @param resumed the position that is read next instead
/// @param cause why they differ
public record Gap(Spot spot, long expected, long resumed, Cause cause) {

  /// Why records are missing.
  public enum Cause {
    /// Retention was faster than the reader: `resumed - expected` records were never read.
    OVERTAKEN,
    /// The log ends before the expected position: it was lost, and is read from its beginning.
    LOG_LOST
  }
}
