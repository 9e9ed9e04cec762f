package evcharging.driver.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.crypto.VerifyKey;
import evcharging.demo.Actor;
import evcharging.demo.Hosts;
import evcharging.demo.Plant;
import evcharging.demo.Ports;
import evcharging.demo.Site;
import evcharging.domain.EndReason;
import evcharging.domain.Price;
import evcharging.domain.Ticket;
import evcharging.driver.store.TicketCheck;
import evcharging.driver.visit.ServiceRun;
import evcharging.styles.text.Language;
import evcharging.wire.BadMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whole visits at a real kiosk (its window on the headless platform) to the network as shipped,
/// each program a process, and every way a visit can go wrong. One network serves all tests.
@TestMethodOrder(MethodOrderer.MethodName.class)
class KioskIT {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final String[] CAR = {
    "--charger",
    "AC_22",
    "--time-scale",
    "5",
    "--battery",
    "90000",
    "--charge",
    "10",
    "--auto-plug",
    "300ms"
  };

  @TempDir(cleanup = CleanupMode.NEVER)
  static Path directory;

  private static Site site;
  private static Plant plant;
  private static Actor central;
  private static Actor engine;
  private static VerifyKey ticketKey;
  private Wire wire;
  private Path data;
  private Visitor visitor;

  @BeforeAll
  static void aNetworkOfOnePoint() {
    site = new Site(Path.of(System.getProperty("ev.dist")), directory.resolve("site"), _ -> {});
    plant = new Plant(site, Ports.free(), Hosts.ONE);
    plant.registry().expect("EV_Registry running", SOON);
    central = plant.central();
    central.expect("EV_Central running", SOON);
    plant.register(Map.of("CP001", "Berlin"));
    plant.addDrivers(List.of("D01", "D02", "D03"));
    engine = plant.engine("CP001", "Berlin", "0.25", 0, CAR);
    engine.expect("AES key received", SOON);
    plant.monitor("CP001", 0).expect("STATUS OK", SOON);
    ticketKey = VerifyKey.parsePem(String.join("\n", plant.operator("ledger", "key")));
  }

  @AfterAll
  static void theBooksBalanceAndEverybodyEnds() {
    try {
      plant.awaitStatus("ACTIVADO", SOON, "CP001");
      assertThat(plant.ticketsWh()).isPositive();
    } finally {
      site.close();
    }
  }

  @BeforeEach
  void aKioskIsSwitchedOn(TestInfo test) {
    wire = new Wire(plant.ports().central());
    data = directory.resolve("kiosk-" + Integer.toHexString(test.getDisplayName().hashCode()));
    visitor = kiosk(LONG);
    // The kiosk's own first screen says when the point is free again.
    visitor.reads("count-free", "1");
  }

  @AfterEach
  void itIsSwitchedOff() {
    visitor.close();
    wire.close();
  }

  private Visitor kiosk(Duration idle) {
    return Visitor.before(data, site.at("registry", "ca.pem"), wire.port(), idle);
  }

  private static String pin(String driver) {
    try {
      return Files.readString(site.at("pins", driver)).strip();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Visitor charging() {
    return visitor.signIn("D01", pin("D01")).chooseAndStart("CP001").charges();
  }

  private Ticket ticket() {
    visitor.sees(KioskScreen.TICKET);
    String scanned = visitor.scan();
    try {
      return TicketCheck.genuine(scanned.getBytes(StandardCharsets.UTF_8), ticketKey);
    } catch (BadMessage e) {
      throw new AssertionError(scanned, e);
    }
  }

  private void done() {
    visitor.tap("ticket-done").sees(KioskScreen.IDLE);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @Tag("B-01")
  @Tag("B-02")
  @Tag("B-06")
  void aWholeVisitInEachLanguage(Language language) throws Exception {
    visitor.tap("language-" + language.code());
    visitor.reads("idle-start", visitor.text("idle.start"));
    visitor.tap("idle-start").isTitled(KioskScreen.SIGN_IN);
    visitor.type("D01").tap("sign-in-next").type(pin("D01")).tap("sign-in-next");
    visitor.isTitled(KioskScreen.CHOOSE).tap("point-CP001");
    visitor.isTitled(KioskScreen.CONFIRM).reads("confirm-price", visitor.price("0.25"));
    visitor.reads("confirm-start", visitor.text("confirm.start"));
    visitor.tap("confirm-start").charges().isTitled(KioskScreen.CHARGING);
    visitor.reads("charging-stop", visitor.text("charging.stop"));
    visitor.stops().isTitled(KioskScreen.TICKET);
    visitor.reads("ticket-ended", visitor.text("end.DRIVER_STOP"));
    Ticket ticket = ticket();
    assertThat(ticket.reason()).isEqualTo(EndReason.DRIVER_STOP);
    assertThat(ticket.driver().value()).isEqualTo("D01");
    noOtherByteWouldDo(visitor.scan());
    done();
    assertThat(kept("D01")).isEmpty();
    assertThat(visitor.text("idle.start")).as("the next driver's language").isEqualTo("Start here");
  }

  private static void noOtherByteWouldDo(String scanned) {
    byte[] genuine = scanned.getBytes(StandardCharsets.UTF_8);
    for (int place = 0; place < genuine.length; place++) {
      byte[] changed = genuine.clone();
      changed[place] ^= 1;
      assertThatThrownBy(() -> TicketCheck.genuine(changed, ticketKey))
          .as("byte " + place)
          .isInstanceOf(BadMessage.class);
    }
  }

  @Test
  @Tag("B-07")
  void thePriceThatWasConfirmedStaysUntilTheTicketWhateverTheOperatorDoes() {
    visitor.signIn("D01", pin("D01")).sees(KioskScreen.CHOOSE).tap("point-CP001");
    visitor.reads("confirm-price", visitor.price("0.25")).tap("confirm-start").charges();
    plant.operator("price", "CP001", "0.40");
    try {
      visitor.reads("charging-where", visitor.price("0.25")).stops();
      assertThat(ticket().price()).isEqualTo(Price.parse("0.25"));
      visitor.reads("ticket-price", visitor.price("0.25"));
      done();
      visitor.signIn("D01", pin("D01")).sees(KioskScreen.CHOOSE).tap("point-CP001");
      visitor.reads("confirm-price", visitor.price("0.40"));
    } finally {
      plant.operator("price", "CP001", "0.25");
    }
  }

  /// Tickets of a driver on the kiosk's disk.
  private List<Path> kept(String driver) throws IOException {
    Path tickets = data.resolve(driver).resolve("tickets");
    try (Stream<Path> files = Files.exists(tickets) ? Files.list(tickets) : Stream.of()) {
      return files.toList();
    }
  }

  @Test
  void aWrongPinCostsNothingAndTheRightOneIsTakenThen() {
    visitor.signIn("D02", "000000").sees(KioskScreen.SIGN_IN);
    visitor.reads("wrong", visitor.text("sign-in.wrong"));
    visitor.type(pin("D02")).tap("sign-in-next").sees(KioskScreen.CHOOSE);
  }

  @Test
  void tooManyWrongPinsLockOutAndSayForHowLong() {
    visitor.tap("idle-start").type("D03").tap("sign-in-next");
    for (int tries = 0;
        tries < 20 && Visitor.fx(visitor.model()::shown) != KioskScreen.NOTICE;
        tries++) {
      visitor.type("000000").tap("sign-in-next");
      Visitor.fx(() -> null);
      org.awaitility.Awaitility.await()
          .atMost(SOON)
          .until(
              () ->
                  Visitor.fx(
                      () ->
                          visitor.model().shown() == KioskScreen.NOTICE
                              || visitor.model().signIn.wrongProperty().get()));
    }
    visitor.reads("notice-what", visitor.text("refusal.TOO_MANY_TRIES"));
    visitor.reads("notice-charged", visitor.text("charged.not-by-this"));
    visitor.tap("notice-next").sees(KioskScreen.IDLE);
  }

  @Test
  @Tag("B-01")
  void whenNoPointIsFreeTheDriverIsToldInTheDocumentsWords() {
    plant.operator("cmd", "out", "--all");
    try {
      plant.awaitStatus("PARADO", SOON, "CP001");
      visitor.signIn("D01", pin("D01")).sees(KioskScreen.CHOOSE);
      visitor.tap("choose-any").tap("confirm-start").sees(KioskScreen.NOTICE);
      visitor.reads("notice-what", "No charging point available at the moment.");
      visitor.reads("notice-charged", visitor.text("charged.no"));
      visitor.reads("notice-now", visitor.text("now.choose"));
      visitor.tap("notice-next").sees(KioskScreen.CHOOSE);
    } finally {
      plant.operator("cmd", "resume", "--all");
    }
  }

  @Test
  @Tag("B-08")
  void aServiceFilePlaysByItself() {
    visitor.close();
    KioskSettings.Services services =
        new KioskSettings.Services(
            new KioskSettings.Card(
                new evcharging.domain.DriverId("D01"), new evcharging.domain.Secret(pin("D01"))),
            new ServiceRun(
                List.of(Optional.of(new evcharging.domain.CpId("CP001"))), Duration.ofSeconds(1)),
            Duration.ofSeconds(2));
    visitor =
        Visitor.before(
            data, site.at("registry", "ca.pem"), wire.port(), LONG, Optional.of(services));
    visitor.charges();
    plant.operator("cmd", "out", "CP001");
    visitor.sees(KioskScreen.TICKET).sees(KioskScreen.IDLE);
    plant.operator("cmd", "resume", "CP001");
  }

  @Test
  @Tag("B-09")
  void aPointTakenAMomentAgoIsSaidAndAnotherCanBeChosen() {
    visitor.signIn("D01", pin("D01")).sees(KioskScreen.CHOOSE).tap("point-CP001");
    Actor other = plant.driver("D02");
    other.expect("authenticated", SOON);
    other.type("start CP001");
    other.expect("Charging started", SOON);
    visitor.tap("confirm-start");
    visitor.reads("notice-what", visitor.text("refusal.POINT_BUSY"));
    visitor.reads("notice-charged", visitor.text("charged.no"));
    visitor.tap("notice-next").sees(KioskScreen.CHOOSE);
    other.type("stop");
    other.expect("SESSION SUMMARY", SOON);
    other.type("quit");
  }

  @Test
  @Tag("B-10")
  void aPointStoppedByTheOperatorEndsWithItsTicket() {
    charging();
    plant.operator("cmd", "out", "CP001");
    assertThat(ticket().reason()).isEqualTo(EndReason.OPERATOR_OUT);
    visitor.reads("ticket-ended", visitor.text("end.OPERATOR_OUT"));
    done();
    plant.operator("cmd", "resume", "CP001");
  }

  @Test
  @Tag("F-02")
  void aKilledEngineIsSaidAndTheTicketComesOnceItIsBack() {
    charging();
    engine.kill();
    visitor.reads("notice-what", "CP001");
    visitor.reads("notice-charged", "So far").reads("notice-charged", "kWh");
    visitor.reads("notice-now", visitor.text("now.point-lost"));
    engine = plant.engine("CP001", "Berlin", "0.25", 0, CAR);
    assertThat(ticket().energy().wattHours()).isPositive();
    done();
  }

  @Test
  @Tag("F-04")
  void aKilledCentralIsSaidAndTheChargeGoesOn() {
    charging();
    central.kill();
    visitor.reads("banner", visitor.text("banner.charging"));
    central = plant.central();
    visitor.gone("banner").charges();
    visitor.stops();
    ticket();
    done();
  }

  @Test
  @Tag("F-03")
  void aCutNetworkIsSaidWhateverTheDriverWasDoing() {
    wire.cut();
    visitor.signIn("D01", pin("D01")).sees(KioskScreen.WAIT);
    visitor.reads("wait-charged", visitor.text("wait-charged.UNREACHABLE"));
    wire.mend();
    visitor.sees(KioskScreen.CHOOSE);
    wire.cut();
    visitor.reads("banner", visitor.text("banner.idle"));
    wire.mend();
    visitor.gone("banner").chooseAndStart("CP001").charges();
    wire.cut();
    visitor.reads("banner", visitor.text("banner.charging"));
    wire.mend();
    visitor.gone("banner").charges().stops();
    ticket();
    done();
  }

  @Test
  @Tag("F-03")
  void theTimeOutTakesTheDriverOffTheScreenAndNotTheChargeFromTheCar() {
    visitor.close();
    visitor = kiosk(Duration.ofSeconds(4));
    charging();
    visitor.reads("still-more-time", visitor.text("still.more-time"));
    visitor.sees(KioskScreen.IDLE);
    assertThat(visitor.isThere("charging-stop")).isFalse();
    assertThat(visitor.knows("D01")).isFalse();
    visitor.signIn("D01", pin("D01")).charges().stops();
    ticket();
    done();
  }

  @Test
  @Tag("B-09")
  void ofTwoKiosksThatWantOnePointOneGetsItAndTheOtherIsToldSo() {
    // The other's window will lie over this one's, so the robot taps here first.
    visitor.signIn("D01", pin("D01")).sees(KioskScreen.CHOOSE).tap("point-CP001");
    try (Visitor other =
        Visitor.before(
            data.resolve("other"), site.at("registry", "ca.pem"), plant.ports().central(), LONG)) {
      Visitor.fx(
          () -> {
            other
                .model()
                .signIn(
                    new KioskSettings.Card(
                        new evcharging.domain.DriverId("D02"),
                        new evcharging.domain.Secret(pin("D02"))));
            return null;
          });
      other.sees(KioskScreen.CHOOSE);
      org.awaitility.Awaitility.await()
          .atMost(SOON)
          .until(() -> Visitor.fx(() -> !other.model().guest.choose.free().isEmpty()));
      Visitor.fx(
          () -> {
            other.model().guest.pick(Optional.of(other.model().guest.choose.free().getFirst()));
            other.model().guest.start();
            visitor.model().guest.start();
            return null;
          });
      org.awaitility.Awaitility.await()
          .atMost(SOON)
          .until(() -> Visitor.fx(() -> outcome(visitor) + outcome(other)) == 3);
      boolean first = Visitor.fx(() -> outcome(visitor)) == 1;
      Visitor winner = first ? visitor : other;
      Visitor loser = first ? other : visitor;
      loser.reads("notice-what", loser.text("refusal.POINT_BUSY"));
      loser.reads("notice-charged", loser.text("charged.no"));
      winner.charges();
      Visitor.fx(
          () -> {
            winner.model().guest.stop();
            winner.model().guest.stop();
            return null;
          });
      winner.sees(KioskScreen.TICKET);
    }
  }

  /// 1 for charging, 2 for told that it was taken.
  private static int outcome(Visitor visitor) {
    return switch (visitor.model().shown()) {
      case CHARGING -> 1;
      case NOTICE -> 2;
      default -> 0;
    };
  }

  @Test
  @Tag("F-03")
  void afterARebootTheRunningChargeIsBackAndThenTheTicketForItsDriverOnly() {
    charging();
    visitor.close();
    visitor = kiosk(LONG);
    visitor.signIn("D01", pin("D01")).charges();
    visitor.close();
    plant.operator("cmd", "out", "CP001");
    plant.awaitStatus("PARADO", SOON, "CP001");
    visitor = kiosk(LONG);
    visitor.signIn("D02", pin("D02")).sees(KioskScreen.CHOOSE).tap("foot-back");
    visitor.sees(KioskScreen.IDLE).signIn("D01", pin("D01"));
    Ticket ticket = ticket();
    visitor.close();
    visitor = kiosk(LONG);
    visitor.signIn("D01", pin("D01"));
    assertThat(ticket()).isEqualTo(ticket);
    done();
    plant.operator("cmd", "resume", "CP001");
  }
}
