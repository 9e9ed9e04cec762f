package evcharging.central.console.sessions;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Query;
import evcharging.central.core.NetworkView;
import evcharging.domain.SessionId;
import evcharging.styles.text.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the sessions pane shows and does; no nodes. FX thread.
final class SessionsModel {
  private final Texts texts;
  private final InstantSource clock;
  private final History history;
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(this, "scope", Scope.ALL);
  private final ObjectProperty<TimeSpan> span =
      new SimpleObjectProperty<>(this, "span", TimeSpan.ANY);
  private final ReadOnlyObjectWrapper<Found> found =
      new ReadOnlyObjectWrapper<>(this, "found", Found.NOTHING);
  private final ReadOnlyObjectWrapper<List<String>> unknown =
      new ReadOnlyObjectWrapper<>(this, "unknown", List.of());
  private final ObjectProperty<Optional<SessionId>> selected =
      new SimpleObjectProperty<>(this, "selected", Optional.empty());
  private Optional<Comparator<Line>> order = Optional.empty();
  private Optional<NetworkView> view = Optional.empty();

  /// @param texts with the words of this room
  SessionsModel(Desk desk, Texts texts, InstantSource clock) {
    this.texts = texts;
    this.clock = clock;
    this.history = new History(desk.sources().ledger(), desk.background(), this::historyChanged);
    query.subscribe(this::search);
    scope.subscribe(this::search);
    span.subscribe(this::search);
  }

  StringProperty queryProperty() {
    return query;
  }

  ObjectProperty<Scope> scopeProperty() {
    return scope;
  }

  ObjectProperty<TimeSpan> spanProperty() {
    return span;
  }

  ReadOnlyObjectProperty<Found> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /// Words of the query that mean nothing here.
  ReadOnlyObjectProperty<List<String>> unknownProperty() {
    return unknown.getReadOnlyProperty();
  }

  /// The session whose ticket is beside the list.
  ObjectProperty<Optional<SessionId>> selectedProperty() {
    return selected;
  }

  /// False while the history is still being read.
  boolean isComplete() {
    return history.isComplete();
  }

  String trouble() {
    return history.trouble();
  }

  Instant now() {
    return clock.instant();
  }

  int inProgress() {
    return view.map(v -> v.sessions().size()).orElse(0);
  }

  /// @param onScreen whether anybody sees the list; otherwise nothing costly is done
  void show(NetworkView now, boolean onScreen) {
    view = Optional.of(now);
    if (onScreen) {
      history.follow(now);
      if (!scope.get().isHistory()) {
        search();
      }
    }
  }

  /// Sorts the list, and every later one; empty for newest first.
  void sort(Optional<Comparator<Line>> by) {
    order = by;
    search();
  }

  /// Leads to one session, whatever was filtered before.
  void lead(SessionId session) {
    boolean runs = view.map(v -> v.sessions().containsKey(session)).orElse(false);
    scope.set(runs ? Scope.IN_PROGRESS : Scope.ALL);
    span.set(TimeSpan.ANY);
    query.set("session:" + session.value());
    selected.set(Optional.of(session));
  }

  private void historyChanged() {
    if (scope.get().isHistory()) {
      search();
    }
  }

  private void search() {
    Instant now = clock.instant();
    SessionWords words =
        SessionWords.of(
            Query.parse(query.get()),
            code -> texts.get("sessions.code." + code),
            now,
            texts.zone());
    long from = span.get().from(now, texts.zone());
    List<Line> all = all();
    List<Line> lines = new ArrayList<>();
    for (Line line : all) {
      if (line.requested() >= from && scope.get().takes(line) && words.match(line)) {
        lines.add(line);
      }
    }
    order.ifPresent(lines::sort);
    unknown.set(words.unknown());
    found.set(Found.of(lines, all.size()));
  }

  private List<Line> all() {
    if (scope.get().isHistory()) {
      return history.newestFirst();
    }
    return view.stream()
        .flatMap(v -> v.sessions().values().stream())
        .map(Line::of)
        .sorted(Comparator.comparingLong(Line::requested).reversed())
        .toList();
  }
}
