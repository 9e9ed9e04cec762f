package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.demo.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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

  @TempDir static Path directory;

  private static final Guides GUIDES = Guides.of(Stage.ROOT);
  private static Stage stage;
  private static Island registry;
  private static Island central;
  private static Island berlin;
  private static Island phone;
  private static Island weather;
  private static Desk desk;
  private static Phone driver;
  private static String fingerprint;
  private static Actor engine;
  private static Actor monitor;

  @BeforeAll
  static void machines() {
    stage = Stage.in(directory);
    registry = stage.machine("registry.example", "192.0.2.10");
    central = stage.machine("central.example", "192.0.2.11");
    berlin = stage.machine("berlin-1.example", "192.0.2.21");
    phone = stage.machine("phone-1.example", "192.0.2.31");
    weather = stage.machine("weather.example", "192.0.2.41");
    desk = new Desk(central, "");
    driver = new Phone(phone, guide("ev-driver --central-ip central.example"));
  }

  @AfterAll
  static void nothingIsLeft() {
    if (stage != null) {
      stage.close();
    }
  }

  private static String guide(String beginning) {
    return GUIDES.typed(PEOPLE, beginning);
  }

  @Test
  @Order(1)
  void everythingOnOneMachine() {
    Island one = stage.alone("one.example");
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
    registry.run(guide("(umask 077; ev-registry enrol-server central"));
    registry.carry("central.code", central);
    central.run(guide("curl -sk https://registry.example:5001/ca.pem"));
    assertThat(central.run(guide("openssl x509"))).contains(fingerprint);
    startCentral();
  }

  private static void startRegistry() {
    Actor running = registry.start(guide("ev-registry  "));
    running.expect("EV_Registry running", Island.SOON);
    fingerprint = running.expect("Fingerprint of the network's CA: (\\S+)", Island.SOON).group(1);
  }

  private static void startCentral() {
    central
        .start(guide("ev-central --headless --registry https://registry.example:5001"))
        .expect("EV_Central running", Island.SOON);
  }

  @Test
  @Order(3)
  void theDocumentsCallOfTheRegistry() {
    registry.run(
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
                    "curl --cacert ca.pem -H 'Content-Type: application/json' -d '{\"cp_id\"")));
    registry.run("ev-registry deregister CP001");
  }

  @Test
  @Order(4)
  void aPointJoins() {
    registry.run(guide("(umask 077; ev-registry enrol CP001"));
    registry.carry("cp001.code", berlin);
    berlin.run(guide("ev-cp register CP001").replace("FINGERPRINT", fingerprint));
    startEngine("");
    startMonitor();
    free();
  }

  private static void startEngine(String more) {
    engine = berlin.start(guide("ev-cp engine CP001 Berlin 0.25 9101") + more);
    engine.expect("AES key received", Island.SOON);
  }

  private static void engineEnds() {
    berlin.run("pkill -TERM -f 'CpMain engine'");
    engine.waitForEnd(Island.SOON);
  }

  private static void startMonitor() {
    monitor = berlin.start(guide("ev-cp monitor 127.0.0.1 9101 CP001"));
    monitor.expect("STATUS OK", Island.SOON);
  }

  private static void free() {
    // As docs/errors.md shows it.
    central.run(
        GUIDES
            .typed("docs/errors.md", "ev-central points --until")
            .replace("…", "CP001=ACTIVADO --within 3m"));
  }

  @Test
  @Order(5)
  void aDriverChargesAndTheOperatorWatches() {
    central.run(guide("ev-central driver add D01"));
    central.carry("d01.pin", phone);
    central.carry("ca.pem", phone);
    Actor follows = central.start(guide("ev-central points --follow"));
    Actor program = driver.signedIn();
    program.type("list");
    program.expect("CP001 .* free", Island.SOON);
    program.type("start CP001");
    program.expect("Plug in the cable", Island.SOON);
    engine.type("p");
    program.expect("Charging started", Island.SOON);
    follows.expect("CP001", Island.SOON);
    assertThat(central.run(guide("ev-central status"))).contains("Registry", "Kafka");
    assertThat(central.run(guide("ev-central points  "))).contains("CP001", "SUMINISTRANDO");
    assertThat(central.run(guide("ev-central sessions"))).contains("S-D01-CP001-");
    program.type("status");
    program.expect("charging at CP001", Island.SOON);
    program.type("tickets");
    Phone.stops(program);
    engine.type("u");
  }

  @Test
  @Order(6)
  void theWeatherArrives() {
    central.run(guide("ev-central token create ev-w"));
    central.carry("weather.token", weather);
    central.carry("ca.pem", weather);
    Actor sky = weather.start(guide("ev-weather --central https://central.example:8000"));
    sky.expect("Berlin", Island.SOON);
    desk.until("CP001", "PARADO");
    free();
    assertThat(central.run(guide("ev-central place CP001 Rome"))).isNotEmpty();
    sky.expect("Rome", Island.SOON);
  }

  @Test
  @Order(7)
  void theOperatorsOrders() {
    String resume = guide("ev-central cmd resume CP001");
    for (String out : List.of("ev-central cmd out CP001", "ev-central cmd out --all")) {
      central.run(guide(out));
      desk.until("CP001", "PARADO");
      central.run(resume);
      free();
    }
    central.run(guide("ev-central price CP001 0.30"));
    assertThat(desk.says("points")).contains("0.30");
    central.run(guide("ev-central keys revoke CP001"));
    desk.untilPoints("the point is out", points -> !points.contains("ACTIVADO"));
    berlin.run(guide("ev-cp reauth CP001"));
    free();
  }

  @Test
  @Order(8)
  void anOperatorAtAnotherMachineAndAnyProgramOverRest() {
    central.run(
        guide("ev-central token create NAME")
            .replace("NAME", "anna")
            .replace("FILE", "anna.token"));
    central.carry("anna.token", phone);
    assertThat(
            phone.run(
                guide("ev-central status --api https://central.example:8000")
                    .replace("FILE", "anna.token")))
        .contains("Registry");
    central.run(GUIDES.typed(REST, "ev-central token create desk"));
    central.carry("desk.token", phone);
    phone.run(GUIDES.typed(REST, "(umask 077; echo"));
    String curl = "curl --cacert ca.pem -H @desk.header ";
    Actor events = phone.start(GUIDES.typed(REST, curl + "-N"));
    assertThat(phone.run(GUIDES.typed(REST, curl + "https"))).contains("\"cp_id\"", "CP001");
    String order = curl + "-H 'Content-Type: application/json' -H 'Idempotency-Key: ";
    phone.run(GUIDES.typed(REST, order + "out-1"));
    desk.until("CP001", "PARADO");
    events.expect("PARADO", Island.SOON);
    phone.run(GUIDES.typed(REST, order + "resume-1"));
    free();
    events.kill();
  }

  @Test
  @Order(9)
  void theTeachersKills() {
    engineEnds();
    startEngine(LONG_SUPPLY);
    free();

    Actor program = driver.charging("CP001");
    central.run(guide("kill -9 $(pgrep -f evcharging.central.CentralMain)"));
    program.expect("Connection to Central lost", Island.SOON);
    startCentral();
    program.expect("authenticated", Island.SOON);
    Phone.stops(program);

    program = driver.charging("CP001");
    berlin.run(guide("kill -9 $(pgrep -f 'CpMain engine CP001')"));
    monitor.expect("Engine LOST", Island.SOON);
    desk.until("CP001", "AVERIADO");
    central.run(
        guide("ev-central session end S-D01-CP001-…")
            .replaceAll("S-D01-CP001-…", desk.newest("D01", "CP001")));
    Phone.billed(program);
    startEngine(LONG_SUPPLY);
    free();

    program = driver.charging("CP001");
    berlin.run(guide("kill -9 $(pgrep -f 'CpMain monitor')"));
    Phone.billed(program);
    desk.until("CP001", "DESCONECTADO");
    startMonitor();
    free();

    driver.charging("CP001");
    phone.run(guide("kill -9 $(pgrep -f evcharging.driver.cli.DriverMain)"));
    program = phone.start(driver.line());
    program.expect("CP001", Island.SOON);
    central.run(guide("kill -9 $(pgrep -f evcharging.central.broker.BrokerMain)"));
    registry.run(guide("kill -9 $(pgrep -f evcharging.registry.RegistryMain)"));
    Phone.stops(program);
    startRegistry();
    free();

    program = driver.charging("CP001");
    engine.type("k");
    monitor.expect("STATUS KO", Island.SOON);
    desk.until("CP001", "AVERIADO");
    Phone.billed(program);
    engine.type("o");
    free();
  }

  @Test
  @Order(10)
  void kioskAndPanelOpenAndPlay() {
    phone.run(guide("(umask 077; echo 271828 > exit.code)"));
    Map<String, String> screen = Map.of("DISPLAY", stage.display().name());
    Actor locked = phone.start(guide("ev-driver --kiosk --central-ip"), screen);
    locked.expect("EV_Driver kiosk ready", Island.SOON);
    phone.run("pkill -TERM -f DriverMain");
    locked.waitForEnd(Island.SOON);

    phone.write("services.txt", servicesOfTheGuide());
    engineEnds();
    startEngine(LONG_SUPPLY);
    free();
    long before = desk.sessionsOf("D01");
    Actor window = phone.start(guide("ev-driver --kiosk-window"), screen);
    window.expect("EV_Driver kiosk ready", Island.SOON);
    engine.expect("Charging session", Island.SOON);
    engine.type("u");
    desk.untilPoints("the car is away", points -> !points.contains("SUMINISTRANDO"));
    assertThat(desk.sessionsOf("D01")).isGreaterThan(before);
    phone.run("pkill -TERM -f DriverMain");
    free();

    central.carry("d01.pin", berlin);
    Actor panel =
        berlin.start(
            guide("ev-cp panel CP001 Berlin 0.25")
                // "with the options above"
                + " --registry https://registry.example:5001 --central-host central.example",
            screen);
    panel.expect("EV_CP panel of CP001 ready", Island.SOON);
    berlin.run("pkill -TERM -f 'CpMain panel'");
    panel.waitForEnd(Island.SOON);
    free();
  }

  private static String servicesOfTheGuide() {
    try {
      Matcher block =
          Pattern.compile("(?s)```\\n(CP001\\n.*?)```")
              .matcher(Files.readString(Stage.ROOT.resolve(DRIVER)));
      assertThat(block.find()).isTrue();
      return block.group(1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @Order(11)
  void anybodyChecksATicketWithoutANetwork() {
    central.run(guide("ev-central ledger key"));
    central.run(GUIDES.typed(TICKET, "ev-central ledger key"));
    central.carry("ticket-key.pem", phone);
    phone.run(
        "cp \"$(ls .local/share/evcharging/driver/D01/tickets/S-*.json | head -1)\" ticket.txt");
    phone.cut();
    assertThat(phone.run(guide("ev-driver ticket verify"))).contains("GENUINE");
    assertThat(phone.run(GUIDES.typed(TICKET, "ev-driver ticket verify ticket.txt")))
        .contains("GENUINE");
    assertThat(phone.run(GUIDES.typed(TICKET, "ev-driver ticket verify -"))).contains("GENUINE");
    phone.mend();
  }

  @Test
  @Order(12)
  void aMeterIsReadAndAFleetJoins() {
    engineEnds();
    assertThat(berlin.run(guide("ev-cp meter CP001"))).contains("Wh");
    startEngine("");
    free();
    registry.run("cp .local/share/evcharging/registry/admin.secret .");
    registry.carry("admin.secret", weather);
    Actor fleet = weather.start(guide("ev-cp fleet --count 100").replace("FILE", "admin.secret"));
    desk.untilPoints(
        "a hundred points are there",
        points -> points.lines().filter(line -> line.contains("ACTIVADO")).count() > 100);
    weather.run("pkill -TERM -f 'CpMain fleet'");
    fleet.waitForEnd(Island.SOON);
  }

  @Test
  @Order(13)
  void thePointLeavesAndTheBooksAreSound() {
    registry.run(guide("ev-registry deregister CP001"));
    desk.untilPoints(
        "CP001 has left",
        points -> points.lines().noneMatch(l -> l.contains("CP001") && l.contains("ACTIVADO")));
    central.run(guide("ev-central audit verify"));
    central.run(guide("ev-central ledger check"));
  }

  @Test
  @Order(14)
  void nothingIsToldThatNobodyTypes() {
    assertThat(GUIDES.leftBy(GuidesTrial.class)).isEmpty();
  }
}
