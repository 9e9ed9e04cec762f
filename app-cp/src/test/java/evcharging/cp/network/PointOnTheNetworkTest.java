package evcharging.cp.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import evcharging.cp.central.CentralDoor;
import evcharging.cp.central.Proofs;
import evcharging.cp.central.ResumptionStore;
import evcharging.cp.engine.Engine;
import evcharging.cp.engine.EngineConfig;
import evcharging.cp.engine.PanelConfig;
import evcharging.cp.engine.PointConfig;
import evcharging.cp.local.EngineProbe;
import evcharging.cp.local.PanelLink;
import evcharging.cp.monitor.Monitor;
import evcharging.cp.point.Car;
import evcharging.cp.point.Charger;
import evcharging.cp.point.PointInput;
import evcharging.cp.point.PointSettings;
import evcharging.crypto.Authority;
import evcharging.crypto.ClientTls;
import evcharging.crypto.PointRole;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.Secret;
import evcharging.domain.SessionId;
import evcharging.link.Dialer;
import evcharging.link.LinkTimes;
import evcharging.link.registry.RegistryClient;
import evcharging.wire.Drills;
import evcharging.wire.FromEngine;
import evcharging.wire.FromMonitor.Verdict;
import evcharging.wire.FromPanel;
import evcharging.wire.Hello;
import evcharging.wire.ToEngine;
import evcharging.wire.ToPanel;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Engine and Monitor over real sockets, TLS and the real wire, with a small Registry and Central.
@Timeout(120)
class PointOnTheNetworkTest {
  private static final CpId POINT = new CpId("CP001");
  private static final Secret CREDENTIAL = new Secret("K3f9-a-credential-of-this-test");
  private static final SessionId SESSION = new SessionId("S-D01-CP001-1-a");
  private static final Duration LONG = Duration.ofSeconds(40);

  @TempDir Path directory;
  private final Authority authority = Authority.create(Instant.now());
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final List<String> monitorLines = new CopyOnWriteArrayList<>();
  private final AtomicReference<Throwable> fault = new AtomicReference<>();
  private FakeCentral central;
  private final List<ToPanel> told = new CopyOnWriteArrayList<>();
  private boolean drills = true;
  private FakeRegistry registry;

  @BeforeEach
  void openNetwork() throws IOException {
    central = opened(new FakeCentral(authority));
    registry = opened(new FakeRegistry(authority));
  }

  @AfterEach
  void closeAll() throws Exception {
    while (!open.isEmpty()) {
      open.pop().close();
    }
    assertThat(fault.get()).isNull();
  }

  @Test
  @Tag("S-02")
  @Tag("B-04")
  void aSessionFromTheQuestionToTheNotedEnd() {
    Engine engine = engine();
    until(() -> !heard(FromEngine.EngineState.class).isEmpty());
    assertThat(lines)
        .contains(
            "Engine starting...", "✓ Registered at Central", "Authenticated. AES key received.");
    say(new ToEngine.AskAccept(SESSION, new DriverId("D01"), new Price(2500)));
    until(() -> !heard(FromEngine.Accepts.class).isEmpty());
    say(new ToEngine.Authorised(SESSION, new DriverId("D01"), new Price(2500)));
    until(() -> engine.view().session().isPresent());
    engine.put(new PointInput.PluggedIn(Car.at(new Energy(60_000), 20)));
    until(() -> !heard(FromEngine.SupplyStarted.class).isEmpty());
    until(() -> engine.view().register().wattHours() > 50);
    say(new ToEngine.EndSupply(SESSION, EndReason.DRIVER_STOP));
    until(() -> !heard(FromEngine.SupplyEnded.class).isEmpty());
    FromEngine.SupplyEnded end = heard(FromEngine.SupplyEnded.class).getFirst();
    assertThat(end.meterEnd().wattHours()).isGreaterThan(50);
    assertThat(engine.view().register()).isEqualTo(end.meterEnd());
    assertThat(lines).anyMatch(l -> l.startsWith("Charging session " + SESSION));
    assertThat(lines).anyMatch(l -> l.startsWith("Charging complete"));
  }

  @Test
  @Tag("F-04")
  void centralGoesAndComesBackAndHearsTheEndItMissed() throws IOException {
    Engine engine = engine();
    supplying(engine);
    central.close();
    until(() -> !engine.view().centralFound());
    engine.put(new PointInput.Unplugged());
    until(() -> engine.view().session().isEmpty());
    central.open();
    until(() -> !heard(FromEngine.SupplyEnded.class).isEmpty());
    assertThat(heard(FromEngine.SupplyEnded.class).getFirst().reason())
        .isEqualTo(EndReason.UNPLUGGED);
    assertThat(lines.stream().filter(l -> l.startsWith("cannot reach Central"))).hasSizeLessThan(4);
  }

  @Test
  @Tag("F-02")
  void anEngineThatDiedEndsItsSupplyWithTheRegisterOnDisk() throws Exception {
    Engine first = engine();
    supplying(first);
    until(() -> first.view().register().wattHours() > 1_300); // two seconds: on disk at least once
    // What a kill leaves: the file as it is on disk now, under a process that never said goodbye.
    Path copy = Files.createDirectory(directory.resolve("after-the-kill"));
    Files.copy(directory.resolve("register"), copy.resolve("register"));
    open.remove(first);
    first.close();
    central.heard.get(PointRole.ENGINE).clear();
    engine(copy);
    until(() -> !heard(FromEngine.SupplyEnded.class).isEmpty());
    FromEngine.SupplyEnded end = heard(FromEngine.SupplyEnded.class).getFirst();
    assertThat(end.session()).isEqualTo(SESSION);
    assertThat(end.reason()).isEqualTo(EndReason.ENGINE_RESTARTED);
    assertThat(end.meterEnd()).isGreaterThan(end.meterStart());
  }

  @Test
  @Tag("F-06")
  void withoutTheRegistryAKnownPointComesBackWithItsResumptionSecret() {
    engine();
    until(() -> central.knows(PointRole.ENGINE));
    registry.close();
    open.remove(registry);
    Engine second = engine(directory.resolve("other"));
    until(() -> lines.stream().anyMatch(l -> l.startsWith("cannot reach the Registry")));
    assertThat(second.view().centralFound()).isFalse();
    central.hellos.clear();
    Engine known = engine(directory);
    until(() -> known.view().centralFound());
    Hello.EngineHello hello = (Hello.EngineHello) central.hellos.getFirst();
    assertThat(hello.token()).isEmpty();
    assertThat(hello.resumption().orElseThrow().reveal()).startsWith("resumption-");
  }

  @Test
  @Tag("G-03")
  void whomTheRegistryDoesNotKnowNeverComesToCentral() {
    registry.saysNo = true;
    engine();
    until(() -> lines.stream().anyMatch(l -> l.startsWith("The Registry says no")));
    assertThat(central.hellos).isEmpty();
  }

  @Test
  @Tag("S-03")
  void revokedKeysAreHealedByAPersonOnly() {
    central.turningAway = Optional.of(FakeCentral.no(false));
    Engine engine = engine();
    until(() -> lines.stream().anyMatch(l -> l.contains("turns this point away")));
    int tries = central.hellos.size();
    assertThat(tries).isEqualTo(1);
    engine.authenticateAsPerson();
    until(() -> engine.view().centralFound());
    assertThat(central.hellos).hasSize(2);
    assertThat(((Hello.EngineHello) central.hellos.getLast()).person()).isTrue();
  }

  @Test
  @Tag("T10")
  void aCentralOfAnotherAuthorityIsNotSpokenTo() throws IOException {
    Authority other = Authority.create(Instant.now());
    central.close();
    central = opened(new FakeCentral(other));
    engine();
    until(() -> lines.stream().anyMatch(l -> l.startsWith("cannot reach Central")));
    assertThat(central.hellos).isEmpty();
  }

  @Test
  @Tag("M-01")
  @Tag("M-02")
  void theMonitorTellsCentralWhatTheEngineIs() {
    Engine engine = engine();
    Monitor monitor = monitor(engine.monitorPort(), CREDENTIAL);
    until(() -> verdict().map(Verdict::engineOk).orElse(false));
    assertThat(monitorLines)
        .contains(
            "Authenticated at Registry ✓",
            "Authenticated at Central ✓",
            "CONNECTED to Engine ✓",
            "STATUS OK");
    engine.put(new PointInput.Broken("the fan stands still"));
    until(() -> verdict().filter(v -> v.reason().equals("the fan stands still")).isPresent());
    engine.put(new PointInput.Recovered());
    until(() -> verdict().map(Verdict::engineOk).orElse(false));
    open.remove(engine);
    engine.close();
    until(() -> !verdict().map(Verdict::engineOk).orElse(true));
    assertThat(monitorLines).anyMatch(l -> l.startsWith("Engine LOST ×: "));
    assertThat(monitorLines).contains("STATUS DISCONNECTED");
    assertThat(monitor).isNotNull();
  }

  @Test
  @Tag("T3")
  void aMonitorWithAnotherCredentialNeverSaysOk() {
    Engine engine = engine();
    monitor(engine.monitorPort(), new Secret("not the credential of this point"));
    until(() -> verdict().isPresent());
    assertThat(verdict().orElseThrow().engineOk()).isFalse();
    assertThat(verdict().orElseThrow().reason()).contains("not the Engine of CP001");
  }

  private void supplying(Engine engine) {
    until(() -> engine.view().centralFound());
    say(new ToEngine.Authorised(SESSION, new DriverId("D01"), new Price(2500)));
    engine.put(new PointInput.PluggedIn(Car.at(new Energy(60_000), 20)));
    until(() -> !heard(FromEngine.SupplyStarted.class).isEmpty());
  }

  private Optional<Verdict> verdict() {
    return central.heard.get(PointRole.MONITOR).reversed().stream()
        .map(Verdict.class::cast)
        .findFirst();
  }

  private <T> List<T> heard(Class<T> type) {
    return central.heard.get(PointRole.ENGINE).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private void say(ToEngine message) {
    central.say(PointRole.ENGINE, message);
  }

  private static void until(java.util.concurrent.Callable<Boolean> condition) {
    await().atMost(LONG).until(condition);
  }

  private Engine engine() {
    return engine(directory);
  }

  @Test
  void aPanelPlaysFaultsAndHealsThem() throws Exception {
    Engine engine = engine(directory);
    PanelLink panel = panel(engine);
    until(() -> central.knows(PointRole.ENGINE));
    EngineProbe probe =
        opened(
            new EngineProbe(
                POINT, CREDENTIAL, "127.0.0.1", engine.monitorPort(), Duration.ofSeconds(1)));
    assertThat(probe.check().ok()).isTrue();
    panel.send(new FromPanel.Play(Drills.NONE.withFrozen(true)));
    until(() -> faces().anyMatch(face -> face.drills().frozen()));
    assertThatThrownBy(probe::check).hasMessage("no answer in time");
    // Central hears no heartbeat either, as of a program that hangs.
    until(() -> !central.knows(PointRole.ENGINE));
    panel.send(new FromPanel.Play(Drills.NONE.withCentralCut(true)));
    until(() -> !latest().centralFound());
    assertThat(probe.check().ok()).isTrue();
    panel.send(new FromPanel.Play(Drills.NONE));
    until(() -> latest().centralFound());
  }

  @Test
  @Tag("F-08")
  void aPointNobodyUnderstandsComesBackEverMoreSlowly() {
    Engine engine = engine(directory);
    PanelLink panel = panel(engine);
    until(() -> central.knows(PointRole.ENGINE));
    panel.send(new FromPanel.Play(Drills.NONE.withKeyAltered(true)));
    until(() -> central.hellos.size() >= 5);
    long before = System.nanoTime();
    until(() -> central.hellos.size() >= 7);
    // Two pauses of 1.5 to 3 s each; without them it is back at once.
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(2));
    panel.send(new FromPanel.Press(FromPanel.Button.AUTHENTICATE));
    until(() -> !latest().drills().keyAltered() && latest().centralFound());
  }

  @Test
  void anEngineThatWasNotStartedForDrillsPlaysNone() {
    drills = false;
    PanelLink panel = panel(engine(directory));
    until(() -> central.knows(PointRole.ENGINE));
    panel.send(new FromPanel.Play(Drills.NONE.withCentralCut(true)));
    until(() -> lines.stream().anyMatch(line -> line.contains("not started for drills")));
    panel.send(new FromPanel.PlugIn(new Energy(60_000), new Energy(600), new Power(1_000)));
    until(() -> faces().anyMatch(face -> face.car().isPresent()));
    assertThat(latest().drillsAllowed()).isFalse();
    assertThat(latest().drills()).isEqualTo(Drills.NONE);
    assertThat(latest().centralFound()).isTrue();
    // The simulated world is ten times faster, so the car takes ten times its power.
    assertThat(latest().car().orElseThrow().limit()).isEqualTo(new Power(10_000));
  }

  private PanelLink panel(Engine engine) {
    PanelLink panel =
        opened(
            new PanelLink(
                    POINT,
                    PointRole.ENGINE,
                    CREDENTIAL,
                    () -> Optional.of(engine.panelAddress()),
                    new PanelLink.Hearer(told::add, _ -> {}))
                .start());
    until(() -> !told.isEmpty());
    return panel;
  }

  private Stream<ToPanel.EngineFace> faces() {
    return told.stream()
        .filter(ToPanel.EngineFace.class::isInstance)
        .map(ToPanel.EngineFace.class::cast);
  }

  private ToPanel.EngineFace latest() {
    return faces().toList().getLast();
  }

  private Engine engine(Path data) {
    try {
      Files.createDirectories(data);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    EngineConfig config =
        new EngineConfig(
            new PointConfig(
                POINT,
                new Place("Berlin"),
                new Price(2500),
                dialed(PointRole.ENGINE),
                proofs(PointRole.ENGINE, CREDENTIAL, data),
                PointSettings.STANDARD,
                Charger.Kind.AC_22.faster(new BigDecimal(100))),
            CREDENTIAL,
            authority.caPem(),
            data,
            new InetSocketAddress("127.0.0.1", 0),
            new PanelConfig(new InetSocketAddress("127.0.0.1", 0), drills, BigDecimal.TEN),
            Duration.ofMillis(50),
            600);
    return opened(new Engine(config, lines::add, fault::set)).start();
  }

  private Monitor monitor(int port, Secret credential) {
    Duration patience = Duration.ofSeconds(10);
    EngineProbe probe = new EngineProbe(POINT, credential, "127.0.0.1", port, patience);
    return opened(
            new Monitor(
                new Monitor.Watched(
                    POINT, "127.0.0.1:" + port, probe, Duration.ofMillis(100), 5, Optional.empty()),
                dialed(PointRole.MONITOR),
                proofs(PointRole.MONITOR, credential, directory),
                monitorLines::add))
        .start();
  }

  private CentralDoor.Dialed dialed(PointRole role) {
    Dialer dialer =
        new Dialer("127.0.0.1", central.port(), tls().socketFactory(), Duration.ofSeconds(10));
    return new CentralDoor.Dialed(
        POINT, role, "127.0.0.1", dialer, LinkTimes.STANDARD, Duration.ofMinutes(5));
  }

  private Proofs proofs(PointRole role, Secret credential, Path data) {
    RegistryClient client =
        opened(new RegistryClient("127.0.0.1", registry.port(), tls(), Duration.ofSeconds(10)));
    ResumptionStore store = ResumptionStore.in(data.resolve(role.text() + "-resumption"));
    return new Proofs(client, role, POINT, credential, store, System::nanoTime);
  }

  private ClientTls tls() {
    return ClientTls.trusting(authority.caPem());
  }

  private <T extends AutoCloseable> T opened(T thing) {
    open.push(thing);
    return thing;
  }
}
