package evcharging.cp.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.cp.central.CentralDoor;
import evcharging.cp.central.Proofs;
import evcharging.cp.central.ResumptionStore;
import evcharging.cp.engine.PointConfig;
import evcharging.cp.fleet.Fleet;
import evcharging.cp.point.Car;
import evcharging.cp.point.Charger;
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
import evcharging.wire.ToEngine;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Many points in one process, each with its own two conversations.
@Timeout(180)
class FleetTest {
  private static final int COUNT = 40;
  private static final Duration LONG = Duration.ofSeconds(90);

  @TempDir Path directory;
  private final Authority authority = Authority.create(Instant.now());

  @Test
  @Tag("C-03")
  void everyPointOfTheFleetIsAPointOfItsOwn() throws Exception {
    AtomicReference<Throwable> fault = new AtomicReference<>();
    try (FakeCentral central = new FakeCentral(authority);
        FakeRegistry registry = new FakeRegistry(authority);
        RegistryClient client =
            new RegistryClient("127.0.0.1", registry.port(), tls(), Duration.ofSeconds(20));
        Fleet fleet = fleet(central, client, fault)) {
      fleet.play("when authorised plug", Car.at(new Energy(60_000), 20));
      fleet.start();
      await().atMost(LONG).until(() -> fleet.connected() == COUNT);
      await().atMost(LONG).until(() -> central.heard.get(PointRole.MONITOR).size() >= COUNT);
      // The connection the small Central keeps is the newest Engine's: one point of forty is
      // granted.
      SessionId session = new SessionId("S-D01-F-1-a");
      central.say(
          PointRole.ENGINE, new ToEngine.Authorised(session, new DriverId("D01"), new Price(2500)));
      await().atMost(LONG).until(() -> fleet.supplying() == 1);
      await()
          .atMost(LONG)
          .until(
              () ->
                  central.heard.get(PointRole.ENGINE).stream()
                      .anyMatch(FromEngine.SupplyStarted.class::isInstance));
    }
    assertThat(fault.get()).isNull();
  }

  private Fleet fleet(
      FakeCentral central, RegistryClient client, AtomicReference<Throwable> fault) {
    List<Fleet.Member> members =
        IntStream.range(0, COUNT).mapToObj(n -> member(central, client, n)).toList();
    return new Fleet(
        members,
        new Fleet.Shared(authority.caPem(), directory, Duration.ofMillis(250), 60),
        _ -> {},
        fault::set);
  }

  private Fleet.Member member(FakeCentral central, RegistryClient client, int number) {
    CpId id = new CpId("F%05d".formatted(number));
    return new Fleet.Member(
        new PointConfig(
            id,
            new Place("Berlin"),
            new Price(2500),
            dialed(central, id, PointRole.ENGINE),
            proofs(client, id, PointRole.ENGINE),
            PointSettings.STANDARD,
            Charger.Kind.DC_50.faster(BigDecimal.ONE)),
        dialed(central, id, PointRole.MONITOR),
        proofs(client, id, PointRole.MONITOR));
  }

  private CentralDoor.Dialed dialed(FakeCentral central, CpId id, PointRole role) {
    Dialer dialer =
        new Dialer("127.0.0.1", central.port(), tls().socketFactory(), Duration.ofSeconds(20));
    return new CentralDoor.Dialed(
        id, role, "127.0.0.1", dialer, LinkTimes.STANDARD, Duration.ofSeconds(10));
  }

  private static Proofs proofs(RegistryClient client, CpId id, PointRole role) {
    Secret credential = new Secret("K3f9-the-credential-of-" + id);
    return new Proofs(client, role, id, credential, ResumptionStore.inMemory(), System::nanoTime);
  }

  private ClientTls tls() {
    return ClientTls.trusting(authority.caPem());
  }
}
