package evcharging.central.network;

import java.time.Instant;

/// One time that an alarm called for somebody.
///
/// @param priority 1 (most urgent) to 4
public record Annunciation(Instant at, AlarmKey alarm, int priority) {}
