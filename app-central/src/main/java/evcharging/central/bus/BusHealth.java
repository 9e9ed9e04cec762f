package evcharging.central.bus;

import java.time.Instant;

/// Whether Kafka is within reach.
///
/// @param since when up: since then; when down: the last sign of life, so what is shown from Kafka
///   is as old as that
/// @param why when down: what is missing, for a person; empty when up
public record BusHealth(boolean up, Instant since, String why) {}
