package evcharging.central.broker;

import evcharging.wire.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A topic as it is to be: how many partitions, and how long it keeps a record.
///
/// @param keep empty: for ever
public record TopicPlan(String name, int partitions, Optional<Duration> keep) {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);

  /// The network's topics. Telemetry is spread over four partitions (each point stays on one, so
  /// its order holds); the others are small. Announcements stay a month, the heads of the audit for
  /// ever.
  public static List<TopicPlan> network() {
    return List.of(
        new TopicPlan(Topics.TELEMETRY, 4, Optional.of(WEEK)),
        new TopicPlan(Topics.STATUS, 1, Optional.of(WEEK)),
        new TopicPlan(Topics.COMMANDS, 1, Optional.of(WEEK)),
        new TopicPlan(Topics.POINT_EVENTS, 1, Optional.of(MONTH)),
        new TopicPlan(Topics.DRIVER_EVENTS, 1, Optional.of(MONTH)),
        new TopicPlan(Topics.ALERTS, 1, Optional.of(MONTH)),
        new TopicPlan(Topics.WEATHER_ALERTS, 1, Optional.of(MONTH)),
        new TopicPlan(Topics.AUDIT_HEADS, 1, Optional.empty()));
  }

  Map<String, String> settings() {
    String milliseconds = keep.map(k -> Long.toString(k.toMillis())).orElse("-1");
    return Map.of("retention.ms", milliseconds, "cleanup.policy", "delete");
  }
}
