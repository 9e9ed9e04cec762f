package evcharging.central.console.sessions;

import evcharging.central.console.desk.Background;
import evcharging.central.core.NetworkView;
import evcharging.central.journal.Ledger;
import evcharging.central.journal.SessionRow;
import evcharging.domain.SessionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Every session that is over, newest first, as slim lines: read from the ledger page by page, the
/// newest first, and kept up with what ends. FX thread.
///
/// A line takes about 200 bytes: 100,000 sessions are 20 MB.
final class History {
  private static final int PAGE = 5_000;
  private static final int MOST_AT_ONCE = 100_000;

  private final Ledger ledger;
  private final Background background;
  private final Runnable changed;
  private final List<Line> newestFirst = new ArrayList<>();
  private final Map<String, String> shared = new HashMap<>();
  private final Map<Long, SessionId> open = new HashMap<>();
  private long oldest = Long.MAX_VALUE;
  private long newest = -1;
  private long seen = -1;
  private boolean asking;
  private boolean complete;
  private String trouble = "";

  /// @param changed told when there are other lines than before
  History(Ledger ledger, Background background, Runnable changed) {
    this.ledger = ledger;
    this.background = background;
    this.changed = changed;
  }

  List<Line> newestFirst() {
    return newestFirst;
  }

  /// False while older sessions are still being read.
  boolean isComplete() {
    return complete;
  }

  /// Why the ledger could not be read; empty if it could.
  String trouble() {
    return trouble;
  }

  /// Reads what is new with this view; the first call begins to read everything.
  void follow(NetworkView view) {
    if (asking || view.sequence() == seen) {
      return;
    }
    asking = true;
    if (!complete) {
      page();
      return;
    }
    Set<Long> over = new HashSet<>();
    open.forEach(
        (opened, id) -> {
          if (!view.sessions().containsKey(id)) {
            over.add(opened);
          }
        });
    long after = newest;
    background.ask(
        () ->
            Stream.concat(
                    ledger.sessionsAfter(after, MOST_AT_ONCE).stream(),
                    over.isEmpty() ? Stream.empty() : ledger.sessionsOpened(over).stream())
                .toList(),
        rows -> {
          asking = false;
          seen = view.sequence();
          take(rows);
        },
        this::failed);
  }

  private void page() {
    long before = oldest;
    background.ask(() -> ledger.sessionsBefore(before, PAGE), this::takePage, this::failed);
  }

  private void takePage(List<SessionRow> rows) {
    trouble = "";
    add(rows);
    complete = rows.size() < PAGE;
    asking = !complete;
    changed.run();
    if (!complete) {
      page();
    }
  }

  private void failed(RuntimeException why) {
    asking = false;
    trouble = String.valueOf(why.getMessage());
    changed.run();
  }

  /// A page: all of it older than what is there.
  private void add(List<SessionRow> rows) {
    for (SessionRow row : rows) {
      newest = Math.max(newest, row.opened());
      oldest = row.opened();
      if (row.state().isOpen()) {
        open.put(row.opened(), row.session());
      } else {
        newestFirst.add(line(row));
      }
    }
  }

  private void take(List<SessionRow> rows) {
    boolean some = !trouble.isEmpty();
    trouble = "";
    for (SessionRow row : rows) {
      newest = Math.max(newest, row.opened());
      if (row.state().isOpen()) {
        open.put(row.opened(), row.session());
      } else {
        open.remove(row.opened());
        insert(line(row));
        some = true;
      }
    }
    if (some) {
      changed.run();
    }
  }

  private void insert(Line line) {
    int at = 0;
    while (at < newestFirst.size() && newestFirst.get(at).opened() > line.opened()) {
      at++;
    }
    if (at == newestFirst.size() || newestFirst.get(at).opened() != line.opened()) {
      newestFirst.add(at, line);
    }
  }

  private Line line(SessionRow row) {
    return Line.of(row, text -> shared.computeIfAbsent(text, same -> same));
  }
}
