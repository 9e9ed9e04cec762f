package evcharging.cp.point;

/// Where an order stands in Kafka's `central_cmd`.
public record OrderPlace(int partition, long offset) {}
