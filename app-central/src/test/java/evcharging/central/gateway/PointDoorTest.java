package evcharging.central.gateway;

import static evcharging.central.gateway.House.CP1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.core.TrafficEntry;
import evcharging.central.network.ChargePoint;
import evcharging.central.network.Command;
import evcharging.central.network.PointEvent.EngineConnected;
import evcharging.central.network.PointEvent.HelloRefused;
import evcharging.central.network.PointEvent.MessageRejected;
import evcharging.crypto.NotUnderstandable;
import evcharging.crypto.PointRole;
import evcharging.crypto.SigningKey;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Energy;
import evcharging.domain.Epoch;
import evcharging.domain.Hold;
import evcharging.domain.Refusal.Code;
import evcharging.domain.Secret;
import evcharging.wire.Beat;
import evcharging.wire.FromEngine.EngineState;
import evcharging.wire.FromEngine.StartHere;
import evcharging.wire.FromMonitor.Verdict;
import evcharging.wire.Hello.EngineHello;
import evcharging.wire.ToEngine.KeysRevoked;
import evcharging.wire.ToEngine.StartHereAnswer;
import evcharging.wire.ToEngine.StatusEcho;
import evcharging.wire.ToEngine.Wanted;
import evcharging.wire.ToMonitor.GoAway;
import evcharging.wire.ToMonitor.PointIs;
import evcharging.wire.Welcome.PointWelcome;
import evcharging.wire.Welcome.TurnedAway;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Engines and Monitors at a real TLS port.
final class PointDoorTest {
  private static final EngineState IDLE =
      new EngineState(true, false, false, Energy.ZERO, Optional.empty());
  private static final EngineState PLUGGED =
      new EngineState(true, true, false, Energy.ZERO, Optional.empty());

  @TempDir private Path keys;
  private House house;

  @BeforeEach
  void open() {
    house = new House(keys);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Tag("S-02")
  @Test
  void anEngineAndAMonitorOfTheRegistryAreWelcomedEachWithItsOwnKeyThenAllIsSealed() {
    try (Caller engine = house.call();
        Caller monitor = house.call()) {
      PointWelcome first = enter(engine);
      assertThat(first.epoch()).isEqualTo(new Epoch(1));
      assertThat(first.kafka()).contains(House.KAFKA);
      assertThat(engine.hear(Wanted.class).holds()).isEmpty();
      engine.say(IDLE);

      PointWelcome second = monitor.say(house.monitorHello(CP1)).welcomed(CP1, PointRole.MONITOR);
      assertThat(second.pointKey()).isNotEqualTo(first.pointKey());
      assertThat(second.kafka()).isEmpty();
      monitor.say(new Verdict(true, "OK"));
      assertThat(monitor.hear(PointIs.class).reason()).isNotBlank();
      await().until(() -> house.core.view().points().get(CP1).point().verdictOk());
      assertThat(engine.hear(StatusEcho.class).reason()).isNotBlank();
    }
  }

  @Tag("T1")
  @Tag("G-03")
  @Test
  void whoHasNoProofOrAWrongOneIsRefusedBeforeAnythingElseIsRead() {
    Secret foreign = house.token(SigningKey.random(), CP1, PointRole.ENGINE);
    Secret otherPoint = house.token(new CpId("CP002"), PointRole.ENGINE);
    Secret otherRole = house.token(CP1, PointRole.MONITOR);
    assertRefused(House.engineHello(CP1, Optional.empty(), Optional.empty()));
    assertRefused(House.engineHello(CP1, Optional.of(foreign), Optional.empty()));
    assertRefused(House.engineHello(CP1, Optional.of(otherPoint), Optional.empty()));
    assertRefused(House.engineHello(CP1, Optional.of(otherRole), Optional.empty()));
    assertRefused(House.engineHello(CP1, Optional.empty(), Optional.of(foreign)));
    assertThat(house.core.events(EngineConnected.class)).isEmpty();
    assertThat(house.core.events(HelloRefused.class))
        .singleElement()
        .isEqualTo(new HelloRefused(CP1, "engine", "NOT_REGISTERED", 1));
  }

  @Tag("F-06")
  @Test
  void aKnownPointComesBackWhileTheRegistryIsAwayAndANewOneWaits() {
    Secret resumption;
    try (Caller engine = house.call()) {
      resumption = enter(engine).resumption();
    }
    house.registryIsAway();
    try (Caller engine = house.call()) {
      engine.say(House.engineHello(CP1, Optional.empty(), Optional.of(resumption)));
      PointWelcome again = engine.welcomed(CP1, PointRole.ENGINE);
      assertThat(again.epoch()).isEqualTo(new Epoch(2));
      assertThat(again.resumption()).isNotEqualTo(resumption);
    }
    try (Caller stranger = house.call()) {
      stranger.say(house.engineHello(new CpId("CP002")));
      TurnedAway no = stranger.hear(TurnedAway.class);
      assertThat(no.refusal().code()).isEqualTo(Code.UNAVAILABLE);
      assertThat(no.retry()).isTrue();
    }
    assertRefused(House.engineHello(CP1, Optional.empty(), Optional.of(resumption)));
  }

  @Tag("T23")
  @Test
  void peopleSeeThePointsFramesSealedNextToOpenedAndNoSecretInThem() {
    try (Caller engine = house.call()) {
      PointWelcome welcome = enter(engine);
      engine.hear(Wanted.class);
      engine.say(IDLE);
      engine.say(new StartHere(UUID.randomUUID(), new DriverId("D77"), new Secret("493817")));
      engine.hear(StartHereAnswer.class);
      List<TrafficEntry> seen = house.traffic.of(CP1);
      assertThat(seen)
          .extracting(TrafficEntry::kind)
          .contains("central.wanted/1", "engine.state/1", "engine.start-here/1")
          .doesNotContain("beat/1");
      assertThat(seen).allMatch(entry -> entry.medium().equals("tcp engine"));
      assertThat(seen).allMatch(entry -> entry.sealed().orElseThrow().contains("\"box\":"));
      assertThat(seen.toString())
          .contains("D77")
          .doesNotContain("493817", welcome.pointKey().reveal(), welcome.resumption().reveal());
      engine.sayRaw("{}".getBytes(StandardCharsets.UTF_8));
      assertThat(engine.isClosedByCentral()).isTrue();
      assertThat(house.traffic.of(CP1).getFirst().trouble()).isEqualTo(NotUnderstandable.MESSAGE);
    }
  }

  @Tag("T6")
  @Test
  void aFrameReplayedOnTheSameOrALaterConnectionIsRejected() {
    byte[] recorded;
    try (Caller engine = house.call()) {
      enter(engine);
      recorded = engine.wrapped(PLUGGED);
      engine.sayRaw(recorded);
      await().until(() -> point().plugged());
      engine.sayRaw(recorded);
      assertThat(engine.isClosedByCentral()).isTrue();
    }
    await().until(() -> !point().engine().up());
    try (Caller engine = house.call()) {
      enter(engine);
      engine.say(IDLE);
      await().until(() -> !point().plugged());
      engine.sayRaw(recorded);
      assertThat(engine.isClosedByCentral()).isTrue();
    }
    assertThat(point().plugged()).isFalse();
    await()
        .untilAsserted(
            () ->
                assertThat(house.core.events(MessageRejected.class))
                    .first()
                    .isEqualTo(new MessageRejected(CP1, "tcp", NotUnderstandable.MESSAGE, 1)));
  }

  @Tag("T8")
  @Tag("F-08")
  @Test
  void aFrameWithOneBitFlippedEndsTheConnectionAndChangesNothing() {
    for (int bit : new int[] {0, 333, 1001}) {
      try (Caller engine = house.call()) {
        enter(engine);
        byte[] frame = engine.wrapped(PLUGGED);
        frame[bit / 8] ^= (byte) (1 << (bit % 8));
        engine.sayRaw(frame);
        assertThat(engine.isClosedByCentral()).isTrue();
      }
      await().until(() -> !point().engine().up());
    }
    assertThat(point().plugged()).isFalse();
  }

  @Tag("T2")
  @Test
  void aCloneOfALivingPointIsRefused() {
    try (Caller incumbent = house.call();
        Caller clone = house.call()) {
      enter(incumbent);
      clone.say(house.engineHello(CP1));
      incumbent.say(IDLE);
      Thread beating = Thread.ofVirtual().start(() -> beat(incumbent));
      TurnedAway no = clone.hear(TurnedAway.class);
      beating.interrupt();
      assertThat(no.refusal().code()).isEqualTo(Code.ALREADY_CONNECTED);
      await()
          .untilAsserted(
              () ->
                  assertThat(house.core.events(HelloRefused.class))
                      .containsExactly(new HelloRefused(CP1, "engine", "ALREADY_CONNECTED", 1)));
      assertThat(point().engine().epoch()).isEqualTo(new Epoch(1));
      assertThat(point().engine().up()).isTrue();
    }
  }

  @Tag("T2")
  @Test
  void aSilentConnectionGivesWayAndItsLateEndNeverEndsTheNewOne() {
    try (Caller silent = house.call();
        Caller back = house.call()) {
      enter(silent);
      enter(back);
      await().until(() -> point().engine().epoch().equals(new Epoch(2)));
      silent.hangUp();
      back.say(PLUGGED);
      await().until(() -> point().plugged());
      assertThat(point().engine().up()).isTrue();
    }
    await().until(() -> !point().engine().up());
  }

  @Tag("G-03")
  @Tag("T24")
  @Test
  void deregistrationCutsALiveConnectionAtOnceAndTheSameProofOpensNoDoorAgain() {
    EngineHello hello = house.engineHello(CP1);
    try (Caller engine = house.call();
        Caller monitor = house.call()) {
      engine.say(hello).welcomed(CP1, PointRole.ENGINE);
      monitor.say(house.monitorHello(CP1)).welcomed(CP1, PointRole.MONITOR);
      long before = System.nanoTime();
      house.core.tell(new Command.PointDeregistered(CP1, 1));
      assertThat(monitor.hear(GoAway.class).reason()).contains("registered");
      assertThat(engine.isClosedByCentral()).isTrue();
      // One second is promised; a crowded machine is given some more.
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }
    try (Caller engine = house.call()) {
      engine.say(hello);
      assertThat(engine.hear(TurnedAway.class).refusal().code()).isEqualTo(Code.NOT_REGISTERED);
    }
  }

  @Tag("S-03")
  @Test
  void revokedKeysEndTheConnectionAndOnlyAPersonAtThePointGetsNewOnes() {
    PointWelcome old;
    try (Caller engine = house.call()) {
      old = enter(engine);
      house.core.tell(new Command.RevokeKeys(CP1));
      engine.hear(KeysRevoked.class);
      assertThat(engine.isClosedByCentral()).isTrue();
    }
    assertTurnedAway(
        House.engineHello(CP1, Optional.empty(), Optional.of(old.resumption())),
        Code.NOT_REGISTERED);
    assertTurnedAway(house.engineHello(CP1), Code.KEYS_REVOKED);
    EngineHello withoutToken = House.engineHello(CP1, Optional.empty(), Optional.empty());
    assertTurnedAway(byPerson(withoutToken), Code.WRONG_SECRET);
    try (Caller engine = house.call()) {
      engine.say(byPerson(house.engineHello(CP1)));
      PointWelcome fresh = engine.welcomed(CP1, PointRole.ENGINE);
      assertThat(fresh.pointKey()).isNotEqualTo(old.pointKey());
      await().until(() -> !point().holds().containsKey(Hold.KEYS_REVOKED));
    }
  }

  @Test
  void anEngineThatSpeaksLikeAMonitorIsCutOff() {
    try (Caller engine = house.call()) {
      enter(engine);
      engine.say(new Verdict(true, "I am fine"));
      assertThat(engine.isClosedByCentral()).isTrue();
      await()
          .untilAsserted(
              () ->
                  assertThat(house.core.events(MessageRejected.class))
                      .singleElement()
                      .satisfies(e -> assertThat(e.why()).contains("monitor.verdict/1")));
    }
  }

  @Tag("C-04")
  @Test
  void aMonitorThatComesBeforeItsEngineIsToldToWaitAndIsNoCaseForTheAuditLog() {
    try (Caller early = house.call();
        Caller stranger = house.call()) {
      early.say(house.monitorHello(CP1));
      TurnedAway wait = early.hear(TurnedAway.class);
      assertThat(wait.retry()).isTrue();
      assertThat(wait.refusal().sentence()).contains("the Engine of CP001");
      stranger.say(House.engineHello(CP1, Optional.empty(), Optional.empty()));
      assertThat(stranger.hear(TurnedAway.class).retry()).isFalse();
      await()
          .untilAsserted(
              () ->
                  assertThat(house.core.events(HelloRefused.class))
                      .singleElement()
                      .satisfies(e -> assertThat(e.code()).isEqualTo(Code.NOT_REGISTERED.name())));
    }
  }

  private PointWelcome enter(Caller engine) {
    return engine.say(house.engineHello(CP1)).welcomed(CP1, PointRole.ENGINE);
  }

  private ChargePoint point() {
    return house.core.view().points().get(CP1).point();
  }

  private static EngineHello byPerson(EngineHello h) {
    return new EngineHello(
        h.point(), h.token(), h.resumption(), h.place(), h.price(), h.strongest(), true);
  }

  private void assertRefused(EngineHello hello) {
    assertTurnedAway(hello, Code.NOT_REGISTERED);
  }

  private void assertTurnedAway(EngineHello hello, Code code) {
    try (Caller stranger = house.call()) {
      stranger.say(hello);
      assertThat(stranger.hear(TurnedAway.class).refusal().code()).isEqualTo(code);
      assertThat(stranger.isClosedByCentral()).isTrue();
    }
  }

  /// A living point is never silent for longer than a heartbeat.
  private static void beat(Caller living) {
    while (!Thread.currentThread().isInterrupted()) {
      living.say(new Beat());
      java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
    }
  }
}
