package evcharging.central.console.drivers;

import evcharging.central.console.desk.Background;
import evcharging.central.console.desk.Desk;
import evcharging.central.core.NetworkView;
import evcharging.central.journal.AuditFilter;
import evcharging.central.journal.StoredEntry;
import evcharging.central.network.Command;
import evcharging.central.network.Driver;
import evcharging.central.network.Reply;
import evcharging.central.network.Right;
import evcharging.central.network.Session;
import evcharging.crypto.Busy;
import evcharging.crypto.PasswordHash;
import evcharging.crypto.Pin;
import evcharging.domain.DriverId;
import evcharging.domain.SessionId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the drivers pane shows and does; no nodes. A new PIN is shown once, after its hash is on
/// disk. FX thread.
final class DriversModel {
  private final Desk desk;
  private final InstantSource clock;
  private final Background.Lane seenLane;
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ObjectProperty<Part> part = new SimpleObjectProperty<>(this, "part", Part.ALL);
  private final ReadOnlyObjectWrapper<List<DriverRow>> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", List.of());
  private final ObjectProperty<Optional<DriverId>> selected =
      new SimpleObjectProperty<>(this, "selected", Optional.empty());
  private final ReadOnlyObjectWrapper<Told> told =
      new ReadOnlyObjectWrapper<>(this, "told", Told.NOTHING);
  private final Map<String, Instant> seen = new HashMap<>();
  private Optional<NetworkView> view = Optional.empty();
  private long seenUpTo;
  private boolean asking;

  /// What became of the last act.
  ///
  /// @param key of a sentence about the driver; empty for nothing
  /// @param pin shown this once; empty if there is none
  /// @param refusal why it was not done; empty if it was
  record Told(String key, String driver, String pin, String refusal) {
    static final Told NOTHING = new Told("", "", "", "");
  }

  DriversModel(Desk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
    this.seenLane = desk.background().lane();
    query.subscribe(this::refresh);
    part.subscribe(this::refresh);
    // Whoever signs in next does not see what the one before was shown.
    desk.operator().subscribe(_ -> told.set(Told.NOTHING));
    selected.subscribe(_ -> told.set(Told.NOTHING));
  }

  StringProperty queryProperty() {
    return query;
  }

  ObjectProperty<Part> partProperty() {
    return part;
  }

  ReadOnlyObjectProperty<List<DriverRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  ObjectProperty<Optional<DriverId>> selectedProperty() {
    return selected;
  }

  ReadOnlyObjectProperty<Told> toldProperty() {
    return told.getReadOnlyProperty();
  }

  BooleanBinding mayAdminister() {
    return desk.acting().may(Right.ADMINISTER);
  }

  Instant now() {
    return clock.instant();
  }

  long count(Part of) {
    return view.stream()
        .flatMap(v -> v.drivers().values().stream().map(d -> row(v, d)))
        .filter(row -> of.takes(row.standing()))
        .count();
  }

  int enrolled() {
    return view.map(v -> v.drivers().size()).orElse(0);
  }

  Optional<DriverRow> selectedRow() {
    return selected
        .get()
        .flatMap(
            id -> view.flatMap(v -> Optional.ofNullable(v.drivers().get(id)).map(d -> row(v, d))));
  }

  void show(NetworkView now, boolean onScreen) {
    view = Optional.of(now);
    if (onScreen) {
      refresh();
      lookWhoWasSeen(now);
    }
  }

  /// Leads to one driver.
  void lead(DriverId driver) {
    part.set(Part.ALL);
    query.set("");
    selected.set(Optional.of(driver));
  }

  static boolean isId(String typed) {
    try {
      return new DriverId(typed).value().equals(typed);
    } catch (IllegalArgumentException notYet) {
      return false;
    }
  }

  /// @param id fits [#isId]
  void enrol(String id) {
    DriverId driver = new DriverId(id);
    withPin(driver, "drivers.enrolled", hash -> new Command.AddDriver(driver, hash));
  }

  void resetPin(DriverId driver) {
    withPin(driver, "drivers.pin.new", hash -> new Command.ResetPin(driver, hash));
  }

  void lock(DriverId driver, boolean locked) {
    submit(
        new Command.BlockDriver(driver, locked),
        driver,
        locked ? "drivers.locked" : "drivers.unlocked",
        "");
  }

  /// How far a request has come, as the audit log has it; oldest first.
  void steps(SessionId session, Consumer<List<StoredEntry>> to) {
    desk.background()
        .ask(
            () -> desk.sources().ledger().audit(AuditFilter.NEWEST.on(session.value())).reversed(),
            to,
            _ -> to.accept(List.of()));
  }

  private void withPin(DriverId driver, String key, Function<String, Command> command) {
    String pin = Pin.random();
    desk.background()
        .ask(
            () -> hash(pin),
            hash -> submit(command.apply(hash), driver, key, pin),
            _ -> told.set(new Told("", driver.value(), "", "busy")));
  }

  private String hash(String pin) {
    try {
      return desk.sources().secrets().hash(PasswordHash.Profile.DRIVER_PIN, pin).encoded();
    } catch (Busy e) {
      throw new IllegalStateException(e);
    }
  }

  private void submit(Command command, DriverId driver, String key, String pin) {
    desk.acting()
        .submit(
            Right.ADMINISTER,
            command,
            reply -> {
              if (reply instanceof Reply.Refused(var refusal)) {
                told.set(new Told("", driver.value(), "", refusal.sentence()));
              } else {
                selected.set(Optional.of(driver));
                told.set(new Told(key, driver.value(), pin, ""));
              }
            });
  }

  private void refresh() {
    String typed = query.get().strip().toLowerCase(Locale.ROOT);
    rows.set(
        view.stream()
            .flatMap(v -> v.drivers().values().stream().map(d -> row(v, d)))
            .filter(row -> part.get().takes(row.standing()))
            .filter(row -> holds(row, typed))
            .sorted(Comparator.comparing(DriverRow::id))
            .toList());
  }

  private static boolean holds(DriverRow row, String typed) {
    return typed.isEmpty()
        || row.id().toLowerCase(Locale.ROOT).contains(typed)
        || row.session()
            .filter(
                s ->
                    (s.point() + " " + s.place() + " " + s.id())
                        .toLowerCase(Locale.ROOT)
                        .contains(typed))
            .isPresent();
  }

  private DriverRow row(NetworkView v, Driver driver) {
    Optional<Session> session =
        driver.session().flatMap(id -> Optional.ofNullable(v.sessions().get(id)));
    return new DriverRow(
        driver,
        Standing.of(driver, session, clock.instant()),
        session,
        Optional.ofNullable(seen.get(driver.id().value())));
  }

  /// Who signed in or left since it was last asked.
  private void lookWhoWasSeen(NetworkView now) {
    if (asking || now.sequence() == seenUpTo) {
      return;
    }
    asking = true;
    long from = seenUpTo;
    seenLane.ask(
        () -> desk.sources().ledger().driversSeen(from, now.sequence()),
        found -> {
          asking = false;
          seenUpTo = now.sequence();
          if (!found.isEmpty()) {
            seen.putAll(found);
            refresh();
          }
        },
        _ -> asking = false);
  }
}
