package evcharging.architecture.bad.wire;

/// As in the real house, open to whoever implements it.
public interface Message {}
