package evcharging.central.core;

import java.time.Duration;

/// Sizes and times of the core; each an option of Central (requirement C-02).
///
/// @param version of this program, for the journal
/// @param inbox how many pieces of work may wait before Central says BUSY
/// @param batch how many commands one transaction takes at most
/// @param tick how often deadlines are judged
/// @param stall a gap of more than this in the core's own life means that it slept
/// @param viewEvery how often readers get a new view while work is waiting
public record CoreOptions(
    String version, int inbox, int batch, Duration tick, Duration stall, Duration viewEvery) {

  public static CoreOptions standard(String version) {
    return new CoreOptions(
        version, 10_000, 256, Duration.ofMillis(200), Duration.ofSeconds(3), Duration.ofMillis(50));
  }

  public CoreOptions withInbox(int limit) {
    return new CoreOptions(version, limit, batch, tick, stall, viewEvery);
  }
}
