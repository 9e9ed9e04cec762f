package evcharging.cp.point;

import java.time.Instant;

/// When something happened, by two clocks.
///
/// @param wall for timestamps only; it may jump
/// @param nanos monotonic, from any origin that stays the same while the machine lives; durations
///   and energy come from this one
public record Moment(Instant wall, long nanos) {}
