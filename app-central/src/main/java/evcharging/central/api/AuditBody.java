package evcharging.central.api;

import com.fasterxml.jackson.databind.JsonNode;
import evcharging.central.journal.StoredEntry;
import java.time.Instant;

/// One entry of the audit log in `/api/audit` (requirement S-04).
///
/// @param object what it happened to
/// @param hash of this entry and all before it
record AuditBody(
    long sequence,
    Instant at,
    String actor,
    String address,
    String action,
    String object,
    String outcome,
    JsonNode parameters,
    String hash) {
  static AuditBody of(StoredEntry entry) {
    return new AuditBody(
        entry.sequence(),
        entry.at(),
        entry.actor(),
        entry.address(),
        entry.action(),
        entry.subject(),
        entry.outcome(),
        ShownParameters.of(ApiJson.tree(entry.parameters())),
        entry.hash());
  }
}
