package evcharging.central.journal;

import evcharging.central.network.Event;
import evcharging.central.network.Origin;
import java.time.Instant;

/// One record of the journal, as it was written.
///
/// @param sequence from 1, without gaps
/// @param at when the event happened, whole milliseconds
/// @param hash of this record and the one before ([AuditChain]), 64 hexadecimal digits
public record Entry(long sequence, Instant at, Origin origin, Event event, String hash) {}
