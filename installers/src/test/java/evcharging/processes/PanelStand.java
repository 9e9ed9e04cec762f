package evcharging.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.config.Phrases;
import evcharging.cp.local.PanelAddress;
import evcharging.cp.panel.LivePoint;
import evcharging.cp.panel.PanelModel;
import evcharging.cp.panel.PanelState;
import evcharging.cp.panel.PanelWindow;
import evcharging.cp.panel.Screen;
import evcharging.crypto.SecretFile;
import evcharging.demo.Hosts;
import evcharging.demo.Plant;
import evcharging.demo.Ports;
import evcharging.demo.Site;
import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.domain.DriverId;
import evcharging.domain.Secret;
import evcharging.styles.Theme;
import evcharging.styles.text.Language;
import evcharging.wire.ToPanel.EngineFace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

/// A network of one point, its real panel, and a person in front of it: what they do there, and
/// what they and Central see.
final class PanelStand implements AutoCloseable {
  static final Duration SOON = Duration.ofSeconds(90);
  private static final CpId POINT = new CpId("CP001");
  private static final DriverId DRIVER = new DriverId("D01");

  /// The headless screen is 1000 pixels wide and high.
  private static final PanelWindow.Size SIZE = new PanelWindow.Size(990, 760);

  private static final Pattern ENERGY = Pattern.compile("\"energy_kwh\" ?: ?([0-9.]+)");

  private final FxRobot robot = new FxRobot();
  private final Site site;
  private final Plant plant;
  private PanelWindow window;

  PanelStand(Path directory) {
    site = new Site(Path.of(System.getProperty("ev.dist")), directory.resolve("site"), _ -> {});
    plant = new Plant(site, Ports.free(), Hosts.ONE);
    plant.registry().expect("EV_Registry running", SOON);
    plant.central().expect("EV_Central running", SOON);
    plant.register(Map.of(POINT.value(), "Berlin"));
    plant.addDrivers(List.of(DRIVER.value()));
    Platform.setImplicitExit(false);
    Platform.startup(() -> {});
    open();
    untilIdle();
  }

  Plant plant() {
    return plant;
  }

  Site site() {
    return site;
  }

  // Windows

  /// The panel, which starts Engine and Monitor or finds them.
  void open() {
    window = fx(() -> window(Optional.empty()));
  }

  void closeWindow() {
    PanelWindow closing = window;
    fx(
        () -> {
          closing.close();
          return null;
        });
  }

  /// A panel that only looks on, as with `--engine`.
  PanelWindow attach() {
    return fx(() -> window(Optional.of(panelPort())));
  }

  /// From here on this one is looked at and worked with.
  PanelWindow lookAt(PanelWindow other) {
    PanelWindow before = window;
    window = other;
    robot.targetWindow(other.stage());
    fx(
        () -> {
          other.stage().toFront();
          other.stage().requestFocus();
          return null;
        });
    return before;
  }

  /// Where the Engine of the point takes panels.
  InetSocketAddress panelPort() {
    return PanelAddress.read(site.at("points", POINT.value(), "engine")).orElseThrow();
  }

  private PanelWindow window(Optional<InetSocketAddress> attach) {
    return new PanelWindow(plan(attach), dress(), _ -> {}, () -> {});
  }

  private LivePoint.Plan plan(Optional<InetSocketAddress> attach) {
    Path points = site.at("points");
    List<String> network =
        List.of(
            "--data=" + points,
            "--registry=https://127.0.0.1:" + plant.ports().registry(),
            "--central-port=" + plant.ports().central());
    String port = plant.ports().monitors().getFirst().toString();
    List<String> engine =
        new ArrayList<>(
            List.of("engine", "CP001", "Berlin", "0.25", port, "--drills", "--time-scale=20"));
    engine.addAll(network);
    List<String> monitor = new ArrayList<>(List.of("monitor", "127.0.0.1", port, "CP001"));
    monitor.addAll(network);
    return new LivePoint.Plan(
        POINT,
        new Secret(read(points.resolve("CP001/credential"))),
        points.resolve("CP001/engine"),
        points.resolve("CP001/monitor"),
        attach,
        engine,
        monitor);
  }

  private PanelWindow.Dress dress() {
    return new PanelWindow.Dress(
        Language.ENGLISH,
        Theme.LIGHT,
        ZoneOffset.UTC,
        Map.of(DRIVER, new Secret(read(site.at("pins", DRIVER.value())))),
        SIZE,
        Phrases.beside());
  }

  private static String read(Path secret) {
    try {
      return SecretFile.read(secret);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // The person

  void startWithThePin() {
    plugIn();
    type("D01", read(site.at("pins", "D01")).strip());
    until(s -> s.screen() == Screen.CHARGING);
  }

  void plugIn() {
    flap(false);
    if (!state().plugged()) {
      click("#plug-in");
      until(PanelState::plugged);
    }
  }

  void type(String driver, String pin) {
    fx(
        () -> {
          model().driverProperty().set("");
          model().pinProperty().set("");
          return null;
        });
    click("#driver-id");
    robot.write(driver);
    click("#driver-pin");
    robot.write(pin);
    click("#start");
  }

  void click(String id) {
    await().atMost(SOON).until(() -> fx(() -> find(id).filter(n -> !n.isDisabled()).isPresent()));
    // Away first: two clicks in one place are a double click, whose second half counts for nothing.
    robot.moveTo("#service");
    robot.clickOn(fx(() -> find(id).orElseThrow()));
  }

  void key(KeyCode code) {
    robot.interact(() -> here().lookup("#service").query().requestFocus());
    robot.type(code);
  }

  void flap(boolean open) {
    if (fx(() -> model().flapOpenProperty().get()) != open) {
      robot.type(KeyCode.F2);
    }
    assertThat(fx(() -> model().flapOpenProperty().get())).isEqualTo(open);
  }

  /// Without a key, which goes to the window that has the focus.
  void openFlap() {
    fx(
        () -> {
          model().flapOpenProperty().set(true);
          return null;
        });
  }

  void clock(long millis) {
    choose("#clock", millis);
  }

  void speak(Language language) {
    choose("#language", language);
  }

  private <T> void choose(String id, T value) {
    fx(
        () -> {
          ChoiceBox<T> box = here().lookup(id).query();
          box.setValue(value);
          return null;
        });
  }

  // What is seen

  /// Nothing runs, nothing is broken, no car is there.
  void untilIdle() {
    untilCentralSays(CpStatus.ACTIVADO);
    until(s -> s.engineObeys() && s.session().isEmpty() && s.face().orElseThrow().centralFound());
    if (state().plugged()) {
      fx(
          () -> {
            model().unplug();
            return null;
          });
      until(s -> !s.plugged());
    }
  }

  void untilCentralSays(CpStatus status) {
    until(s -> s.seen().fresh() && s.seen().echo().map(e -> e.status() == status).orElse(false));
  }

  void until(Predicate<PanelState> condition) {
    await().atMost(SOON).pollDelay(Duration.ZERO).until(() -> condition.test(state()));
  }

  /// The session's energy here, in Wh.
  long energy() {
    return face().session().orElseThrow().energy().wattHours();
  }

  /// What the meter has counted since.
  void untilSupplied(long moreWh) {
    long then = energy();
    until(s -> s.session().map(c -> c.energy().wattHours() > then + moreWh).orElse(false));
  }

  EngineFace face() {
    return state().face().orElseThrow();
  }

  PanelState state() {
    return fx(() -> model().state());
  }

  private PanelModel model() {
    return window.model();
  }

  String text(String id) {
    return fx(
        () -> {
          Labeled label = here().lookup(id).query();
          return label.getText().replace('\u00a0', ' ');
        });
  }

  boolean shown(String id) {
    return fx(() -> find(id).isPresent());
  }

  boolean isDisabled(String id) {
    return fx(() -> find(id).orElseThrow().isDisabled());
  }

  private Optional<Node> find(String id) {
    return here().lookup(id).tryQuery().filter(Node::isVisible);
  }

  /// The window that is looked at, and no other.
  private NodeQuery here() {
    return robot.from(window.stage().getScene().getRoot());
  }

  // What Central knows

  /// The energy of the session that runs here, in Wh, as an operator is told it.
  long energyAtCentral() {
    String points = String.join("\n", plant.operator("points", "--json"));
    Matcher found = ENERGY.matcher(points);
    assertThat(found.find()).as(points).isTrue();
    return new BigDecimal(found.group(1)).movePointRight(3).longValue();
  }

  void untilCentralCounts(LongPredicate wattHours) {
    await().atMost(SOON).until(() -> wattHours.test(energyAtCentral()));
  }

  /// Everybody ends, and the books balance.
  @Override
  public void close() {
    try {
      if (window != null) {
        untilIdle();
        long engine = face().pid();
        long monitor = state().point().monitorFace().orElseThrow().pid();
        closeWindow();
        end(monitor);
        end(engine);
        assertThat(plant.ticketsWh())
            .isPositive()
            .isEqualTo(plant.registersWh(List.of(POINT.value())));
      }
    } finally {
      site.close();
    }
  }

  private static void end(long pid) {
    ProcessHandle.of(pid)
        .ifPresent(
            process -> {
              process.destroy();
              process.onExit().join();
            });
  }

  private static <T> T fx(Supplier<T> question) {
    try {
      return WaitForAsyncUtils.asyncFx(question::get).get();
    } catch (java.util.concurrent.ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
