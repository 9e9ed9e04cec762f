package evcharging.central.console.audit;

import evcharging.central.console.desk.Background;
import evcharging.central.journal.AuditSearch;
import evcharging.central.journal.Ledger;
import evcharging.central.journal.StoredEntry;
import java.util.ArrayList;
import java.util.List;

/// Reads the log from the newest entry back, as far as is looked at: window by window, so that a
/// search for something rare shows how far it is and gives way to a newer one. FX thread.
final class LogReader {
  /// Entries on screen before somebody wants more.
  static final int PAGE = 300;

  private static final long WINDOW = 20_000;

  private final Ledger ledger;
  private final Background.Lane lane;
  private final Runnable changed;
  private final List<StoredEntry> found = new ArrayList<>();
  private AuditSearch search = AuditSearch.ALL;
  private long newest;
  private long next;
  private int wanted;
  private boolean reading;
  private String trouble = "";

  LogReader(Ledger ledger, Background background, Runnable changed) {
    this.ledger = ledger;
    this.lane = background.lane();
    this.changed = changed;
  }

  List<StoredEntry> found() {
    return List.copyOf(found);
  }

  /// The newest entry there was when the search began.
  long newest() {
    return newest;
  }

  boolean isReading() {
    return reading;
  }

  /// True if there is nothing older to be read.
  boolean isComplete() {
    return next <= 1;
  }

  /// 0 to 1: how much of the log was searched.
  double progress() {
    return newest == 0 ? 1 : 1 - (double) Math.max(next - 1, 0) / newest;
  }

  String trouble() {
    return trouble;
  }

  /// Begins anew.
  void search(AuditSearch now) {
    search = now;
    reading = true;
    lane.ask(
        ledger::lastEntry,
        last -> {
          found.clear();
          newest = last;
          next = last + 1;
          wanted = PAGE;
          read();
        },
        this::failed);
  }

  /// Reads on for another page.
  void more() {
    if (!reading && !isComplete()) {
      wanted = found.size() + PAGE;
      reading = true;
      read();
    }
  }

  private void read() {
    if (isComplete() || found.size() >= wanted) {
      reading = false;
      trouble = "";
      changed.run();
      return;
    }
    // Who asks for exactly one subject is served by its index, wherever its entries stand.
    long window = search.subject().isPresent() ? newest : WINDOW;
    long before = next;
    long floor = Math.max(1, before - window);
    int most = wanted - found.size();
    lane.ask(
        () -> ledger.auditWindow(search, before, floor, most),
        rows -> {
          found.addAll(rows);
          next = rows.size() == most ? rows.getLast().sequence() : floor;
          if (rows.size() < most && floor == 1) {
            next = 1;
          }
          changed.run();
          read();
        },
        this::failed);
  }

  private void failed(RuntimeException why) {
    reading = false;
    trouble = String.valueOf(why.getMessage());
    changed.run();
  }
}
