package evcharging.link;

import java.time.Duration;

/// The clockwork of a connection; every figure is an option of the programs (requirement C-02).
///
/// @param beat how long a side may be silent before it sends a heartbeat
/// @param dead how long the other side may be silent before the connection counts as dead: three
///   beats
/// @param hello how long the first authenticated frame may take
/// @param frame how long one frame may take from its first byte to its last
public record LinkTimes(Duration beat, Duration dead, Duration hello, Duration frame) {
  public static final LinkTimes STANDARD =
      new LinkTimes(
          Duration.ofSeconds(1),
          Duration.ofSeconds(3),
          Duration.ofSeconds(10),
          Duration.ofSeconds(10));
}
