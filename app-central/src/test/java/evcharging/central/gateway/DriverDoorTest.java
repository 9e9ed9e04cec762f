package evcharging.central.gateway;

import static evcharging.central.gateway.House.ANA;
import static evcharging.central.gateway.House.CP1;
import static evcharging.central.gateway.House.PIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.network.AccountEvent.AccessRefused;
import evcharging.central.network.AccountEvent.DriverSignInFailed;
import evcharging.central.network.Command;
import evcharging.crypto.PointRole;
import evcharging.crypto.VerifyKey;
import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import evcharging.domain.Secret;
import evcharging.domain.SessionId;
import evcharging.domain.Ticket;
import evcharging.wire.BadMessage;
import evcharging.wire.FromDriver.ListPoints;
import evcharging.wire.FromDriver.StartCharging;
import evcharging.wire.FromDriver.StopCharging;
import evcharging.wire.FromDriver.TicketReceived;
import evcharging.wire.FromEngine.Accepts;
import evcharging.wire.FromEngine.EngineState;
import evcharging.wire.FromEngine.StartHere;
import evcharging.wire.FromEngine.SupplyEnded;
import evcharging.wire.FromEngine.SupplyStarted;
import evcharging.wire.FromMonitor.Verdict;
import evcharging.wire.Hello.OnlookerHello;
import evcharging.wire.SignedTicket;
import evcharging.wire.TicketJson;
import evcharging.wire.ToDriver.Denied;
import evcharging.wire.ToDriver.PointOffer;
import evcharging.wire.ToDriver.Points;
import evcharging.wire.ToDriver.Situation;
import evcharging.wire.ToDriver.StartGranted;
import evcharging.wire.ToDriver.Stopping;
import evcharging.wire.ToDriver.TicketIssued;
import evcharging.wire.ToEngine.AskAccept;
import evcharging.wire.ToEngine.Authorised;
import evcharging.wire.ToEngine.EndNoted;
import evcharging.wire.ToEngine.EndSupply;
import evcharging.wire.ToEngine.StartHereAnswer;
import evcharging.wire.Welcome.DriverWelcome;
import evcharging.wire.Welcome.Overview;
import evcharging.wire.Welcome.TurnedAway;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Drivers at a real TLS port, with a point beside them where they need one.
final class DriverDoorTest {
  private static final Secret WRONG = new Secret("000000");
  private static final DriverId NOBODY = new DriverId("NOBODY");

  @TempDir private Path keys;
  private House house;

  @BeforeEach
  void open() {
    house = new House(keys);
    house.addDriver(ANA);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void theRightPinIsWelcomedAndHearsWhetherItCharges() {
    try (Caller ana = house.call()) {
      signIn(ana);
      assertThat(ana.hear(Situation.class).session()).isEmpty();
    }
  }

  @Tag("T12")
  @Test
  void aWrongPinAndAnUnknownDriverGetTheSameAnswersUpToTheLockOut() {
    List<Refusal> wrong = new ArrayList<>();
    List<Refusal> unknown = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      wrong.add(turnedAway(ANA, WRONG).refusal());
      unknown.add(turnedAway(NOBODY, WRONG).refusal());
    }
    assertThat(wrong).extracting(Refusal::code).containsOnly(Code.WRONG_SECRET);
    assertThat(unknown).isEqualTo(wrong);
    for (int i = 0; i < 10; i++) {
      house.core.tell(new Command.SignInFailed(ANA));
    }
    TurnedAway evenTheRightOne = turnedAway(ANA, PIN);
    assertThat(evenTheRightOne.refusal().code()).isEqualTo(Code.TOO_MANY_TRIES);
    assertThat(evenTheRightOne.retry()).isTrue();
    assertThat(house.core.events(DriverSignInFailed.class)).hasSizeGreaterThanOrEqualTo(5);
    assertThat(house.core.events(AccessRefused.class)).hasSize(1);
  }

  @Test
  void theTokenOfTheLastWelcomeSignsInWithoutPinOnce() {
    Secret token;
    try (Caller ana = house.call()) {
      token = signIn(ana).sessionToken();
    }
    try (Caller ana = house.call()) {
      ana.say(House.tokenHello(ANA, token));
      assertThat(ana.hear(DriverWelcome.class).sessionToken()).isNotEqualTo(token);
    }
    try (Caller thief = house.call()) {
      thief.say(House.tokenHello(ANA, token));
      assertThat(thief.hear(TurnedAway.class).refusal().code()).isEqualTo(Code.WRONG_SECRET);
    }
  }

  @Test
  void theNewestConnectionOfADriverCountsAndTheOlderIsToldSo() {
    try (Caller older = house.call();
        Caller newer = house.call()) {
      signIn(older);
      signIn(newer);
      assertThat(older.hear(TurnedAway.class).refusal().code()).isEqualTo(Code.ALREADY_CONNECTED);
      assertThat(older.isClosedByCentral()).isTrue();
      newer.say(new ListPoints(7));
      assertThat(newer.hear(Points.class).request()).isEqualTo(7);
    }
  }

  @Test
  void aBlockedDriverIsCutAndStaysOut() {
    try (Caller ana = house.call()) {
      signIn(ana);
      house.core.tell(new Command.BlockDriver(ANA, true));
      assertThat(ana.hear(TurnedAway.class).refusal().sentence()).contains("blocked");
    }
    assertThat(turnedAway(ANA, PIN).refusal().code()).isEqualTo(Code.DRIVER_LOCKED);
  }

  @Tag("B-01")
  @Test
  void whoOnlyLooksIsToldPricesAndCountsAndThatIsAll() {
    try (Caller engine = house.call();
        Caller monitor = house.call();
        Caller onlooker = house.call()) {
      ready(engine, monitor);
      onlooker.say(new OnlookerHello());
      Overview seen = onlooker.hear(Overview.class);
      assertThat(seen.free() + seen.taken() + seen.stopped()).isEqualTo(1);
      assertThat(seen.lowest()).contains(Price.parse("0.25")).isEqualTo(seen.highest());
      assertThat(onlooker.isClosedByCentral()).isTrue();
    }
  }

  @Tag("B-01")
  @Test
  void theListSaysWhatAChargerCanGiveAndHowItIsUsed() {
    try (Caller engine = house.call();
        Caller monitor = house.call();
        Caller ana = house.call()) {
      ready(engine, monitor);
      signIn(ana);
      SessionId session = granted(ana, engine);
      engine.say(new SupplyStarted(session, new Energy(0), Instant.now()));
      await()
          .untilAsserted(
              () -> {
                ana.say(new ListPoints(1));
                PointOffer offer = ana.hear(Points.class).points().getFirst();
                assertThat(offer.strongest()).contains(new Power(22_000));
                assertThat(offer.occupied()).isPresent();
                assertThat(offer.usable()).isFalse();
              });
    }
  }

  @Tag("B-01")
  @Test
  void aLongListOfPointsComesInPartsInTheOrderOfTheirIds() {
    for (int i = 0; i < 100; i++) {
      house.core.tell(admit(new CpId("CP%03d".formatted(i))));
    }
    try (Caller ana = house.call()) {
      signIn(ana).driver();
      ana.say(new ListPoints(1));
      List<CpId> heard = new ArrayList<>();
      Points part;
      int parts = 0;
      do {
        part = ana.hear(Points.class);
        part.points().stream().map(PointOffer::point).forEach(heard::add);
        parts++;
      } while (!part.last());
      assertThat(parts).isGreaterThan(1);
      assertThat(heard).hasSize(100).isSorted();
    }
  }

  @Tag("B-02")
  @Tag("B-06")
  @Test
  void aWholeChargeFromTheRequestToTheSignedTicket() throws BadMessage {
    try (Caller engine = house.call();
        Caller monitor = house.call();
        Caller ana = house.call()) {
      ready(engine, monitor);
      signIn(ana);
      SessionId session = granted(ana, engine);
      engine.say(new SupplyStarted(session, new Energy(0), Instant.now()));

      ana.say(new StopCharging(UUID.randomUUID(), session));
      assertThat(ana.hear(Stopping.class).session()).isEqualTo(session);
      assertThat(engine.hear(EndSupply.class).reason()).isEqualTo(EndReason.DRIVER_STOP);
      engine.say(
          new SupplyEnded(
              session, new Energy(0), new Energy(0), Instant.now(), EndReason.DRIVER_STOP));
      assertThat(engine.hear(EndNoted.class).session()).isEqualTo(session);

      SignedTicket signed = ana.hear(TicketIssued.class).ticket();
      Ticket ticket = new TicketJson().read(signed.json());
      assertThat(ticket.session()).isEqualTo(session);
      assertThat(ticketKey().verify(bytes(signed), signature(signed))).isTrue();
      ana.say(new TicketReceived(session));
      Awaitility.await()
          .until(() -> house.core.view().drivers().get(ANA).unacknowledged().isEmpty());
    }
  }

  @Tag("T5")
  @Test
  void anotherDriversSessionAndAnUnknownOneGetTheSameAnswer() {
    DriverId eve = new DriverId("D02");
    house.addDriver(eve);
    try (Caller engine = house.call();
        Caller monitor = house.call();
        Caller ana = house.call();
        Caller thief = house.call()) {
      ready(engine, monitor);
      signIn(ana);
      SessionId session = granted(ana, engine);
      thief.say(House.pinHello(eve, PIN)).hear(DriverWelcome.class);
      UUID request = UUID.randomUUID();
      thief.say(new StopCharging(request, session));
      Denied foreign = thief.hear(Denied.class);
      thief.say(new StopCharging(request, new SessionId("S-none")));
      assertThat(thief.hear(Denied.class)).isEqualTo(foreign);
      assertThat(foreign.refusal().code()).isEqualTo(Code.NOT_YOUR_SESSION);
      assertThat(house.core.view().sessions().get(session).endAsked()).isEmpty();
    }
  }

  @Tag("B-03")
  @Test
  void aStartAtThePointNeedsTheRightPinAndIsThenDecidedByTheSameRules() {
    try (Caller engine = house.call();
        Caller monitor = house.call()) {
      ready(engine, monitor);
      UUID first = UUID.randomUUID();
      engine.say(new StartHere(first, ANA, WRONG));
      StartHereAnswer no = engine.hear(StartHereAnswer.class);
      assertThat(no.request()).isEqualTo(first);
      assertThat(no.refusal().map(Refusal::code)).contains(Code.WRONG_SECRET);

      UUID second = UUID.randomUUID();
      engine.say(new StartHere(second, ANA, PIN));
      SessionId session = engine.hear(AskAccept.class).session();
      engine.say(new Accepts(session));
      assertThat(engine.hear(Authorised.class).session()).isEqualTo(session);
      assertThat(engine.hear(StartHereAnswer.class).session()).contains(session);
    }
  }

  @Test
  void aDriverWhoSpeaksLikeAPointIsToldSoAndCutOff() {
    try (Caller ana = house.call()) {
      signIn(ana);
      ana.say(new Verdict(true, "I am a Monitor"));
      assertThat(ana.hear(TurnedAway.class).refusal().code()).isEqualTo(Code.BAD_MESSAGE);
      assertThat(ana.isClosedByCentral()).isTrue();
    }
  }

  private void ready(Caller engine, Caller monitor) {
    engine.say(house.engineHello(CP1)).welcomed(CP1, PointRole.ENGINE);
    engine.say(new EngineState(true, false, false, Energy.ZERO, Optional.empty()));
    monitor.say(house.monitorHello(CP1)).welcomed(CP1, PointRole.MONITOR);
    monitor.say(new Verdict(true, "OK"));
    Awaitility.await()
        .until(() -> house.core.view().points().get(CP1).status().status() == CpStatus.ACTIVADO);
  }

  private static SessionId granted(Caller driver, Caller engine) {
    driver.say(new StartCharging(UUID.randomUUID(), Optional.of(CP1)));
    SessionId session = engine.hear(AskAccept.class).session();
    engine.say(new Accepts(session));
    assertThat(driver.hear(StartGranted.class).session()).isEqualTo(session);
    assertThat(engine.hear(Authorised.class).session()).isEqualTo(session);
    return session;
  }

  private static Command admit(CpId point) {
    return new Command.AdmitEngine(
        point, 1, new Place("Berlin"), Price.parse("0.25"), false, "wrapped", "hash");
  }

  private static DriverWelcome signIn(Caller driver) {
    return driver.say(House.pinHello(ANA, PIN)).hear(DriverWelcome.class);
  }

  private TurnedAway turnedAway(DriverId driver, Secret pin) {
    try (Caller caller = house.call()) {
      return caller.say(House.pinHello(driver, pin)).hear(TurnedAway.class);
    }
  }

  private VerifyKey ticketKey() {
    return evcharging.central.vault.KeyVault.open(keys).ticketKey();
  }

  private static byte[] bytes(SignedTicket ticket) {
    return ticket.json().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] signature(SignedTicket ticket) {
    return Base64.getUrlDecoder().decode(ticket.signature());
  }
}
