package evcharging.central.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// How Central itself fares: for the console's health strip and for `/metrics`. Each part says when
/// it was measured, so that a reader can tell what is current.
///
/// @param at when this was put together
public record Vitals(
    Instant at,
    Queue inbox,
    CommitTimes.Summary commits,
    Tcp tcp,
    Kafka kafka,
    Registry registry,
    Rest rest,
    Disk disk,
    Clock clock) {

  /// @param waiting pieces of work that wait for the core
  /// @param turnedAt when the core last came round: it does several times a second, also when there
  ///   is nothing to do
  public record Queue(int waiting, int limit, Instant turnedAt) {}

  /// Connections that proved themselves.
  public record Tcp(int port, int engines, int monitors, int drivers) {}

  /// @param up whether readings come in
  /// @param sentence what it is doing, for people
  /// @param lag records in Kafka that the core has not seen yet; empty while never measured
  public record Kafka(boolean up, String sentence, OptionalLong lag) {}

  /// @param up whether the feed of deregistrations is held open
  public record Registry(boolean up, String sentence) {}

  public record Rest(int port) {}

  /// @param freeBytes where Central's data are
  /// @param at when it was looked at; [Instant#EPOCH] if not yet
  public record Disk(long freeBytes, long totalBytes, Instant at) {}

  /// @param moved how far the machine's clock was set forward since Central started, against one
  ///   that nobody can set; negative if back
  /// @param points how far the points' clocks are from it, if any is heard
  public record Clock(Duration moved, Optional<PointClocks.Difference> points) {
    public Clock(Duration moved) {
      this(moved, Optional.empty());
    }
  }
}
