package evcharging.architecture.bad.central.network;

/// As in the real house, open to whoever implements it.
public interface Command {}
