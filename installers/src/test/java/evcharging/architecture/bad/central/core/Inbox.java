package evcharging.architecture.bad.central.core;

/// Good: the door to the core.
public record Inbox(int limit) {}
