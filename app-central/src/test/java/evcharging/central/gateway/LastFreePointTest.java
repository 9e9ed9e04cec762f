package evcharging.central.gateway;

import static evcharging.central.gateway.House.CP1;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.network.Command;
import evcharging.central.vault.KeyVault;
import evcharging.crypto.MachineSecret;
import evcharging.crypto.PointRole;
import evcharging.domain.CpStatus;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Refusal.Code;
import evcharging.domain.Secret;
import evcharging.domain.SessionId;
import evcharging.wire.FromDriver.StartCharging;
import evcharging.wire.FromDriver.StopCharging;
import evcharging.wire.FromDriver.TicketReceived;
import evcharging.wire.FromEngine.Accepts;
import evcharging.wire.FromEngine.EngineState;
import evcharging.wire.FromEngine.SupplyEnded;
import evcharging.wire.FromEngine.SupplyStarted;
import evcharging.wire.FromMonitor.Verdict;
import evcharging.wire.Message;
import evcharging.wire.ToDriver.Denied;
import evcharging.wire.ToDriver.StartGranted;
import evcharging.wire.ToDriver.TicketIssued;
import evcharging.wire.ToEngine.AskAccept;
import evcharging.wire.ToEngine.Authorised;
import evcharging.wire.ToEngine.EndNoted;
import evcharging.wire.ToEngine.EndSupply;
import evcharging.wire.Welcome.DriverWelcome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The last free point and a crowd, each on a TLS socket of its own, over and over.
final class LastFreePointTest {
  private static final int DRIVERS = 100;
  private static final int ROUNDS = Integer.getInteger("evcharging.lastpoint.rounds", 10);

  @TempDir private Path keys;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Caller> drivers = new ArrayList<>();
  private House house;

  @BeforeEach
  void open() {
    house = new House(keys);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    drivers.forEach(Caller::close);
    house.close();
  }

  @Tag("B-01")
  @Tag("P5")
  @Test
  void aHundredDriversAskInTheSameInstantExactlyOneIsGrantedAndEachOtherIsToldWhyNot()
      throws Exception {
    try (Caller engine = house.call();
        Caller monitor = house.call()) {
      ready(engine, monitor);
      signInAll();
      for (int round = 0; round < ROUNDS; round++) {
        Awaitility.await().until(this::isFree);
        List<Future<Message>> answers = allAskAtOnce();
        SessionId asked = engine.hear(AskAccept.class).session();
        engine.say(new Accepts(asked));
        assertThat(engine.hear(Authorised.class).session()).isEqualTo(asked);
        engine.say(new SupplyStarted(asked, Energy.ZERO, Instant.now()));
        int winner = theOnlyWinner(answers, asked);
        assertThat(house.core.view().sessions()).containsOnlyKeys(asked);
        ends(drivers.get(winner), engine, asked);
      }
    }
  }

  private boolean isFree() {
    return house.core.view().points().get(CP1).status().status() == CpStatus.ACTIVADO;
  }

  private void ready(Caller engine, Caller monitor) {
    engine.say(house.engineHello(CP1)).welcomed(CP1, PointRole.ENGINE);
    engine.say(new EngineState(true, false, false, Energy.ZERO, Optional.empty()));
    monitor.say(house.monitorHello(CP1)).welcomed(CP1, PointRole.MONITOR);
    monitor.say(new Verdict(true, "OK"));
  }

  /// With tokens instead of PINs, whose hashes would be most of the test's time.
  private void signInAll() {
    KeyVault vault = KeyVault.open(keys);
    for (int i = 0; i < DRIVERS; i++) {
      DriverId id = new DriverId("D" + i);
      Secret token = new Secret(MachineSecret.random().text());
      house.core.tell(new Command.AddDriver(id, "no PIN fits"));
      house.core.tell(
          new Command.SignedIn(id, vault.hashes().of("driver-session", token.reveal())));
      Caller driver = house.call();
      drivers.add(driver);
      driver.say(House.tokenHello(id, token)).hear(DriverWelcome.class);
    }
  }

  /// Every second one asks for the point by its name, the others for any.
  private List<Future<Message>> allAskAtOnce() {
    CyclicBarrier start = new CyclicBarrier(DRIVERS);
    List<Future<Message>> answers = new ArrayList<>();
    for (int i = 0; i < DRIVERS; i++) {
      Caller driver = drivers.get(i);
      StartCharging request =
          new StartCharging(UUID.randomUUID(), i % 2 == 0 ? Optional.of(CP1) : Optional.empty());
      Callable<Message> asking =
          () -> {
            start.await();
            driver.say(request);
            return answer(driver);
          };
      answers.add(threads.submit(asking));
    }
    return answers;
  }

  private static Message answer(Caller driver) {
    Message heard = driver.hear();
    while (!(heard instanceof StartGranted || heard instanceof Denied)) {
      heard = driver.hear();
    }
    return heard;
  }

  private static int theOnlyWinner(List<Future<Message>> answers, SessionId session)
      throws InterruptedException, ExecutionException {
    int winner = -1;
    for (int i = 0; i < answers.size(); i++) {
      switch (answers.get(i).get()) {
        case StartGranted granted -> {
          assertThat(winner).as("granted twice").isEqualTo(-1);
          assertThat(granted.session()).isEqualTo(session);
          winner = i;
        }
        case Denied(UUID _, var why) -> {
          assertThat(why.code()).isEqualTo(i % 2 == 0 ? Code.POINT_BUSY : Code.NO_POINT_AVAILABLE);
          assertThat(why.sentence()).isNotBlank();
        }
        case Message other -> throw new AssertionError(other);
      }
    }
    assertThat(winner).as("nobody was granted").isNotEqualTo(-1);
    return winner;
  }

  private static void ends(Caller driver, Caller engine, SessionId session) {
    driver.say(new StopCharging(UUID.randomUUID(), session));
    assertThat(engine.hear(EndSupply.class).session()).isEqualTo(session);
    engine.say(
        new SupplyEnded(session, Energy.ZERO, Energy.ZERO, Instant.now(), EndReason.DRIVER_STOP));
    assertThat(engine.hear(EndNoted.class).session()).isEqualTo(session);
    driver.hear(TicketIssued.class);
    driver.say(new TicketReceived(session));
  }
}
