package evcharging.central.network;

import java.time.Instant;

/// What happened to Central itself.
public sealed interface SystemEvent extends Event {
  @Override
  default String subject() {
    return "central";
  }

  /// Central starts or starts again: every connection of the time before is void.
  record CentralStarted(String version, Instant at) implements SystemEvent {}

  record CentralStopped(Instant at) implements SystemEvent {}

  /// Central itself slept for so long that it must not judge anybody's silence yet.
  record CentralStalled(long millis) implements SystemEvent {}

  /// Integrity is in doubt, or was found sound again (promise P9).
  record IntegrityDoubted(boolean inDoubt, String why) implements SystemEvent {}

  /// Free disk fell below the watermark, or rose above it again.
  record DiskReserve(boolean reached, long freeBytes) implements SystemEvent {}
}
