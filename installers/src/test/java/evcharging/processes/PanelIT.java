package evcharging.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.cp.panel.LivePoint;
import evcharging.cp.panel.PanelModel;
import evcharging.cp.panel.PanelState;
import evcharging.cp.panel.PanelWindow;
import evcharging.cp.panel.Program;
import evcharging.cp.panel.Screen;
import evcharging.crypto.SecretFile;
import evcharging.demo.Hosts;
import evcharging.demo.Plant;
import evcharging.demo.Ports;
import evcharging.demo.Site;
import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Secret;
import evcharging.domain.SessionId;
import evcharging.styles.Theme;
import evcharging.styles.text.Language;
import evcharging.wire.ToPanel.EngineFace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A person at the real panel, in front of a real Engine and a real Monitor (both processes the
/// panel started), Central and the Registry: what is done at the point, and what Central makes of
/// it. One network serves all tests; each leaves it whole.
@TestMethodOrder(MethodOrderer.MethodName.class)
class PanelIT {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final CpId POINT = new CpId("CP001");

  /// The headless screen is 1000 pixels wide and high.
  private static final PanelWindow.Size SIZE = new PanelWindow.Size(990, 760);

  @TempDir(cleanup = CleanupMode.NEVER)
  static Path directory;

  private static final FxRobot ROBOT = new FxRobot();
  private static Site site;
  private static Plant plant;
  private static PanelWindow window;
  private static PanelModel model;

  @BeforeAll
  static void aNetworkOfOnePointWithItsPanel() throws Exception {
    site = new Site(Path.of(System.getProperty("ev.dist")), directory.resolve("site"), _ -> {});
    plant = new Plant(site, Ports.free(), Hosts.ONE);
    plant.registry().expect("EV_Registry running", SOON);
    plant.central().expect("EV_Central running", SOON);
    plant.register(Map.of("CP001", "Berlin"));
    plant.addDrivers(List.of("D01"));
    Platform.setImplicitExit(false);
    Platform.startup(() -> {});
    open();
    untilIdle();
  }

  @AfterAll
  static void theBooksBalanceAndEverybodyEnds() throws Exception {
    try {
      if (model != null) {
        untilIdle();
        long engine = face().pid();
        long monitor = state().point().monitorFace().orElseThrow().pid();
        close();
        end(monitor);
        end(engine);
        assertThat(plant.ticketsWh()).isPositive().isEqualTo(plant.registersWh(List.of("CP001")));
      }
    } finally {
      site.close();
    }
  }

  @Test
  @Tag("B-03")
  @Tag("B-04")
  void aDriverPlugsInSignsInChargesStopsAndSeesTheTicketsFacts() throws Exception {
    long before = face().register().wattHours();
    startWithThePin();
    SessionId session = face().session().orElseThrow().session();
    until(s -> s.session().map(c -> c.energy().wattHours() > 200).orElse(false));
    untilCentralSays(CpStatus.SUMINISTRANDO);
    assertThat(text("#central-reason")).contains(session.value());
    assertThat(text("#screen-energy")).contains("kWh");
    assertThat(text("#screen-power")).isEqualTo("440.0 kW");
    assertThat(text("#screen-amount")).startsWith("€");
    assertThat(text("#register")).contains("kWh");
    click("#stop");
    until(s -> s.screen() == Screen.FINISHED);
    assertThat(text("#last-session")).isEqualTo(session.value());
    assertThat(text("#last-why")).isEqualTo("Stopped by the driver");
    long given = face().register().wattHours() - before;
    assertThat(given).isGreaterThan(200);
    assertThat(text("#last-energy").replaceAll("\\D", "")).isEqualTo("%04d".formatted(given));
    click("#plug");
    untilIdle();
  }

  @Test
  @Tag("B-03")
  void aWrongPinIsDeniedInTheWordsOfThePanelAndStartsNothing() throws Exception {
    type("D01", "000000");
    until(s -> s.answer().isPresent());
    assertThat(text("#driver-answer")).isEqualTo("Driver id or PIN is wrong.");
    assertThat(state().session()).isEmpty();
  }

  @Test
  void theEmergencyStopEndsTheSupplyAndIsReleased() throws Exception {
    startWithThePin();
    click("#emergency");
    until(s -> s.screen() == Screen.EMERGENCY);
    untilCentralSays(CpStatus.AVERIADO);
    assertThat(text("#central-reason")).isEqualTo("the emergency stop is pressed");
    assertThat(state().ended().orElseThrow().reason()).isEqualTo(EndReason.EMERGENCY_STOP);
    click("#emergency");
    untilCentralSays(CpStatus.ACTIVADO);
    key(KeyCode.P);
    untilIdle();
  }

  @Test
  @Tag("M-02")
  void koMakesThePointFaultyForCentralUntilOk() throws Exception {
    flap(true);
    click("#health-ko");
    until(s -> s.screen() == Screen.FAULTY);
    untilCentralSays(CpStatus.AVERIADO);
    click("#health-ko-mend");
    untilIdle();
  }

  @Test
  @Tag("F-02")
  void aKilledEngineIsSeenAtOnceAndComesBackWithItsTrueRegister() throws Exception {
    startWithThePin();
    flap(true);
    until(s -> s.session().map(c -> c.energy().wattHours() > 300).orElse(false));
    Energy seen = face().register();
    long pid = face().pid();
    click("#engine-life");
    until(s -> s.point().engine() == Program.GONE && s.screen() == Screen.DARK);
    untilCentralSays(CpStatus.AVERIADO);
    assertThat(text("#central-via")).isEqualTo("told to the Monitor");
    click("#engine-life-mend");
    until(s -> s.point().engine().answers() && s.face().orElseThrow().pid() != pid);
    // The register is forced to disk every second: at most one second of 440 kW is less.
    assertThat(face().register().wattHours()).isGreaterThan(seen.wattHours() - 250);
    until(s -> s.ended().map(e -> e.reason() == EndReason.ENGINE_RESTARTED).orElse(false));
    untilIdle();
  }

  @Test
  @Tag("F-02")
  void aFrozenEngineIsFaultyForCentralUntilItGoesOn() throws Exception {
    flap(true);
    click("#engine-frozen");
    until(s -> s.screen() == Screen.FROZEN);
    untilCentralSays(CpStatus.AVERIADO);
    assertThat(text("#engine-is")).isEqualTo("frozen");
    click("#engine-frozen-mend");
    untilIdle();
  }

  @Test
  @Tag("F-01")
  void aKilledMonitorDisconnectsThePointUntilItIsBack() throws Exception {
    flap(true);
    click("#monitor-life");
    until(s -> s.point().monitor() == Program.GONE);
    untilCentralSays(CpStatus.DESCONECTADO);
    assertThat(text("#central-reason")).isEqualTo("no Monitor is connected");
    assertThat(text("#central-via")).isEqualTo("told to the Engine");
    click("#monitor-life-mend");
    untilIdle();
  }

  @Test
  @Tag("F-04")
  void aCutLinkToCentralIsSeenOnBothSidesAndASupplyGoesOn() throws Exception {
    startWithThePin();
    flap(true);
    click("#central-cut");
    until(s -> !s.face().orElseThrow().centralFound());
    untilCentralSays(CpStatus.DESCONECTADO);
    assertThat(text("#central-reason")).isEqualTo("the Engine cannot reach Central");
    long then = face().session().orElseThrow().energy().wattHours();
    until(s -> s.session().map(c -> c.energy().wattHours() > then).orElse(false));
    click("#kafka-cut");
    until(s -> s.point().drills().kafkaCut());
    click("#central-cut-mend");
    untilCentralSays(CpStatus.SUMINISTRANDO);
    click("#kafka-cut-mend");
    until(s -> !s.point().drills().kafkaCut());
    key(KeyCode.P);
    untilIdle();
  }

  @Test
  @Tag("F-08")
  void anAlteredKeyIsNotUnderstandableUntilThePointAuthenticatesAnew() throws Exception {
    flap(true);
    click("#key-altered");
    untilCentralSays(CpStatus.DESCONECTADO);
    await().atMost(SOON).until(() -> shown("#not-understood"));
    assertThat(text("#not-understood"))
        .isEqualTo("Cannot connect to CP CP001: messages not understandable");
    click("#key-altered-mend");
    untilIdle();
    assertThat(shown("#not-understood")).isFalse();
  }

  @Test
  void aClockSetWrongIsSeenAndSetRight() throws Exception {
    flap(true);
    clock(3_600_000L);
    until(s -> s.face().orElseThrow().clock().isAfter(Instant.now().plusSeconds(3_000)));
    clock(0L);
    until(s -> s.face().orElseThrow().clock().isBefore(Instant.now().plusSeconds(3_000)));
    untilIdle();
  }

  @Test
  void theSupplyGoesOnWhileTheWindowIsClosedAndIsShownAgain() throws Exception {
    startWithThePin();
    SessionId session = face().session().orElseThrow().session();
    long engine = face().pid();
    long energy = face().session().orElseThrow().energy().wattHours();
    close();
    assertThat(ProcessHandle.of(engine)).isPresent();
    open();
    until(s -> s.screen() == Screen.CHARGING);
    assertThat(face().pid()).isEqualTo(engine);
    assertThat(face().session().orElseThrow().session()).isEqualTo(session);
    until(s -> s.session().map(c -> c.energy().wattHours() > energy).orElse(false));
    click("#stop");
    until(s -> s.session().isEmpty());
    key(KeyCode.P);
    untilIdle();
  }

  // The network

  private static void open() throws Exception {
    Path points = site.at("points");
    Secret credential = new Secret(SecretFile.read(points.resolve("CP001/credential")));
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
    LivePoint.Plan plan =
        new LivePoint.Plan(
            POINT,
            credential,
            points.resolve("CP001/engine"),
            points.resolve("CP001/monitor"),
            Optional.empty(),
            engine,
            monitor);
    PanelWindow.Dress dress =
        new PanelWindow.Dress(Language.ENGLISH, Theme.LIGHT, ZoneOffset.UTC, Map.of(), SIZE);
    window = onFx(() -> new PanelWindow(plan, dress, () -> {}));
    model = window.model();
  }

  private static void close() throws Exception {
    PanelWindow closing = window;
    onFx(
        () -> {
          closing.close();
          return null;
        });
  }

  private static void end(long pid) {
    ProcessHandle.of(pid)
        .ifPresent(
            process -> {
              process.destroy();
              process.onExit().join();
            });
  }

  // The person

  private static void startWithThePin() throws Exception {
    flap(false);
    if (!state().plugged()) {
      click("#plug-in");
      until(PanelState::plugged);
    }
    type("D01", Files.readString(site.at("pins", "D01")).strip());
    until(s -> s.screen() == Screen.CHARGING);
  }

  private static void type(String driver, String pin) throws Exception {
    onFx(
        () -> {
          model.driverProperty().set("");
          model.pinProperty().set("");
          return null;
        });
    click("#driver-id");
    ROBOT.write(driver);
    click("#driver-pin");
    ROBOT.write(pin);
    click("#start");
  }

  private static void click(String id) {
    await()
        .atMost(SOON)
        .until(
            () -> {
              Optional<Node> node = ROBOT.lookup(id).tryQuery();
              return node.isPresent() && node.get().isVisible() && !node.get().isDisabled();
            });
    ROBOT.clickOn(id);
  }

  private static void key(KeyCode code) {
    ROBOT.interact(() -> ROBOT.lookup("#service").query().requestFocus());
    ROBOT.type(code);
  }

  private static void flap(boolean open) throws Exception {
    if (onFx(() -> model.flapOpenProperty().get()) != open) {
      ROBOT.type(KeyCode.F2);
    }
    assertThat(onFx(() -> model.flapOpenProperty().get())).isEqualTo(open);
  }

  private static void clock(long millis) throws Exception {
    onFx(
        () -> {
          ChoiceBox<Long> box = ROBOT.lookup("#clock").query();
          box.setValue(millis);
          return null;
        });
  }

  // What is seen

  private static void untilIdle() throws Exception {
    untilCentralSays(CpStatus.ACTIVADO);
    until(s -> s.engineObeys() && s.session().isEmpty() && s.face().orElseThrow().centralFound());
    if (state().plugged()) {
      onFx(
          () -> {
            model.unplug();
            return null;
          });
      until(s -> !s.plugged());
    }
  }

  private static void untilCentralSays(CpStatus status) {
    until(s -> s.seen().fresh() && s.seen().echo().map(e -> e.status() == status).orElse(false));
  }

  private static void until(Predicate<PanelState> condition) {
    await().atMost(SOON).pollDelay(Duration.ZERO).until(() -> condition.test(state()));
  }

  private static EngineFace face() throws Exception {
    return state().face().orElseThrow();
  }

  private static PanelState state() throws Exception {
    return onFx(() -> model.state());
  }

  private static String text(String id) throws Exception {
    return onFx(
        () -> {
          Labeled label = ROBOT.lookup(id).query();
          return label.getText().replace('\u00a0', ' ');
        });
  }

  private static boolean shown(String id) throws IOException {
    return ROBOT.lookup(id).tryQuery().map(Node::isVisible).orElse(false);
  }

  private static <T> T onFx(Callable<T> question) throws Exception {
    return WaitForAsyncUtils.asyncFx(question).get();
  }
}
