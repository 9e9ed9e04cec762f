package evcharging.cp.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.cp.central.CentralDoor;
import evcharging.cp.central.Proofs;
import evcharging.cp.central.ResumptionStore;
import evcharging.cp.engine.Engine;
import evcharging.cp.engine.EngineConfig;
import evcharging.cp.engine.PanelConfig;
import evcharging.cp.engine.PointConfig;
import evcharging.cp.local.EngineProbe;
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
import evcharging.domain.Energy;
import evcharging.domain.Place;
import evcharging.domain.Price;
import evcharging.domain.Secret;
import evcharging.domain.SessionId;
import evcharging.link.Dialer;
import evcharging.link.LinkTimes;
import evcharging.link.registry.RegistryClient;
import evcharging.wire.FromEngine;
import evcharging.wire.FromMonitor.Verdict;
import evcharging.wire.ToEngine;
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
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/// Engine and Monitor of CP001 over real sockets, TLS and the real wire, with a small Registry and
/// Central.
final class PointRig {
  static final CpId POINT = new CpId("CP001");
  static final Secret CREDENTIAL = new Secret("K3f9-a-credential-of-this-test");
  static final SessionId SESSION = new SessionId("S-D01-CP001-1-a");
  private static final Duration LONG = Duration.ofSeconds(40);

  private final Path directory;
  private final Authority authority = Authority.create(Instant.now());
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final List<String> monitorLines = new CopyOnWriteArrayList<>();
  private final AtomicReference<Throwable> fault = new AtomicReference<>();
  private final FakeRegistry registry;
  private FakeCentral central;

  /// @param directory where the point keeps its data
  PointRig(Path directory) throws IOException {
    this.directory = directory;
    central = opened(new FakeCentral(authority));
    registry = opened(new FakeRegistry(authority));
  }

  FakeCentral central() {
    return central;
  }

  FakeRegistry registry() {
    return registry;
  }

  /// What the Engine printed.
  List<String> lines() {
    return lines;
  }

  List<String> monitorLines() {
    return monitorLines;
  }

  static void until(Callable<Boolean> condition) {
    await().atMost(LONG).until(condition);
  }

  void untilPrinted(Predicate<String> line) {
    until(() -> lines.stream().anyMatch(line));
  }

  // Central and the Registry

  /// Somebody else stands at Central's place.
  void anotherCentral() throws IOException {
    central.close();
    central = opened(new FakeCentral(Authority.create(Instant.now())));
  }

  /// What Central heard from the Engine.
  <T> List<T> heard(Class<T> type) {
    return central.heard.get(PointRole.ENGINE).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /// What the Monitor told it last.
  Optional<Verdict> verdict() {
    return central.heard.get(PointRole.MONITOR).reversed().stream()
        .map(Verdict.class::cast)
        .findFirst();
  }

  void say(ToEngine message) {
    central.say(PointRole.ENGINE, message);
  }

  // The point

  Engine engine() {
    return engine(directory);
  }

  Engine engine(Path data) {
    return engine(data, true);
  }

  Engine engineWithoutDrills() {
    return engine(directory, false);
  }

  private Engine engine(Path data, boolean drills) {
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

  void supplying(Engine engine) {
    until(() -> engine.view().centralFound());
    say(new ToEngine.Authorised(SESSION, new DriverId("D01"), new Price(2500)));
    engine.put(new PointInput.PluggedIn(Car.at(new Energy(60_000), 20)));
    until(() -> !heard(FromEngine.SupplyStarted.class).isEmpty());
  }

  Monitor monitor(int port, Secret credential) {
    EngineProbe probe = probe(credential, port, Duration.ofSeconds(10));
    return opened(
            new Monitor(
                new Monitor.Watched(
                    POINT, "127.0.0.1:" + port, probe, Duration.ofMillis(100), 5, Optional.empty()),
                dialed(PointRole.MONITOR),
                proofs(PointRole.MONITOR, credential, directory),
                monitorLines::add))
        .start();
  }

  /// As a Monitor asks the Engine at that port.
  EngineProbe probe(Secret credential, int port, Duration patience) {
    return new EngineProbe(POINT, credential, "127.0.0.1", port, patience);
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

  // What is open

  /// Is closed with everything else, newest first.
  <T extends AutoCloseable> T opened(T thing) {
    open.push(thing);
    return thing;
  }

  /// Before everything else is.
  void closes(AutoCloseable thing) throws Exception {
    open.remove(thing);
    thing.close();
  }

  void close() throws Exception {
    while (!open.isEmpty()) {
      open.pop().close();
    }
    assertThat(fault.get()).isNull();
  }
}
