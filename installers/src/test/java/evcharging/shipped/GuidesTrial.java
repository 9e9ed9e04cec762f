package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.demo.Actor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A stranger who types what the guides say, as it stands there, each line on the machine it is
/// meant for. A line that a guide adds and nobody types here fails the last test. Started by `mvn
/// -Pguides verify`, as root.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(2700)
final class GuidesTrial {
  private static final String DRIVER = "docs/driver.md";
  private static final Set<String> PEOPLE =
      Set.of(
          "docs/operator.md",
          "docs/technician.md",
          DRIVER,
          "docs/weather.md",
          "docs/teacher.md",
          "docs/developer.md");
  private static final String REST = "docs/rest.md";
  private static final String TICKET = "docs/ticket.md";
  private static final String LONG_SUPPLY = " --battery 90000 --charge 10 --auto-plug 1s";

  @RegisterExtension static final Stage STAGE = new Stage();

  private static final Guides GUIDES = Guides.of(Stage.ROOT);
  private static FiveMachines at;
  private static Desk desk;
  private static Phone driver;
  private static String fingerprint;
  private static PointByHand point;
  private static Map<String, String> screen;

  @BeforeAll
  static void fiveMachinesAndTheirPeople() {
    at = FiveMachines.on(STAGE);
    desk = new Desk(at.central(), "");
    driver = new Phone(at.phone(), guide("ev-driver --central-ip central.example"));
    point =
        new PointByHand(
            at.berlin(),
            guide("ev-cp engine CP001 Berlin 0.25 9101"),
            guide("ev-cp monitor 127.0.0.1 9101 CP001"));
  }

  private static String guide(String beginning) {
    return GUIDES.typed(PEOPLE, beginning);
  }

  @Test
  @Order(1)
  void everythingOnOneMachine() {
    Island one = STAGE.alone("one.example");
    Actor running = one.start(guide("ev-central --headless --registry embedded"));
    running.expect("EV_Central running", Island.SOON);
    one.run(guide("ev-registry list --data"));
    one.run("pkill -TERM -f evcharging.central.CentralMain");
    running.waitForEnd(Island.SOON);
    one.close();
  }

  @Test
  @Order(2)
  void theRegistryAndCentralOnMachinesOfTheirOwn() {
    startRegistry();
    at.registry(guide("(umask 077; ev-registry enrol-server central"));
    at.registry().carry("central.code", at.central());
    at.central(guide("curl -sk https://registry.example:5001/ca.pem"));
    assertThat(at.central(guide("openssl x509"))).contains(fingerprint);
    startCentral();
  }

  private static void startRegistry() {
    Actor running = at.registry().start(guide("ev-registry  "));
    running.expect("EV_Registry running", Island.SOON);
    fingerprint = running.expect("Fingerprint of the network's CA: (\\S+)", Island.SOON).group(1);
  }

  private static void startCentral() {
    at.central()
        .start(guide("ev-central --headless --registry https://registry.example:5001"))
        .expect("EV_Central running", Island.SOON);
  }

  @Test
  @Order(3)
  void theDocumentsCallOfTheRegistry() {
    at.registry(
        """
        cp .local/share/evcharging/registry/ca.pem .
        CREDENTIAL=correct-horse-battery
        CODE=$(%s | tail -1)
        %s | tee answer
        grep -q CP001 answer
        """
            .formatted(
                GUIDES.typed(REST, "ev-registry enrol CP001"),
                GUIDES.typed(
                    REST,
                    "curl --cacert ca.pem -H 'Content-Type: application/json' -d"
                        + " '{\"cp_id\"")));
    at.registry("ev-registry deregister CP001");
  }

  @Test
  @Order(4)
  void aPointJoins() {
    at.registry(guide("(umask 077; ev-registry enrol CP001"));
    at.registry().carry("cp001.code", at.berlin());
    at.berlin(guide("ev-cp register CP001").replace("FINGERPRINT", fingerprint));
    startEngine("");
    startMonitor();
    free();
  }

  private static void startEngine(String more) {
    point.startsEngine(more, "AES key received");
  }

  private static void startMonitor() {
    point.startsMonitor();
    point.monitor().expect("STATUS OK", Island.SOON);
  }

  private static void free() {
    // As docs/errors.md shows it.
    at.central(
        GUIDES
            .typed("docs/errors.md", "ev-central points --until")
            .replace("…", "CP001=ACTIVADO --within 3m"));
  }

  @Test
  @Order(5)
  void aDriverChargesAndTheOperatorWatches() {
    at.central(guide("ev-central driver add D01"));
    at.central().carry("d01.pin", at.phone());
    at.central().carry("ca.pem", at.phone());
    Actor follows = at.central().start(guide("ev-central points --follow"));
    Actor program = driver.signedIn();
    program.type("list");
    program.expect("CP001 .* free", Island.SOON);
    program.type("start CP001");
    program.expect("Plug in the cable", Island.SOON);
    point.engine().type("p");
    program.expect("Charging started", Island.SOON);
    follows.expect("CP001", Island.SOON);
    assertThat(at.central(guide("ev-central status"))).contains("Registry", "Kafka");
    assertThat(at.central(guide("ev-central points  "))).contains("CP001", "SUMINISTRANDO");
    assertThat(at.central(guide("ev-central sessions"))).contains("S-D01-CP001-");
    program.type("status");
    program.expect("charging at CP001", Island.SOON);
    program.type("tickets");
    Phone.stops(program);
    point.engine().type("u");
  }

  @Test
  @Order(6)
  void theWeatherArrives() {
    at.central(guide("ev-central token create ev-w"));
    at.central().carry("weather.token", at.weather());
    at.central().carry("ca.pem", at.weather());
    Actor sky = at.weather().start(guide("ev-weather --central https://central.example:8000"));
    sky.expect("Berlin", Island.SOON);
    desk.until("CP001", "PARADO");
    free();
    assertThat(at.central(guide("ev-central place CP001 Rome"))).isNotEmpty();
    sky.expect("Rome", Island.SOON);
  }

  @Test
  @Order(7)
  void theOperatorsOrders() {
    String resume = guide("ev-central cmd resume CP001");
    for (String out : List.of("ev-central cmd out CP001", "ev-central cmd out --all")) {
      at.central(guide(out));
      desk.until("CP001", "PARADO");
      at.central(resume);
      free();
    }
    at.central(guide("ev-central price CP001 0.30"));
    assertThat(desk.says("points")).contains("0.30");
    at.central(guide("ev-central keys revoke CP001"));
    desk.untilPoints("the point is out", points -> !points.contains("ACTIVADO"));
    at.berlin(guide("ev-cp reauth CP001"));
    free();
  }

  @Test
  @Order(8)
  void anOperatorAtAnotherMachineAndAnyProgramOverRest() {
    at.central(
        guide("ev-central token create NAME")
            .replace("NAME", "anna")
            .replace("FILE", "anna.token"));
    at.central().carry("anna.token", at.phone());
    assertThat(
            at.phone(
                guide("ev-central status --api https://central.example:8000")
                    .replace("FILE", "anna.token")))
        .contains("Registry");
    at.central(GUIDES.typed(REST, "ev-central token create desk"));
    at.central().carry("desk.token", at.phone());
    at.phone(GUIDES.typed(REST, "(umask 077; echo"));
    String curl = "curl --cacert ca.pem -H @desk.header ";
    Actor events = at.phone().start(GUIDES.typed(REST, curl + "-N"));
    assertThat(at.phone(GUIDES.typed(REST, curl + "https"))).contains("\"cp_id\"", "CP001");
    String order = curl + "-H 'Content-Type: application/json' -H 'Idempotency-Key: ";
    at.phone(GUIDES.typed(REST, order + "out-1"));
    desk.until("CP001", "PARADO");
    events.expect("PARADO", Island.SOON);
    at.phone(GUIDES.typed(REST, order + "resume-1"));
    free();
    events.kill();
  }

  // The teacher kills

  @Test
  @Order(9)
  void centralIsKilledAndTheSupplyGoesOn() {
    point.endsEngine();
    startEngine(LONG_SUPPLY);
    free();
    Actor program = driver.charging("CP001");
    at.central(guide("kill -9 $(pgrep -f evcharging.central.CentralMain)"));
    program.expect("Connection to Central lost", Island.SOON);
    startCentral();
    program.expect("authenticated", Island.SOON);
    Phone.stops(program);
  }

  @Test
  @Order(10)
  void theEngineIsKilledAndTheOperatorEndsItsSession() {
    Actor program = driver.charging("CP001");
    at.berlin(guide("kill -9 $(pgrep -f 'CpMain engine CP001')"));
    point.monitor().expect("Engine LOST", Island.SOON);
    desk.until("CP001", "AVERIADO");
    at.central(
        guide("ev-central session end S-D01-CP001-…")
            .replaceAll("S-D01-CP001-…", desk.newest("D01", "CP001")));
    Phone.billed(program);
    startEngine(LONG_SUPPLY);
    free();
  }

  @Test
  @Order(11)
  void theMonitorIsKilledAndTheSupplyEnds() {
    Actor program = driver.charging("CP001");
    at.berlin(guide("kill -9 $(pgrep -f 'CpMain monitor')"));
    Phone.billed(program);
    desk.until("CP001", "DESCONECTADO");
    startMonitor();
    free();
  }

  @Test
  @Order(12)
  void theDriverIsKilledAndComesBackWithoutBrokerAndRegistry() {
    driver.charging("CP001");
    at.phone(guide("kill -9 $(pgrep -f evcharging.driver.cli.DriverMain)"));
    Actor program = at.phone().start(driver.line());
    program.expect("CP001", Island.SOON);
    at.central(guide("kill -9 $(pgrep -f evcharging.central.broker.BrokerMain)"));
    at.registry(guide("kill -9 $(pgrep -f evcharging.registry.RegistryMain)"));
    Phone.stops(program);
    startRegistry();
    free();
  }

  @Test
  @Order(13)
  void theEngineIsNotWellAndItsSupplyEnds() {
    Actor program = driver.charging("CP001");
    point.engine().type("k");
    point.monitor().expect("STATUS KO", Island.SOON);
    desk.until("CP001", "AVERIADO");
    Phone.billed(program);
    point.engine().type("o");
    free();
  }

  // Windows open and play

  @Test
  @Order(14)
  void aLockedKioskOpens() {
    at.phone(guide("(umask 077; echo 271828 > exit.code)"));
    screen = Map.of("DISPLAY", STAGE.display().name());
    Actor locked = at.phone().start(guide("ev-driver --kiosk --central-ip"), screen);
    locked.expect("EV_Driver kiosk ready", Island.SOON);
    at.phone("pkill -TERM -f DriverMain");
    locked.waitForEnd(Island.SOON);
  }

  @Test
  @Order(15)
  void aKioskInAWindowServesByItself() {
    at.phone().write("services.txt", Pages.block(DRIVER, "CP001\n"));
    point.endsEngine();
    startEngine(LONG_SUPPLY);
    free();
    long before = desk.sessionsOf("D01");
    Actor window = at.phone().start(guide("ev-driver --kiosk-window"), screen);
    window.expect("EV_Driver kiosk ready", Island.SOON);
    point.engine().expect("Charging session", Island.SOON);
    point.engine().type("u");
    desk.untilPoints("the car is away", points -> !points.contains("SUMINISTRANDO"));
    assertThat(desk.sessionsOf("D01")).isGreaterThan(before);
    at.phone("pkill -TERM -f DriverMain");
    free();
  }

  @Test
  @Order(16)
  void aPanelOpens() {
    at.central().carry("d01.pin", at.berlin());
    Actor panel =
        at.berlin()
            .start(
                guide("ev-cp panel CP001 Berlin 0.25")
                    // "with the options above"
                    + " --registry https://registry.example:5001 --central-host central.example",
                screen);
    panel.expect("EV_CP panel of CP001 ready", Island.SOON);
    at.berlin("pkill -TERM -f 'CpMain panel'");
    panel.waitForEnd(Island.SOON);
    free();
  }

  @Test
  @Order(17)
  void anybodyChecksATicketWithoutANetwork() {
    at.central(guide("ev-central ledger key"));
    at.central(GUIDES.typed(TICKET, "ev-central ledger key"));
    at.central().carry("ticket-key.pem", at.phone());
    at.phone(
        "cp \"$(ls .local/share/evcharging/driver/D01/tickets/S-*.json | head -1)\""
            + " ticket.txt");
    at.phone().cut();
    assertThat(at.phone(guide("ev-driver ticket verify"))).contains("GENUINE");
    assertThat(at.phone(GUIDES.typed(TICKET, "ev-driver ticket verify ticket.txt")))
        .contains("GENUINE");
    assertThat(at.phone(GUIDES.typed(TICKET, "ev-driver ticket verify -"))).contains("GENUINE");
    at.phone().mend();
  }

  @Test
  @Order(18)
  void aMeterIsReadAndAFleetJoins() {
    point.endsEngine();
    assertThat(at.berlin(guide("ev-cp meter CP001"))).contains("Wh");
    startEngine("");
    free();
    at.registry("cp .local/share/evcharging/registry/admin.secret .");
    at.registry().carry("admin.secret", at.weather());
    Actor fleet =
        at.weather().start(guide("ev-cp fleet --count 100").replace("FILE", "admin.secret"));
    desk.untilPoints(
        "a hundred points are there",
        points -> points.lines().filter(line -> line.contains("ACTIVADO")).count() > 100);
    at.weather("pkill -TERM -f 'CpMain fleet'");
    fleet.waitForEnd(Island.SOON);
  }

  @Test
  @Order(19)
  void thePointLeavesAndTheBooksAreSound() {
    at.registry(guide("ev-registry deregister CP001"));
    desk.untilPoints(
        "CP001 has left",
        points -> points.lines().noneMatch(l -> l.contains("CP001") && l.contains("ACTIVADO")));
    at.central(guide("ev-central audit verify"));
    at.central(guide("ev-central ledger check"));
  }

  @Test
  @Order(20)
  void nothingIsToldThatNobodyTypes() {
    assertThat(GUIDES.leftBy(GuidesTrial.class)).isEmpty();
  }
}
