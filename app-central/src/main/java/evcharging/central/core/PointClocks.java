package evcharging.central.core;

import evcharging.domain.CpId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far the points' clocks are from this machine's, by the times their messages say. A message
/// takes its time, so of each point the one that seems least late in a minute counts; and of all
/// points the middle one, so that a single wrong clock says nothing about ours.
///
/// Any thread.
public final class PointClocks {
  private static final Duration A_WHILE = Duration.ofMinutes(1);
  private static final Duration RECKONED_EVERY = Duration.ofSeconds(1);

  private final InstantSource clock;
  private final Map<CpId, Heard> heard = new HashMap<>();
  private Optional<Difference> reckoned = Optional.empty();
  private Instant reckonedAt = Instant.EPOCH;

  private record Heard(Instant at, Duration ahead) {}

  /// @param ahead how far the points' clocks are ahead of ours; negative if behind
  /// @param points that were heard
  public record Difference(Duration ahead, int points) {}

  public PointClocks(InstantSource clock) {
    this.clock = clock;
  }

  /// A message of a point came just now.
  ///
  /// @param said when it was made, by the point's clock
  public synchronized void heard(CpId point, Instant said) {
    Instant now = clock.instant();
    Heard latest = new Heard(now, Duration.between(now, said));
    heard.merge(
        point,
        latest,
        (before, _) ->
            isOver(before, now) || latest.ahead().compareTo(before.ahead()) >= 0 ? latest : before);
  }

  /// Empty while no point has said anything for a while. At most a second old.
  public synchronized Optional<Difference> difference() {
    Instant now = clock.instant();
    if (Duration.between(reckonedAt, now).abs().compareTo(RECKONED_EVERY) >= 0) {
      reckonedAt = now;
      reckoned = reckon(now);
    }
    return reckoned;
  }

  private Optional<Difference> reckon(Instant now) {
    heard.values().removeIf(each -> isOver(each, now));
    List<Duration> sorted = heard.values().stream().map(Heard::ahead).sorted().toList();
    return sorted.isEmpty()
        ? Optional.empty()
        : Optional.of(new Difference(sorted.get(sorted.size() / 2), sorted.size()));
  }

  /// Also if our own clock was set back since.
  private static boolean isOver(Heard each, Instant now) {
    return Duration.between(each.at(), now).abs().compareTo(A_WHILE) > 0;
  }
}
