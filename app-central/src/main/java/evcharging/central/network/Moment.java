package evcharging.central.network;

import java.time.Instant;

/// The time and the randomness a decision may use.
///
/// @param at wall-clock time, for people and for records; it may jump
/// @param millis of a monotonic clock, for durations; meaningless after a restart
/// @param salt fresh random text of at least 64 bits, for a session id
public record Moment(Instant at, long millis, String salt) {}
