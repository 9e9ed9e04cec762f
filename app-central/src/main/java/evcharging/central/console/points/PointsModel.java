package evcharging.central.console.points;

import evcharging.central.console.desk.Background;
import evcharging.central.console.desk.Desk;
import evcharging.central.core.NetworkView;
import evcharging.central.network.Command;
import evcharging.central.network.Reply;
import evcharging.central.network.Right;
import evcharging.central.network.Session;
import evcharging.central.upstream.Registrar;
import evcharging.central.upstream.Registrar.Answer;
import evcharging.central.upstream.Registrar.Registered;
import evcharging.domain.CpId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the pane of enrolment shows and does; no nodes. FX thread.
final class PointsModel {
  private final Desk desk;
  private final Background.Lane book;
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ReadOnlyObjectWrapper<List<PointRow>> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", List.of());
  private final ObjectProperty<Optional<CpId>> selected =
      new SimpleObjectProperty<>(this, "selected", Optional.empty());
  private final ReadOnlyObjectWrapper<Told> told =
      new ReadOnlyObjectWrapper<>(this, "told", new Told.Nothing());
  private final BooleanProperty asking = new SimpleBooleanProperty(this, "asking");
  private final StringProperty trouble = new SimpleStringProperty(this, "trouble", "");
  private Map<CpId, Registered> registered = Map.of();
  private Optional<NetworkView> view = Optional.empty();
  private boolean begun;

  /// What became of the last act.
  sealed interface Told {
    record Nothing() implements Told {}

    /// Shown this once.
    record Code(Registrar.Code code) implements Told {}

    record Deregistered(CpId point) implements Told {}

    record No(String sentence) implements Told {}
  }

  PointsModel(Desk desk) {
    this.desk = desk;
    this.book = desk.background().lane();
    query.subscribe(this::refresh);
    // Whoever signs in next does not see what the one before was shown.
    desk.operator().subscribe(_ -> told.set(new Told.Nothing()));
    selected.subscribe(_ -> told.set(new Told.Nothing()));
  }

  StringProperty queryProperty() {
    return query;
  }

  ReadOnlyObjectProperty<List<PointRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  ObjectProperty<Optional<CpId>> selectedProperty() {
    return selected;
  }

  ReadOnlyObjectProperty<Told> toldProperty() {
    return told.getReadOnlyProperty();
  }

  /// True while the Registry is asked: a second press of a button asks nothing.
  BooleanProperty askingProperty() {
    return asking;
  }

  /// Why the book could not be read; empty if it could.
  StringProperty troubleProperty() {
    return trouble;
  }

  BooleanBinding mayAdminister() {
    return desk.acting().may(Right.ADMINISTER);
  }

  Optional<PointRow> selectedRow() {
    return selected.get().map(this::row);
  }

  /// The supply that would end with the point.
  Optional<Session> running(CpId point) {
    return view.flatMap(
        v -> v.sessions().values().stream().filter(s -> s.point().equals(point)).findFirst());
  }

  void show(NetworkView now, boolean onScreen) {
    view = Optional.of(now);
    if (onScreen) {
      refresh();
      if (!begun) {
        begun = true;
        readBook();
      }
    }
  }

  void readBook() {
    book.<Answer<List<Registered>>>ask(
        desk.sources().registrar()::points,
        answer -> {
          if (answer instanceof Answer.Done<List<Registered>>(List<Registered> points)) {
            Map<CpId, Registered> now = new TreeMap<>();
            points.forEach(each -> now.put(each.point(), each));
            registered = now;
          }
          trouble.set(sentence(answer).orElse(""));
          refresh();
        },
        why -> trouble.set(String.valueOf(why.getMessage())));
  }

  static boolean isId(String typed) {
    try {
      return new CpId(typed).value().equals(typed);
    } catch (IllegalArgumentException notYet) {
      return false;
    }
  }

  /// @param id fits [#isId]
  void enrol(String id) {
    CpId point = new CpId(id);
    afterNote(
        new Command.NoteCodeAsked(point),
        () -> desk.sources().registrar().code(point),
        code -> told.set(new Told.Code(code)));
  }

  void deregister(CpId point) {
    afterNote(
        new Command.NoteDeregistrationAsked(point),
        () -> desk.sources().registrar().deregister(point),
        struck -> {
          told.set(new Told.Deregistered(struck));
          readBook();
        });
  }

  /// The Registry is asked once the act is on record.
  private <T> void afterNote(Command note, Supplier<Answer<T>> ask, Consumer<T> done) {
    if (asking.get()) {
      return;
    }
    asking.set(true);
    desk.acting()
        .submit(
            Right.ADMINISTER,
            note,
            reply -> {
              if (reply instanceof Reply.Refused(var refusal)) {
                asking.set(false);
                told.set(new Told.No(refusal.sentence()));
              } else {
                desk.background().ask(ask, answer -> answered(answer, done), this::failed);
              }
            });
  }

  private <T> void answered(Answer<T> answer, Consumer<T> done) {
    asking.set(false);
    if (answer instanceof Answer.Done<T>(T value)) {
      done.accept(value);
    } else {
      told.set(new Told.No(sentence(answer).orElseThrow()));
    }
  }

  private void failed(RuntimeException why) {
    asking.set(false);
    told.set(new Told.No(String.valueOf(why.getMessage())));
  }

  private static Optional<String> sentence(Answer<?> answer) {
    return switch (answer) {
      case Answer.Done<?> _ -> Optional.empty();
      case Answer.Refused<?> no -> Optional.of(no.sentence());
      case Answer.Unreachable<?> away -> Optional.of(away.sentence());
    };
  }

  private void refresh() {
    TreeSet<CpId> ids = new TreeSet<>(registered.keySet());
    view.ifPresent(v -> ids.addAll(v.points().keySet()));
    String typed = query.get().strip().toLowerCase(Locale.ROOT);
    rows.set(
        ids.stream()
            .map(this::row)
            .filter(row -> (row.id() + " " + row.place()).toLowerCase(Locale.ROOT).contains(typed))
            .toList());
  }

  private PointRow row(CpId id) {
    return new PointRow(
        id,
        Optional.ofNullable(registered.get(id)),
        view.flatMap(v -> Optional.ofNullable(v.points().get(id))));
  }
}
