package evcharging.central.api;

import evcharging.central.journal.AuditFilter;
import evcharging.central.journal.Ledger;
import evcharging.central.journal.StoredEntry;
import evcharging.central.network.Right;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The audit log, newest first (requirement S-04).
final class GetAudit implements Route {
  private final Ledger ledger;

  GetAudit(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.get("/api/audit", Right.READ_AUDIT);
  }

  @Override
  public Doc doc() {
    return Page.describedWithTimes(Doc.of("Books", "The audit log, newest first"))
        .query("actor", "string", "exactly, such as token:wall")
        .query("object", "string", "exactly, such as CP001")
        .query("action", "string", "any of these, with commas, such as session.granted/1")
        .query("outcome", "string", "ok or refused")
        .lists(AuditBody.class);
  }

  @Override
  public Answer handle(Call call) {
    Page page = Page.of(call);
    List<StoredEntry> found = ledger.audit(filter(call).page(page.before(), page.limit()));
    List<AuditBody> rows = found.stream().map(AuditBody::of).toList();
    return page.answer(call, endpoint().path(), rows, found, StoredEntry::sequence);
  }

  private static AuditFilter filter(Call call) {
    Optional<String> outcome = call.text("outcome");
    if (outcome.isPresent() && !Set.of("ok", "refused").contains(outcome.get())) {
      throw Problem.badRequest("'outcome' may be ok or refused");
    }
    return new AuditFilter(
        call.text("from").map(_ -> Page.from(call)),
        call.text("until").map(_ -> Page.until(call)),
        call.text("actor"),
        call.text("object"),
        call.text("action").map(names -> Set.of(names.split(","))).orElse(Set.of()),
        outcome,
        Long.MAX_VALUE,
        1);
  }
}
