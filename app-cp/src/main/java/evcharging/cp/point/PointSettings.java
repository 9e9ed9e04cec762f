package evcharging.cp.point;

import evcharging.domain.Energy;
import java.time.Duration;

/// The limits and intervals of a point; each is an option of the Engine (requirement C-02).
///
/// @param plugTime how long an authorised session waits for the cable
/// @param askTime how long the point keeps itself free for a session it accepted
/// @param reading how often a reading is taken, forced to disk and reported while supplying
/// @param report how often the point reports its state when nothing changes
/// @param resend how often the end of a session is told again until Central has noted it
/// @param offlineTime how long a supply goes on without Central
/// @param offlineEnergy how much a supply may give without Central
public record PointSettings(
    Duration plugTime,
    Duration askTime,
    Duration reading,
    Duration report,
    Duration resend,
    Duration offlineTime,
    Energy offlineEnergy) {
  public static final PointSettings STANDARD =
      new PointSettings(
          Duration.ofSeconds(60),
          Duration.ofSeconds(15),
          Duration.ofSeconds(1),
          Duration.ofSeconds(10),
          Duration.ofSeconds(5),
          Duration.ofHours(8),
          new Energy(100_000));
}
