package evcharging.central.console.audit;

import evcharging.central.journal.AuditSearch;
import evcharging.central.journal.Ledger;
import evcharging.central.journal.StoredEntry;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// All entries of a search, newest first, read page by page while a file is written: the log may be
/// larger than any memory.
///
/// @param newest entries after it came after the search
record LogPages(Ledger ledger, AuditSearch search, long newest) implements Iterable<StoredEntry> {
  private static final int PAGE = 2_000;
  private static final long WINDOW = 20_000;

  @Override
  public Iterator<StoredEntry> iterator() {
    return new Pages();
  }

  private final class Pages implements Iterator<StoredEntry> {
    private long next = newest + 1;
    private Iterator<StoredEntry> page = List.<StoredEntry>of().iterator();

    @Override
    public boolean hasNext() {
      while (!page.hasNext() && next > 1) {
        long floor = Math.max(1, next - WINDOW);
        List<StoredEntry> rows = ledger.auditWindow(search, next, floor, PAGE);
        next = rows.size() == PAGE ? rows.getLast().sequence() : floor;
        page = rows.iterator();
      }
      return page.hasNext();
    }

    @Override
    public StoredEntry next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.next();
    }
  }
}
