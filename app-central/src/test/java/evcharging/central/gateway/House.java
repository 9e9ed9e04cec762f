package evcharging.central.gateway;

import evcharging.central.core.FoldedRefusals;
import evcharging.central.core.Traffic;
import evcharging.central.network.Command;
import evcharging.central.upstream.Enrolments;
import evcharging.central.vault.KeyVault;
import evcharging.crypto.Authority;
import evcharging.crypto.Busy;
import evcharging.crypto.ClientTls;
import evcharging.crypto.PasswordGate;
import evcharging.crypto.PasswordHash;
import evcharging.crypto.PointRole;
import evcharging.crypto.ServerIdentity;
import evcharging.crypto.ServerTls;
import evcharging.crypto.SigningKey;
import evcharging.crypto.Token;
import evcharging.crypto.VerifyKey;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.Secret;
import evcharging.link.LinkTimes;
import evcharging.link.Listener.StrangerLimits;
import evcharging.wire.Hello.DriverHello;
import evcharging.wire.Hello.EngineHello;
import evcharging.wire.Hello.MonitorHello;
import evcharging.wire.KafkaAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// A Central that listens on a port of its own, with the Registry's keys in the test's hand.
final class House implements AutoCloseable {
  static final CpId CP1 = new CpId("CP001");
  static final DriverId ANA = new DriverId("D01");
  static final Secret PIN = new Secret("493817");
  static final KafkaAddress KAFKA =
      new KafkaAddress("localhost:9092", Optional.empty(), Optional.empty(), false);

  /// Beats as in real life; a hello must come within 5 s, so that the tests of it are quick.
  static final GatewayLimits LIMITS =
      new GatewayLimits(
          new LinkTimes(
              Duration.ofSeconds(1),
              Duration.ofSeconds(30),
              Duration.ofSeconds(5),
              Duration.ofSeconds(5)),
          new StrangerLimits(8, 256),
          200,
          50,
          Duration.ofSeconds(2),
          Duration.ofHours(24));

  final SigningKey registryKey = SigningKey.random();
  final LiveCore core;
  private final ClientTls clients;
  private final TcpGateway gateway;
  private final PasswordGate pins = new PasswordGate();
  final Traffic traffic = Traffic.standard();
  private volatile boolean registryAway;

  House(Path keys) {
    this(keys, LIMITS);
  }

  House(Path keys, GatewayLimits limits) {
    Authority authority = Authority.create(Instant.now());
    ServerIdentity identity =
        ServerIdentity.issuedBy(authority, "central", List.of("localhost"), Instant.now());
    clients = ClientTls.trusting(authority.caPem());
    KeyVault vault = KeyVault.open(keys);
    core = new LiveCore(keys.resolve("journal"), vault);
    gateway =
        new TcpGateway(
            ServerTls.of(identity),
            new InetSocketAddress("127.0.0.1", 0),
            new GatewayParts(
                core.core(),
                vault,
                new Book(),
                _ -> Optional.of(KAFKA),
                pins,
                new FoldedRefusals(core::submit, System::nanoTime),
                traffic,
                InstantSource.system(),
                limits));
    core.deliverTo(gateway.delivery());
    gateway.start();
  }

  private final class Book implements Enrolments {
    @Override
    public Optional<VerifyKey> tokenKey() {
      return registryAway ? Optional.empty() : Optional.of(registryKey.verifyKey());
    }

    @Override
    public boolean isOver(CpId point, long registration) {
      return registration < 1;
    }
  }

  void registryIsAway() {
    registryAway = true;
  }

  Caller call() {
    return new Caller(clients, gateway.address());
  }

  void addDriver(DriverId driver) {
    try {
      core.tell(
          new Command.AddDriver(
              driver, pins.hash(PasswordHash.Profile.DRIVER_PIN, PIN.reveal()).encoded()));
    } catch (Busy e) {
      throw new AssertionError(e);
    }
  }

  Secret token(CpId point, PointRole role) {
    return token(registryKey, point, role);
  }

  Secret token(SigningKey key, CpId point, PointRole role) {
    return new Secret(
        new Token(point.value(), role, 1, Instant.now().plus(Token.LIFE)).signedBy(key));
  }

  EngineHello engineHello(CpId point) {
    return engineHello(point, Optional.of(token(point, PointRole.ENGINE)), Optional.empty());
  }

  static EngineHello engineHello(CpId point, Optional<Secret> token, Optional<Secret> resumption) {
    return new EngineHello(
        point,
        token,
        resumption,
        new Place("Berlin"),
        Price.parse("0.25"),
        new Power(22_000),
        false);
  }

  MonitorHello monitorHello(CpId point) {
    return new MonitorHello(point, Optional.of(token(point, PointRole.MONITOR)), Optional.empty());
  }

  static DriverHello pinHello(DriverId driver, Secret pin) {
    return new DriverHello(driver, Optional.of(pin), Optional.empty(), "en");
  }

  static DriverHello tokenHello(DriverId driver, Secret token) {
    return new DriverHello(driver, Optional.empty(), Optional.of(token), "en");
  }

  @Override
  public void close() {
    gateway.close();
    core.close();
  }
}
