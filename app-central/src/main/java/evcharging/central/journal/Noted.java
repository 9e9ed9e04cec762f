package evcharging.central.journal;

import evcharging.central.network.Live;
import java.time.Instant;

/// The newest stored live fact of its kind, to be applied after the chained events.
public record Noted(Instant at, Live fact) {}
