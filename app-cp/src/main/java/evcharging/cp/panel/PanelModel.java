package evcharging.cp.panel;

import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Refusal;
import evcharging.domain.Secret;
import evcharging.domain.SessionId;
import evcharging.wire.Drills;
import evcharging.wire.FromPanel.Button;
import evcharging.wire.ToPanel.Ended;
import evcharging.wire.ToPanel.EngineFace;
import evcharging.wire.ToPanel.SessionSeen;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is known of the point and what can be done to it. An action asks and changes nothing here:
/// what came of it is in the next snapshot.
public final class PanelModel {
  private static final int LINES_KEPT = 200;

  /// The Engine's answer takes one round trip to Central, of up to 2 s each way.
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private static final Duration END_SHOWN = Duration.ofSeconds(60);

  private final CpId point;
  private final PointControl control;
  private final LongSupplier nanoTime;
  private final CarChoice car = new CarChoice();
  private final StringProperty driver = new SimpleStringProperty("");
  private final StringProperty pin = new SimpleStringProperty("");
  private final BooleanProperty flapOpen = new SimpleBooleanProperty();
  private final ObservableList<String> lines = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<PanelState> state;
  private Optional<UUID> asked = Optional.empty();
  private long askedNanos;
  private Optional<Refusal> answer = Optional.empty();
  private boolean unanswered;
  private Optional<SessionId> lastSeen = Optional.empty();
  private Optional<SessionId> endShown = Optional.empty();
  private long endNanos;

  /// @param nanoTime a monotonic clock
  public PanelModel(CpId point, PointControl control, LongSupplier nanoTime) {
    this.point = point;
    this.control = control;
    this.nanoTime = nanoTime;
    this.state = new ReadOnlyObjectWrapper<>(derive(PointSnapshot.NOTHING));
  }

  public CpId point() {
    return point;
  }

  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public PanelState state() {
    return state.get();
  }

  public CarChoice car() {
    return car;
  }

  public StringProperty driverProperty() {
    return driver;
  }

  /// Empty again as soon as it is used.
  public StringProperty pinProperty() {
    return pin;
  }

  public BooleanProperty flapOpenProperty() {
    return flapOpen;
  }

  /// What Engine and Monitor printed, newest first.
  public ObservableList<String> lines() {
    return lines;
  }

  // What is heard

  public void show(PointSnapshot now) {
    now.engineFace().flatMap(EngineFace::session).ifPresent(this::remember);
    noticeEnd(now);
    state.set(derive(now));
  }

  public void hear(List<PointNews> news) {
    for (PointNews each : news) {
      switch (each) {
        case PointNews.StartAnswered answered -> answered(answered);
        case PointNews.Line line -> note(line.who() + ": " + line.text());
      }
    }
    state.set(derive(state().point()));
  }

  /// A Monitor that says once more that all is well pushes nothing out that was worth reading.
  private void note(String line) {
    if (!lines.isEmpty() && lines.getFirst().equals(line)) {
      return;
    }
    lines.addFirst(line);
    if (lines.size() > LINES_KEPT) {
      lines.removeLast();
    }
  }

  /// Once a second: what depends on time alone.
  public void tick() {
    long now = nanoTime.getAsLong();
    if (asked.isPresent() && now - askedNanos > ANSWER.toNanos()) {
      asked = Optional.empty();
      unanswered = true;
    }
    if (endShown.isPresent() && now - endNanos > END_SHOWN.toNanos()) {
      endShown = Optional.empty();
    }
    state.set(derive(state().point()));
  }

  private void remember(SessionSeen session) {
    asked = Optional.empty();
    answer = Optional.empty();
    unanswered = false;
    lastSeen = Optional.of(session.session());
  }

  private void noticeEnd(PointSnapshot now) {
    Optional<SessionId> ended = now.engineFace().flatMap(EngineFace::ended).map(Ended::session);
    boolean open = now.engineFace().flatMap(EngineFace::session).isPresent();
    if (!open && ended.isPresent() && ended.equals(lastSeen)) {
      endShown = ended;
      endNanos = nanoTime.getAsLong();
      lastSeen = Optional.empty();
    }
    if (open || carCame(now)) {
      endShown = Optional.empty();
    }
  }

  private boolean carCame(PointSnapshot now) {
    boolean before = state().plugged();
    return !before && now.engineFace().flatMap(EngineFace::car).isPresent();
  }

  private void answered(PointNews.StartAnswered answered) {
    if (asked.equals(Optional.of(answered.request()))) {
      answer = answered.refusal();
      // A grant stays "asking" until its session is there.
      asked = answer.isPresent() ? Optional.empty() : asked;
    }
  }

  private PanelState derive(PointSnapshot now) {
    Optional<Duration> elapsed =
        now.engineFace()
            .flatMap(
                face ->
                    face.session()
                        .flatMap(SessionSeen::startedAt)
                        .map(since -> Duration.between(since, face.clock())))
            .map(d -> d.plusNanos(Math.max(0, nanoTime.getAsLong() - now.heardNanos())));
    return new PanelState(
        now,
        SeenByCentral.of(now),
        Screen.of(now, asked.isPresent(), endShown.isPresent()),
        elapsed,
        answer,
        unanswered);
  }

  // What people do

  public void togglePlug() {
    if (state().plugged()) {
      unplug();
    } else {
      plugIn();
    }
  }

  public void plugIn() {
    control.plugIn(car.batteryProperty().get(), car.charge(), car.limitProperty().get());
  }

  public void unplug() {
    control.press(Button.UNPLUG);
  }

  /// With what was typed; nothing happens if that can be no driver.
  public void start() {
    try {
      start(new DriverId(driver.get().strip()), new Secret(pin.get()));
    } catch (IllegalArgumentException e) {
      answer =
          Optional.of(
              Refusal.of(Refusal.Code.UNKNOWN_DRIVER, "That is no driver: " + e.getMessage()));
      state.set(derive(state().point()));
    }
  }

  /// With a card, or with what was typed.
  public void start(DriverId who, Secret secret) {
    pin.set("");
    asked = Optional.of(UUID.randomUUID());
    askedNanos = nanoTime.getAsLong();
    answer = Optional.empty();
    unanswered = false;
    endShown = Optional.empty();
    control.askStart(asked.get(), who, secret);
    state.set(derive(state().point()));
  }

  public void press(Button button) {
    control.press(button);
  }

  public void toggleEmergency() {
    boolean pressed = state().face().map(EngineFace::emergency).orElse(false);
    control.press(pressed ? Button.RELEASE : Button.EMERGENCY);
  }

  /// Plays faults besides those that are played already, or heals some of them.
  public void play(UnaryOperator<Drills> change) {
    control.play(change.apply(state().point().drills()));
  }

  /// The machinery behind the flap.
  public PointControl control() {
    return control;
  }
}
