package evcharging.cp.local;

import evcharging.cp.point.PointView;

/// How an Engine is, as it says itself.
///
/// @param reason one sentence
public record Health(boolean ok, String reason) {

  /// What the state of the point means for its health.
  public static Health of(PointView view) {
    if (view.emergency()) {
      return new Health(false, "the emergency stop is pressed");
    }
    return new Health(view.trouble().isEmpty(), view.trouble().orElse("OK"));
  }
}
