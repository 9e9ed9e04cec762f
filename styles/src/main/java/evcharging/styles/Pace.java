package evcharging.styles;

import java.time.Duration;

/// How often an [FxFeed] hands over, and how many values at most at a time.
///
/// @param interval at least this long between two batches; zero hands over as soon as possible
/// @param mostPerDrain 1 or more; what is left over follows after the next pulse
public record Pace(Duration interval, int mostPerDrain) {
  private static final int A_WALL_OF_TILES = 2_500;

  /// Five times a second: people read no faster, and a wall of 10,000 tiles stays smooth.
  public static final Pace CALM = new Pace(Duration.ofMillis(200), A_WALL_OF_TILES);

  /// Every pulse of the window: for the one thing a person is looking at or has just done.
  public static final Pace EVERY_PULSE = new Pace(Duration.ofMillis(16), A_WALL_OF_TILES);

  public Pace {
    if (interval.isNegative() || mostPerDrain < 1) {
      throw new IllegalArgumentException("a pace needs an interval of 0 or more and a batch of 1+");
    }
  }
}
