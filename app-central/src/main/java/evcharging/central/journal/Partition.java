package evcharging.central.journal;

/// A part of a Kafka topic whose read position is stored with the effects of what was read.
public record Partition(String topic, int number) {}
