package evcharging.architecture.bad.central.bus;

/// Good: a neighbour.
public record Records(int count) {}
