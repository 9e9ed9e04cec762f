package evcharging.central.network;

import java.time.Duration;
import java.util.Map;

/// Every time and size the rules use; each is an option of Central (requirement C-02).
///
/// @param askPoint how long a point may take to accept a session
/// @param plugIn how long a granted session waits for its car before Central ends it; longer than
///   the Engine's own limit
/// @param grace after Central's start or stall: no supply is ended for a missing Monitor
/// @param settle how long a Monitor may be gone with its Engine still there before a supply ends
/// @param meterLimit how long a session waits for its meter before it is closed with the last
///   reading
/// @param orderExpiry how long an operator's order may wait for its point
/// @param freeTries wrong PINs before the account is locked for a while
/// @param lockMost the longest lock; it doubles from one second
/// @param mostWatts what no charging point can exceed: more energy than that for the time is not
///   billed unseen
/// @param diskReserveBytes free disk below which no session starts
/// @param delays of those alarms only that wait otherwise than the catalogue says
public record NetworkLimits(
    Duration askPoint,
    Duration plugIn,
    Duration grace,
    Duration settle,
    Duration meterLimit,
    Duration orderExpiry,
    int freeTries,
    Duration lockMost,
    long mostWatts,
    long diskReserveBytes,
    Map<AlarmType, AlarmType.Delay> delays) {
  public static final NetworkLimits STANDARD =
      new NetworkLimits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(90),
          Duration.ofSeconds(15),
          Duration.ofSeconds(2),
          Duration.ofHours(24),
          Duration.ofHours(24),
          5,
          Duration.ofMinutes(15),
          400_000,
          256L * 1024 * 1024,
          Map.of());

  public NetworkLimits {
    delays = Map.copyOf(delays);
  }

  /// How long a condition of this type must last to be an alarm, and be gone to have returned.
  AlarmType.Delay delay(AlarmType type) {
    return delays.getOrDefault(type, type.delay());
  }
}
