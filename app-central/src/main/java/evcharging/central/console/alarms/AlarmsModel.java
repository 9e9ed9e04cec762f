package evcharging.central.console.alarms;

import evcharging.central.console.desk.Acting;
import evcharging.central.network.AlarmFigures;
import evcharging.central.network.AlarmKey;
import evcharging.central.network.AlarmRow;
import evcharging.central.network.Alarms;
import evcharging.central.network.Command;
import evcharging.central.network.Reply;
import evcharging.central.network.Right;
import evcharging.domain.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The alarm list without its window: what is shown in which order, and what an operator does to
/// it. Nothing changes here before the core's echo.
final class AlarmsModel {
  private static final Comparator<AlarmRow> FIRST_OUT =
      Comparator.comparing((AlarmRow row) -> row.alarm().since())
          .thenComparing(row -> row.alarm().number());

  private final Acting acting;
  private final InstantSource clock;
  private final ObjectProperty<Show> show = new SimpleObjectProperty<>(Show.ALL);
  private final ObjectProperty<Optional<Integer>> priority =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Place>> place =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty firstOut = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<AlarmFigures> figures =
      new ReadOnlyObjectWrapper<>(Alarms.NONE.figures(Instant.EPOCH));
  private final ReadOnlyObjectWrapper<Optional<String>> trouble =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Set<AlarmKey> open = new HashSet<>();
  private Alarms alarms = Alarms.NONE;

  AlarmsModel(Acting acting, InstantSource clock) {
    this.acting = acting;
    this.clock = clock;
    show.subscribe(this::list);
    priority.subscribe(this::list);
    place.subscribe(this::list);
    firstOut.subscribe(this::list);
  }

  /// Of the same state nothing is built twice.
  void show(Alarms now) {
    boolean news = now.version() != alarms.version();
    alarms = now;
    figures.set(now.figures(clock.instant()));
    if (news) {
      list();
    }
  }

  private void list() {
    List<Line> listed = new ArrayList<>();
    alarms.rows().stream()
        .filter(this::takes)
        .sorted(firstOut.get() ? FIRST_OUT : Alarms.URGENCY)
        .forEach(row -> add(row, listed));
    lines.set(List.copyOf(listed));
  }

  private boolean takes(AlarmRow row) {
    return show.get().takes(row)
        && priority.get().filter(p -> p != row.priority()).isEmpty()
        && (place.get().isEmpty() || place.get().equals(row.alarm().place()));
  }

  private void add(AlarmRow row, List<Line> listed) {
    boolean isOpen = open.contains(row.key());
    listed.add(new Line(row, Optional.empty(), isOpen));
    if (isOpen) {
      row.children().forEach(child -> listed.add(new Line(row, Optional.of(child), false)));
    }
  }

  /// How many there are of each, whatever else is filtered.
  Map<Show, Long> counts() {
    Map<Show, Long> counts = new EnumMap<>(Show.class);
    for (Show one : Show.values()) {
      counts.put(one, alarms.rows().stream().filter(one::takes).count());
    }
    return counts;
  }

  List<Place> places() {
    return alarms.rows().stream()
        .flatMap(row -> row.alarm().place().stream())
        .distinct()
        .sorted(Comparator.comparing(Place::name))
        .toList();
  }

  Optional<AlarmRow> mostUrgent() {
    return alarms.mostUrgentCalling();
  }

  /// Opens a group to its children, or closes it.
  void toggle(Line line) {
    AlarmKey key = line.row().key();
    if (!open.remove(key) && line.isGroup()) {
      open.add(key);
    }
    list();
  }

  /// The alarms among these that are not acknowledged.
  static Set<AlarmKey> unacknowledged(Collection<Line> among) {
    return among.stream()
        .map(Line::row)
        .filter(row -> !row.alarm().acknowledged())
        .map(AlarmRow::key)
        .collect(Collectors.toSet());
  }

  /// Those in the list that call: what is shelved or suppressed is not acknowledged in passing.
  List<Line> listedCalling() {
    return lines.get().stream().filter(line -> line.row().isCalling()).toList();
  }

  void acknowledge(Collection<Line> these, String note) {
    Set<AlarmKey> keys = unacknowledged(these);
    if (!keys.isEmpty()) {
      submit(new Command.AcknowledgeAlarms(keys, note.strip()));
    }
  }

  void shelve(Collection<Line> these, String reason, Duration time) {
    Instant until = clock.instant().plus(time);
    keys(these).forEach(key -> submit(new Command.ShelveAlarm(key, reason.strip(), until)));
  }

  void unshelve(Collection<Line> these) {
    keys(these).forEach(key -> submit(new Command.UnshelveAlarm(key)));
  }

  private static Set<AlarmKey> keys(Collection<Line> these) {
    return these.stream().map(line -> line.row().key()).collect(Collectors.toSet());
  }

  private void submit(Command command) {
    acting.submit(Right.OPERATE, command, this::answered);
  }

  private void answered(Reply reply) {
    trouble.set(
        reply instanceof Reply.Refused no
            ? Optional.of(no.refusal().sentence())
            : Optional.empty());
  }

  ObjectProperty<Show> showProperty() {
    return show;
  }

  /// Empty for all.
  ObjectProperty<Optional<Integer>> priorityProperty() {
    return priority;
  }

  /// Empty for all.
  ObjectProperty<Optional<Place>> placeProperty() {
    return place;
  }

  /// Whether the list is in the order in which the conditions began, else the most urgent first.
  BooleanProperty firstOutProperty() {
    return firstOut;
  }

  ReadOnlyObjectProperty<List<Line>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<AlarmFigures> figuresProperty() {
    return figures.getReadOnlyProperty();
  }

  /// Why the last command was refused, if it was.
  ReadOnlyObjectProperty<Optional<String>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }
}
