package evcharging.central.bus;

import java.time.Instant;

/// A record as Kafka keeps it, nothing decoded.
///
/// @param offset its place in its [Spot]; the position to store with its effect is `offset + 1`
/// @param key empty if it has none
/// @param value never null; not to be changed
/// @param at when it was produced, by the producer's clock
public record RawRecord(Spot spot, long offset, String key, byte[] value, Instant at) {}
