package evcharging.central.journal;

import evcharging.central.network.NetworkImage;

/// The state after the entry with this sequence.
public record Snapshot(long sequence, NetworkImage image) {}
