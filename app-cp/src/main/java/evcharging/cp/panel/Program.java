package evcharging.cp.panel;

/// How one of the point's two programs is, as its panel finds it.
public enum Program {
  /// Started, and not yet heard of.
  STARTING,
  RUNNING,
  /// Its process is there, or was never ours, and it does not answer.
  SILENT,
  /// Stopped by a drill: its process is there and does nothing.
  FROZEN,
  /// There is no process.
  GONE,
  /// Nobody looks from here: the panel only looks on at an Engine elsewhere.
  ELSEWHERE;

  public boolean answers() {
    return this == RUNNING;
  }
}
