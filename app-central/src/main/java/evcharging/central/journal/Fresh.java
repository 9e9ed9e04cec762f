package evcharging.central.journal;

import evcharging.central.network.Event;
import evcharging.central.network.Origin;
import java.time.Instant;

/// An event that just happened and is to be written: an [Entry] without its place in the chain.
public record Fresh(Instant at, Origin origin, Event event) {}
