package evcharging.central.console.audit;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Query;
import evcharging.central.core.NetworkView;
import evcharging.central.journal.AuditSearch;
import evcharging.central.journal.StoredEntry;
import evcharging.central.network.Right;
import evcharging.styles.text.Texts;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the audit pane shows and does; no nodes. FX thread.
final class AuditModel {
  private final Desk desk;
  private final Texts texts;
  private final InstantSource clock;
  private final LogReader reader;
  private final ChainCheck check;
  private final BooleanBinding allowed;
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ReadOnlyObjectWrapper<List<StoredEntry>> found =
      new ReadOnlyObjectWrapper<>(this, "found", List.of());
  private final ReadOnlyObjectWrapper<List<String>> unknown =
      new ReadOnlyObjectWrapper<>(this, "unknown", List.of());
  private final ObjectProperty<Optional<StoredEntry>> selected =
      new SimpleObjectProperty<>(this, "selected", Optional.empty());
  private final ReadOnlyIntegerWrapper reads = new ReadOnlyIntegerWrapper(this, "reads");
  private AuditSearch search = AuditSearch.ALL;
  private long newestKnown;
  private boolean begun;

  AuditModel(Desk desk, Texts texts, InstantSource clock) {
    this.desk = desk;
    this.texts = texts;
    this.clock = clock;
    this.reader = new LogReader(desk.sources().ledger(), desk.background(), this::read);
    this.check = new ChainCheck(desk.sources(), desk.background());
    this.allowed = desk.acting().may(Right.READ_AUDIT);
    query.subscribe(
        () -> {
          if (begun) {
            search();
          }
        });
    allowed.subscribe(
        may -> {
          if (!may) {
            forget();
          } else if (begun) {
            search();
          }
        });
  }

  StringProperty queryProperty() {
    return query;
  }

  ReadOnlyObjectProperty<List<StoredEntry>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<String>> unknownProperty() {
    return unknown.getReadOnlyProperty();
  }

  ObjectProperty<Optional<StoredEntry>> selectedProperty() {
    return selected;
  }

  /// Whether whoever is signed in may read the log.
  BooleanBinding allowed() {
    return allowed;
  }

  ChainCheck check() {
    return check;
  }

  LogReader reader() {
    return reader;
  }

  AuditSearch current() {
    return search;
  }

  /// Entries that came after the search.
  long newer() {
    return begun ? Math.max(0, newestKnown - reader.newest()) : 0;
  }

  void show(NetworkView view, boolean onScreen) {
    newestKnown = view.sequence();
    if (onScreen && !begun && allowed.get()) {
      begun = true;
      search();
    }
  }

  void search() {
    if (!allowed.get()) {
      return;
    }
    AuditWords words = AuditWords.of(Query.parse(query.get()), clock.instant(), texts.zone());
    unknown.set(words.unknown());
    search = words.search();
    reader.search(search);
  }

  void more() {
    reader.more();
  }

  /// Leads to the entries of one subject.
  void lead(String subject) {
    begun = true;
    query.set("subject=" + (subject.contains(" ") ? '"' + subject + '"' : subject));
  }

  /// Goes up with everything the reader tells, also that it found nothing more.
  ReadOnlyIntegerProperty readsProperty() {
    return reads.getReadOnlyProperty();
  }

  private void read() {
    found.set(allowed.get() ? reader.found() : List.of());
    reads.set(reads.get() + 1);
  }

  private void forget() {
    found.set(List.of());
    selected.set(Optional.empty());
  }

  Desk desk() {
    return desk;
  }
}
