package evcharging.cp.panel;

import evcharging.domain.Refusal;
import java.util.Optional;
import java.util.UUID;

/// What a point tells its panel, besides its snapshots: every one of them counts.
public sealed interface PointNews {

  /// Central answered a request to start here; no refusal means granted.
  record StartAnswered(UUID request, Optional<Refusal> refusal) implements PointNews {}

  /// A line one of the two programs printed for people.
  ///
  /// @param who `Engine` or `Monitor`
  record Line(String who, String text) implements PointNews {}
}
