package evcharging.central.journal;

import evcharging.central.network.Origin;
import java.time.Instant;

/// One row of the journal, as the audit log shows it (requirement S-04): when, who, from which
/// address, what, on what, with what outcome, parameters.
///
/// @param action an [EventName]
/// @param subject what it happened to: a point, session, driver, place or account
/// @param parameters the event's JSON
public record StoredEntry(
    long sequence,
    Instant at,
    String actor,
    String address,
    String action,
    String subject,
    String outcome,
    String parameters,
    String hash) {

  static StoredEntry of(long sequence, Fresh fresh, String parameters) {
    Origin origin = fresh.origin();
    return new StoredEntry(
        sequence,
        fresh.at(),
        origin.actor(),
        origin.address(),
        EventName.of(fresh.event()).text(),
        fresh.event().subject(),
        fresh.event().outcome(),
        parameters,
        "");
  }

  StoredEntry chained(String previous) {
    return new StoredEntry(
        sequence,
        at,
        actor,
        address,
        action,
        subject,
        outcome,
        parameters,
        AuditChain.hash(this, previous));
  }

  /// True if this record is what was written right after the one with that hash.
  public boolean follows(String previous) {
    return hash.equals(AuditChain.hash(this, previous));
  }

  Entry entry(EventCodec codec) {
    return new Entry(
        sequence,
        at,
        new Origin(actor, address),
        codec.read(action, parameters, "entry " + sequence),
        hash);
  }
}
