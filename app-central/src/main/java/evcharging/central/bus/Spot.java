package evcharging.central.bus;

/// One partition of one topic: within it, records have an order and positions.
public record Spot(String topic, int partition) {}
