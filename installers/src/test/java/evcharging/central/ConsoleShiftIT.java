package evcharging.central;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.demo.Actor;
import evcharging.demo.Plant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// A shift at the real console without a mouse, from the first sign-in to the export: Central as it
/// is started, with its window, in this process; Registry, broker, Engines, Monitors and driver as
/// processes of their own. What the window says is compared with what the points and REST say.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(OneAfterAnother.class)
class ConsoleShiftIT {
  private static final Duration SOON = Duration.ofSeconds(90);

  /// More than there are.
  private static final int ALARMS = 30;

  @TempDir(cleanup = CleanupMode.NEVER)
  static Path directory;

  private static final AtKeyboard KEYS = new AtKeyboard();
  private static ShiftNetwork network;
  private static Plant plant;
  private static String adminSecret;

  @BeforeAll
  static void centralOpensItsWindowAndThreePointsJoin() throws IOException {
    network = new ShiftNetwork(directory.resolve("site"));
    plant = network.plant();
  }

  @AfterAll
  static void everybodyEnds() {
    network.close();
  }

  @Test
  @Order(1)
  @Tag("P-01")
  void theFirstSecretOpensTheConsoleWhichShowsEveryPoint() throws IOException {
    assertThat(KEYS.text("#who")).isEqualTo("Nobody signed in");
    KEYS.until("the secret of the first start", () -> KEYS.shows("#first-secret"));
    adminSecret = KEYS.text("#first-secret").replace("\n", "");
    KEYS.pressButton("#first-secret-noted");
    signIn("admin", adminSecret);
    wall("");
    for (String point : List.of("CP001", "CP002", "CP003")) {
      KEYS.until(point + " ready", () -> tiles().contains(point + " | Activated"));
    }
  }

  @Test
  @Order(2)
  @Tag("B-10")
  void onePointIsStoppedAndResumedAndSaysSoItself() {
    wall("CP001");
    KEYS.press(KeyCode.O);
    KEYS.pressButton(".order-give");
    KEYS.until("told to the operator", () -> KEYS.texts(".order-bar").contains("OUT confirmed"));
    plant.awaitStatus("PARADO", SOON, "CP001");
    assertThat(tiles()).contains("CP001 | Out of order");
    KEYS.tabTo(".tile-wall");
    KEYS.press(KeyCode.R);
    KEYS.pressButton(".order-give");
    plant.awaitStatus("ACTIVADO", SOON, "CP001");
  }

  @Test
  @Order(3)
  @Tag("B-10")
  void aSelectionWantsItsCountAndTheSupplyInItEndsWithItsTicket() {
    Actor driver = network.charges("CP002");
    wall("place:Berlin");
    KEYS.until("the supply", () -> tiles().contains("CP002 | Supplying"));
    KEYS.press(KeyCode.HOME);
    KEYS.press(KeyCode.SHIFT, KeyCode.RIGHT);
    orderGroup(KeyCode.O, 2);
    plant.awaitStatus("PARADO", SOON, "CP001", "CP002");
    driver.expect("SESSION SUMMARY", SOON);
    driver.type("quit");
    plant.awaitStatus("ACTIVADO", SOON, "CP003");
  }

  @Test
  @Order(4)
  @Tag("B-10")
  void allPointsAreStoppedAndResumed() {
    wall("");
    KEYS.control(KeyCode.A);
    orderGroup(KeyCode.O, 3);
    plant.awaitStatus("PARADO", SOON, "CP001", "CP002", "CP003");
    KEYS.tabTo(".tile-wall");
    KEYS.control(KeyCode.A);
    orderGroup(KeyCode.R, 3);
    plant.awaitStatus("ACTIVADO", SOON, "CP001", "CP002", "CP003");
  }

  @Test
  @Order(5)
  @Tag("P-03")
  void aFaultThatKeepsComingIsAcknowledgedAndShelvedWithAReason() {
    network.flaps("CP001");
    atAlarm("CP001");
    KEYS.press(KeyCode.A);
    KEYS.until("acknowledged", () -> alarm("CP001").contains("Acknowledged"));
    KEYS.tabTo("#alarm-reason");
    KEYS.type("technician is on the way");
    KEYS.pressButton("#alarm-shelve");
    KEYS.until("on the shelf", () -> alarm("CP001").contains("Shelved"));
    network.engine("CP001").type("o");
    plant.awaitStatus("ACTIVADO", SOON, "CP001");
  }

  @Test
  @Order(6)
  @Tag("P-03")
  void anEmergencyStopCallsAtOnceAndReturnsWhenItIsReleased() {
    network.engine("CP003").type("e");
    KEYS.until("the call", () -> KEYS.texts("#alarm-banner").contains("Emergency"));
    plant.awaitStatus("AVERIADO", SOON, "CP003");
    atAlarm("CP003");
    KEYS.press(KeyCode.A);
    KEYS.until("acknowledged", () -> alarm("CP003").contains("Acknowledged"));
    network.engine("CP003").type("r");
    KEYS.until("returned, so it is over", () -> alarm("CP003").isEmpty());
    plant.awaitStatus("ACTIVADO", SOON, "CP003");
  }

  @Test
  @Order(7)
  @Tag("S-03")
  void revokedKeysKeepAPointOutUntilAPersonAuthenticatesItAnew() {
    palette("CP003");
    KEYS.until("the drawer", () -> KEYS.text(".point-id").equals("CP003"));
    KEYS.pressButton(".point-revoke");
    KEYS.pressButton(".point-yes");
    KEYS.until("answered", () -> !KEYS.text(".point-answer").isEmpty());
    network.engine("CP003").expect("keys are revoked", SOON);
    KEYS.until("why", () -> KEYS.texts(".why-lines").contains("revoked"));
    plant.awaitStatus("DESCONECTADO", SOON, "CP003");
    network.reauthenticate("CP003");
    plant.awaitStatus("ACTIVADO", SOON, "CP003");
    KEYS.press(KeyCode.ESCAPE);
    KEYS.until("no drawer", () -> !KEYS.shows(".point-id"));
  }

  @Test
  @Order(8)
  @Tag("S-01")
  void aNewPointJoinsWithTheCodeThePaneShows() {
    KEYS.control(KeyCode.DIGIT5);
    KEYS.pressButton("#point-enrol");
    KEYS.tabTo("#point-id");
    KEYS.type("CP004");
    KEYS.press(KeyCode.ENTER);
    KEYS.until("the code", () -> KEYS.shows("#once-secret"));
    plant.secret("codes/CP004", KEYS.text("#once-secret"));
    plant.register("CP004", "Rome");
    network.join("CP004", "Rome", 3);
    wall("place:Rome");
    KEYS.until("on the wall", () -> tiles().contains("CP004 | Activated"));
  }

  @Test
  @Order(9)
  @Tag("P-03")
  void whatIsFoundIsSavedAsCsvAndPdf() throws IOException {
    KEYS.control(KeyCode.DIGIT3);
    KEYS.control(KeyCode.F);
    KEYS.type("driver:D01");
    KEYS.until("the session", () -> KEYS.texts(".list-table").contains("D01"));
    Path sessions = saved("#export-csv", "sessions.csv");
    assertThat(Files.readAllLines(sessions)).hasSize(2).last().asString().contains("CP002", "D01");
    assertThat(Files.readAllBytes(saved("#export-pdf", "sessions.pdf")))
        .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    palette("Audit");
    KEYS.control(KeyCode.F);
    KEYS.type("CP003");
    KEYS.pressButton("#audit-verify");
    KEYS.until("a sound chain", () -> KEYS.texts("#audit-verdict").contains("Sound"));
    assertThat(Files.readString(saved("#export-csv", "audit.csv")))
        .contains("CP003", "operator:admin");
  }

  @Test
  @Order(10)
  void aViewerSeesEverythingAndOrdersNothing() {
    KEYS.control(KeyCode.DIGIT8);
    KEYS.tabTo("#operators-name");
    KEYS.type("vera");
    KEYS.press(KeyCode.ENTER);
    KEYS.until("her secret", () -> KEYS.shows("#accounts-secret"));
    String secret = KEYS.text("#accounts-secret");
    KEYS.control(KeyCode.L);
    signIn("vera", secret);
    wall("CP001");
    KEYS.press(KeyCode.O);
    assertThat(KEYS.shows(".order-give")).isFalse();
    assertThat(KEYS.isDisabled(".wall-out")).isTrue();
    KEYS.control(KeyCode.DIGIT7);
    assertThat(KEYS.isDisabled("#export-csv")).isTrue();
    KEYS.control(KeyCode.L);
    KEYS.until("signed out", () -> KEYS.text("#who").equals("Nobody signed in"));
  }

  @Test
  @Order(11)
  void theBooksBalanceAndTheShiftEndsWithCentralInOrder() throws Exception {
    network.everyPointLeaves();
    assertThat(plant.ticketsWh())
        .isPositive()
        .isEqualTo(plant.registersWh(List.of("CP001", "CP002", "CP003", "CP004")));
    signIn("admin", adminSecret);
    KEYS.control(KeyCode.Q);
    KEYS.pressButton("#question-yes");
    assertThat(network.end()).isZero();
  }

  // --- what the hands do

  private static void signIn(String name, String secret) {
    KEYS.until("the card is there", () -> KEYS.shows("#sign-in-name"));
    KEYS.tabTo("#sign-in-name");
    KEYS.control(KeyCode.A);
    KEYS.type(name);
    KEYS.press(KeyCode.ENTER);
    KEYS.type(secret);
    KEYS.press(KeyCode.ENTER);
    KEYS.until(name + " signed in", () -> KEYS.text("#who").startsWith(name + " "));
  }

  /// The wall with this search, and the keyboard at its first tile.
  private static void wall(String search) {
    KEYS.control(KeyCode.DIGIT1);
    KEYS.control(KeyCode.F);
    KEYS.press(KeyCode.BACK_SPACE);
    KEYS.type(search);
    KEYS.tabTo(".tile-wall");
  }

  private static void orderGroup(KeyCode order, int count) {
    KEYS.press(order);
    KEYS.tabTo(".order-count");
    KEYS.type(Integer.toString(count));
    KEYS.pressButton(".order-give");
  }

  /// The list of alarms, at the one of this point that calls.
  private static void atAlarm(String point) {
    KEYS.control(KeyCode.DIGIT2);
    KEYS.until("its line", () -> alarm(point).contains("Unacknowledged"));
    KEYS.tabTo("#alarm-list");
    KEYS.press(KeyCode.HOME);
    for (int row = 0; row < ALARMS && !atRowOf(point); row++) {
      KEYS.press(KeyCode.DOWN);
    }
    assertThat(atRowOf(point)).isTrue();
  }

  private static boolean atRowOf(String point) {
    return KEYS.selectedRow("#alarm-list").contains(point);
  }

  private static void palette(String words) {
    KEYS.control(KeyCode.K);
    KEYS.until("the palette", () -> KEYS.shows("#palette-typed"));
    KEYS.type(words);
    KEYS.until("an offer", () -> KEYS.texts("#palette-offers").contains(words));
    KEYS.press(KeyCode.ENTER);
  }

  private static Path saved(String button, String name) {
    KEYS.pressButton(button);
    Path file = network.exports().resolve(name);
    KEYS.until(name, () -> KEYS.text("#export-outcome").contains(name));
    return file;
  }

  private static String tiles() {
    return KEYS.texts(".tile-wall");
  }

  /// What the list of alarms says about a point; empty if it says nothing.
  private static String alarm(String point) {
    return KEYS.rows("#alarm-list").stream()
        .filter(row -> row.contains(point))
        .findFirst()
        .orElse("");
  }
}
