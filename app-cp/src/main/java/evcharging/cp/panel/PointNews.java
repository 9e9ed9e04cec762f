package evcharging.cp.panel;

import evcharging.domain.Refusal;
import java.util.Optional;
import java.util.UUID;

/// What a point tells its panel, besides its snapshots: every one of them counts.
public sealed interface PointNews {
  /// Whose lines are the panel's own.
  String PANEL = "Panel";

  /// Central answered a request to start here; no refusal means granted.
  record StartAnswered(UUID request, Optional<Refusal> refusal) implements PointNews {}

  /// A line for people.
  ///
  /// @param who printed it: `Engine`, `Monitor`, or [#PANEL]
  record Line(String who, String text) implements PointNews {}
}
