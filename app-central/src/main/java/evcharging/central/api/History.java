package evcharging.central.api;

import evcharging.domain.Ticket;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// What the API reads from the journal: sessions that are over, and the audit log. May block.
public interface History {

  /// Tickets, newest first.
  List<Ticket> tickets(int most);

  /// The audit log, newest first.
  ///
  /// @param before only entries with a lower sequence
  List<AuditLine> audit(long before, int most);

  /// The newest entries of the audit log whose action is one of these, newest first.
  List<AuditLine> auditOf(Collection<String> actions, int most);

  /// Walks the whole hash chain and compares it with the newest signed head.
  Finding verifyAudit();

  /// Recomputes every ticket's amount and compares sessions, tickets and registers.
  Finding checkLedger();

  /// One entry of the audit log (requirement S-04).
  ///
  /// @param object what it happened to
  /// @param parameters JSON
  record AuditLine(
      long sequence,
      Instant at,
      String actor,
      String address,
      String action,
      String object,
      String outcome,
      String parameters) {}

  /// @param sentence for people: what was looked at, or the first thing that is wrong
  record Finding(boolean sound, String sentence) {}
}
