package evcharging.central.console;

import evcharging.central.console.desk.Acting;
import evcharging.central.console.desk.Background;
import evcharging.central.console.desk.ConsoleSources;
import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Navigation;
import evcharging.central.console.desk.Operator;
import evcharging.central.console.desk.Pane;
import evcharging.central.console.desk.Part;
import evcharging.central.console.desk.PointDrawer;
import evcharging.central.console.health.HealthPane;
import evcharging.central.console.health.HealthStrip;
import evcharging.central.console.signin.IdleClock;
import evcharging.central.console.signin.SignInModel;
import evcharging.central.core.NetworkView;
import evcharging.central.network.AlarmKey;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.SessionId;
import evcharging.styles.Look;
import evcharging.styles.Theme;
import evcharging.styles.text.Texts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Everything behind the window: the parts, which pane is in front, whose drawer is open, who is
/// signed in. The window shows it; a test can lead it without one.
final class Shell implements Navigation, AutoCloseable {
  private static final int BACK_STEPS = 50;

  private final ConsoleSources sources;
  private final Background background = new Background();
  private final SignInModel signIn;
  private final IdleClock idle;
  private final Desk desk;
  private final Map<String, PaneKind> kinds = new LinkedHashMap<>();
  private final Map<String, Frame<Pane>> panes = new LinkedHashMap<>();
  private final Optional<Frame<PointDrawer>> drawer;
  private final Optional<Frame<Part>> banner;
  private final Frame<Part> health;
  private final ReadOnlyStringWrapper front = new ReadOnlyStringWrapper("");
  private final ObjectProperty<Optional<CpId>> point = new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty sounds = new SimpleBooleanProperty(true);
  private final StringProperty incident = new SimpleStringProperty("");
  private final Deque<String> back = new ArrayDeque<>();

  Shell(ConsoleSources sources, ConsoleSettings settings, Panes made) {
    this.sources = sources;
    this.signIn = new SignInModel(sources, background, System::nanoTime);
    this.idle = new IdleClock(settings.idle(), System::nanoTime);
    Texts texts = new Texts(settings.language(), settings.zone(), ConsoleTexts.BUNDLE);
    this.desk =
        new Desk(
            sources,
            texts,
            new Look(Theme.LIGHT),
            signIn.operatorProperty(),
            new Acting(sources.door(), signIn.operatorProperty(), background),
            background,
            this,
            sounds,
            new SimpleBooleanProperty());
    for (PaneKind kind : made.kinds()) {
      kinds.put(kind.code(), kind);
      panes.put(kind.code(), new Frame<>(kind.code(), texts, () -> kind.make().apply(desk)));
    }
    drawer = made.drawer().map(make -> new Frame<>("drawer", texts, () -> make.apply(desk)));
    banner = made.banner().map(make -> new Frame<>("banner", texts, () -> make.apply(desk)));
    health = new Frame<>("health-strip", texts, () -> strip(texts));
    open(kinds.keySet().iterator().next());
    signIn.operatorProperty().subscribe(this::cover);
  }

  private Part strip(Texts texts) {
    return new HealthStrip(sources, texts, this::explain);
  }

  private void explain(String code) {
    open("health");
    Frame<Pane> frame = panes.get("health");
    if (frame != null) {
      frame.with(
          pane -> {
            pane.show(sources.view().get());
            if (pane instanceof HealthPane explaining) {
              explaining.explain(code);
            }
          });
    }
  }

  /// Whoever is not signed in sees the wall and the alarms.
  private void cover(Optional<Operator> who) {
    panes.forEach((code, frame) -> frame.cover(who.isEmpty() && !kinds.get(code).whileLocked()));
    if (who.isEmpty()) {
      point.set(Optional.empty());
    }
  }

  /// Five times a second.
  void tick() {
    if (idle.isIdle()) {
      signIn.signOut(true);
    }
    NetworkView view = sources.view().get();
    signIn.follow(view);
    health.show(view);
    banner.ifPresent(frame -> frame.show(view));
    panes.values().forEach(frame -> frame.show(view));
    if (point.get().isPresent()) {
      drawer.ifPresent(frame -> frame.show(view));
    }
  }

  /// Somebody is here.
  void touched() {
    idle.touched();
  }

  Desk desk() {
    return desk;
  }

  SignInModel signIn() {
    return signIn;
  }

  Map<String, PaneKind> kinds() {
    return kinds;
  }

  Frame<Pane> pane(String code) {
    return panes.get(code);
  }

  Iterable<Frame<Pane>> panes() {
    return panes.values();
  }

  Optional<Frame<PointDrawer>> drawer() {
    return drawer;
  }

  /// Every part of the window.
  Stream<Frame<? extends Part>> frames() {
    return Stream.of(panes.values().stream(), drawer.stream(), banner.stream(), Stream.of(health))
        .flatMap(each -> each);
  }

  /// What went wrong in the window and in none of its parts: the newest incident's id, or nothing.
  StringProperty incidentProperty() {
    return incident;
  }

  Optional<Frame<Part>> banner() {
    return banner;
  }

  Frame<Part> health() {
    return health;
  }

  BooleanProperty soundsProperty() {
    return sounds;
  }

  /// The pane in front.
  ReadOnlyStringProperty frontProperty() {
    return front.getReadOnlyProperty();
  }

  /// Whose drawer is open.
  ObjectProperty<Optional<CpId>> pointProperty() {
    return point;
  }

  /// Closes the drawer, else goes to the pane before.
  void goBack() {
    if (point.get().isPresent()) {
      point.set(Optional.empty());
    } else if (!back.isEmpty()) {
      front.set(back.pop());
    }
  }

  @Override
  public void open(String pane) {
    if (!panes.containsKey(pane) || pane.equals(front.get())) {
      return;
    }
    if (!front.get().isEmpty()) {
      back.push(front.get());
    }
    while (back.size() > BACK_STEPS) {
      back.removeLast();
    }
    front.set(pane);
    panes.get(pane).show(sources.view().get());
  }

  @Override
  public void point(CpId id) {
    if (signIn.operatorProperty().get().isEmpty()) {
      return;
    }
    drawer.ifPresent(
        frame -> {
          frame.with(part -> part.open(id));
          frame.show(sources.view().get());
          point.set(Optional.of(id));
        });
  }

  @Override
  public void session(SessionId session) {
    seek("sessions", session.value());
  }

  @Override
  public void driver(DriverId driver) {
    seek("drivers", driver.value());
  }

  @Override
  public void alarm(AlarmKey alarm) {
    seek("alarms", alarm.toString());
  }

  @Override
  public void audit(String subject) {
    seek("audit", subject);
  }

  private void seek(String code, String id) {
    open(code);
    Frame<Pane> frame = panes.get(code);
    if (frame != null) {
      frame.with(pane -> pane.seek(id));
    }
  }

  @Override
  public void close() {
    background.close();
  }
}
