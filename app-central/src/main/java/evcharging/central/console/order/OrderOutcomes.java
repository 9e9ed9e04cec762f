package evcharging.central.console.order;

import evcharging.central.journal.AuditFilter;
import evcharging.central.journal.Ledger;
import evcharging.central.journal.StoredEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What became of orders that are no longer pending, by the journal. Any thread; asks the database.
final class OrderOutcomes {
  private static final Map<String, OrderMark.Phase> SETTLED =
      Map.of(
          "order.done/1", OrderMark.Phase.DONE,
          "order.replaced/1", OrderMark.Phase.REPLACED,
          "order.unknown/1", OrderMark.Phase.UNKNOWN);
  private static final Pattern COMMAND = Pattern.compile("\"command\"\\s*:\\s*\"([0-9a-f-]{36})\"");
  private static final int ROWS = 1_000;
  private static final int MOST_PAGES = 12;

  private final Ledger ledger;

  OrderOutcomes(Ledger ledger) {
    this.ledger = ledger;
  }

  /// @return without those that are not settled yet
  Map<UUID, OrderMark.Phase> of(Set<UUID> commands) {
    Map<UUID, OrderMark.Phase> found = new HashMap<>();
    long before = Long.MAX_VALUE;
    for (int page = 0; page < MOST_PAGES && found.size() < commands.size(); page++) {
      List<StoredEntry> rows =
          ledger.audit(AuditFilter.NEWEST.doing(SETTLED.keySet()).page(before, ROWS));
      for (StoredEntry row : rows) {
        Matcher command = COMMAND.matcher(row.parameters());
        if (command.find() && commands.contains(UUID.fromString(command.group(1)))) {
          found.putIfAbsent(UUID.fromString(command.group(1)), SETTLED.get(row.action()));
        }
      }
      if (rows.size() < ROWS) {
        break;
      }
      before = rows.getLast().sequence();
    }
    return found;
  }
}
