package evcharging.central.console.audit;

import evcharging.central.console.desk.Query;
import evcharging.central.console.desk.Query.Comparison;
import evcharging.central.console.desk.Query.Term;
import evcharging.central.console.desk.TypedTime;
import evcharging.central.journal.AuditSearch;
import evcharging.central.journal.AuditSearch.Column;
import evcharging.central.journal.AuditSearch.Part;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the words of the search box mean for the audit log: `actor: address: action: subject:
/// outcome: since: until:`, `subject=CP001` for exactly this one, and bare words anywhere in the
/// entry.
///
/// @param unknown fields nobody knows, for a hint; they change nothing
record AuditWords(AuditSearch search, List<String> unknown) {

  static AuditWords of(Query query, Instant now, ZoneId zone) {
    Optional<Instant> from = Optional.empty();
    Optional<Instant> until = Optional.empty();
    Optional<String> subject = Optional.empty();
    List<Part> parts = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (Term term : query.terms()) {
      Optional<Column> column = column(term.field());
      if (term.field().equals("since")) {
        from = TypedTime.parse(term.value(), now, zone);
      } else if (term.field().equals("until")) {
        until = TypedTime.parse(term.value(), now, zone);
      } else if (term.field().equals("subject") && term.how() == Comparison.EQUAL) {
        subject = Optional.of(term.value());
      } else if (column.isPresent()) {
        parts.add(new Part(column.get(), term.any(), term.not()));
      } else {
        unknown.add(term.field());
      }
    }
    parts.removeIf(part -> part.any().isEmpty());
    return new AuditWords(new AuditSearch(from, until, parts, subject), List.copyOf(unknown));
  }

  private static Optional<Column> column(String field) {
    return Optional.ofNullable(
        switch (field) {
          case "" -> Column.ANYWHERE;
          case "actor", "who" -> Column.ACTOR;
          case "address", "ip" -> Column.ADDRESS;
          case "action" -> Column.ACTION;
          case "subject", "point", "driver", "session", "place" -> Column.SUBJECT;
          case "outcome" -> Column.OUTCOME;
          default -> null;
        });
  }
}
