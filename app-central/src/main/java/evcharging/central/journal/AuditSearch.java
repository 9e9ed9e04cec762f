package evcharging.central.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which records of the audit log somebody searches for. Unlike [AuditFilter] by parts of words, so
/// that a search goes through the log itself, window by window ([Ledger#auditWindow]).
///
/// @param from happened at or after
/// @param until happened before
/// @param parts what a column must contain, case aside; all of them
/// @param subject exactly this one: found by an index, wherever it stands
public record AuditSearch(
    Optional<Instant> from, Optional<Instant> until, List<Part> parts, Optional<String> subject) {
  public static final AuditSearch ALL =
      new AuditSearch(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  public AuditSearch {
    parts = List.copyOf(parts);
  }

  /// Where a word is looked for.
  public enum Column {
    ACTOR("actor"),
    ADDRESS("address"),
    ACTION("action"),
    SUBJECT("subject"),
    OUTCOME("outcome"),
    ANYWHERE("actor || ' ' || address || ' ' || action || ' ' || subject || ' ' || parameters");

    private final String sql;

    Column(String sql) {
      this.sql = sql;
    }
  }

  /// @param any one of these words is enough
  /// @param not true if none of them may be there
  public record Part(Column column, List<String> any, boolean not) {
    public Part {
      any = List.copyOf(any);
    }
  }

  Conditions conditions() {
    Conditions where =
        new Conditions()
            .and("happened_at >= :from", "from", from)
            .and("happened_at < :until", "until", until)
            .and("subject = :subject", "subject", subject);
    for (int i = 0; i < parts.size(); i++) {
      add(where, parts.get(i), i);
    }
    return where;
  }

  private static void add(Conditions where, Part part, int number) {
    List<String> tests = new ArrayList<>();
    for (int i = 0; i < part.any().size(); i++) {
      String name = "part" + number + "x" + i;
      tests.add("LOWER(" + part.column().sql + ") LIKE :" + name + " ESCAPE '!'");
      where.value(name, "%" + escaped(part.any().get(i)) + "%");
    }
    where.text((part.not() ? "NOT (" : "(") + String.join(" OR ", tests) + ")");
  }

  private static String escaped(String word) {
    return word.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
