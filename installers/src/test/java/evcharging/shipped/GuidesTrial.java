package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.demo.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/// A stranger who types what the README and the guides say, as it stands there, each line on the
/// machine it is meant for. A line that a guide adds and nobody types here fails the last test.
/// Started by `mvn -Pguides verify`, as root.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(2700)
final class GuidesTrial {
  private static final String README = "README.md";
  private static final String COURSE = "docs/course.md";
  private static final String REST = "docs/rest.md";
  private static final String TICKET = "docs/ticket.md";

  /// What is not typed here, by its beginning, and why.
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("mvn -Pdemo", "a build of its own; this trial stands on what a build made"),
          Map.entry("mvn -B verify", "what .ci/run runs"),
          Map.entry("ev-weather … --provider", "a service on the internet, one with a key"),
          Map.entry("sudo ", "installed machines: InstallersTrial"),
          Map.entry("printf 'PLACE=", "installed machines: InstallersTrial"));

  private static final Path ROOT =
      Path.of(System.getProperty("ev.root")).toAbsolutePath().normalize();
  private static final Path BIN = ROOT.resolve("installers/target/dist/bin");
  private static final String HOSTS =
      """
      192.0.2.10 registry.example
      192.0.2.11 central.example
      192.0.2.21 berlin-1.example
      192.0.2.31 phone-1.example
      192.0.2.41 weather.example
      """;
  private static final String LONG_SUPPLY = " --battery 90000 --charge 10 --auto-plug 1s";

  @TempDir static Path directory;

  private static final Guides GUIDES = Guides.of(ROOT);
  private static final List<AutoCloseable> OPEN = new ArrayList<>();
  private static Lan lan;
  private static Island registry;
  private static Island central;
  private static Island berlin;
  private static Island phone;
  private static Island weather;
  private static String fingerprint;
  private static Actor engine;
  private static Actor monitor;

  @BeforeAll
  static void machines() {
    Island.needed();
    lan = Lan.in(directory);
    OPEN.add(lan);
    registry = machine("registry.example", "192.0.2.10/24");
    central = machine("central.example", "192.0.2.11/24");
    berlin = machine("berlin-1.example", "192.0.2.21/24");
    phone = machine("phone-1.example", "192.0.2.31/24");
    weather = machine("weather.example", "192.0.2.41/24");
  }

  private static Island machine(String name, String address) {
    Island machine = Island.named(name, directory, BIN, HOSTS);
    OPEN.add(machine);
    lan.join(machine, address);
    return machine;
  }

  @AfterAll
  static void nothingIsLeft() throws Exception {
    for (AutoCloseable each : OPEN.reversed()) {
      each.close();
    }
  }

  private static String readme(String beginning) {
    return GUIDES.typed(README, beginning);
  }

  @Test
  @Order(1)
  void everythingOnOneMachine() {
    Island one = Island.named("one.example", directory, BIN, "127.0.0.1 one.example\n");
    OPEN.add(one);
    assertThat(one.run("cd '%s'\n%s\ncommand -v ev-central".formatted(ROOT, readme("PATH="))))
        .isEqualTo(BIN.resolve("ev-central").toString());
    Actor running = one.start(readme("ev-central --headless --registry embedded"));
    running.expect("(?i)secret", Island.SOON);
    running.expect("EV_Central running", Island.SOON);
    // As the text below the block says.
    one.run("ev-registry list --data ~/.local/share/evcharging/central/registry");
    one.run("pkill -TERM -f evcharging.central.CentralMain");
    running.waitForEnd(Island.SOON);
    one.close();
  }

  @Test
  @Order(2)
  void theRegistryAndCentralOnMachinesOfTheirOwn() {
    startRegistry();
    registry.run(readme("(umask 077; ev-registry enrol-server central"));
    registry.carry("central.code", central);
    central.run(readme("curl -sk https://registry.example:5001/ca.pem"));
    assertThat(central.run(readme("openssl x509"))).contains(fingerprint);
    startCentral();
  }

  private static void startRegistry() {
    Actor running = registry.start(readme("ev-registry  "));
    running.expect("EV_Registry running", Island.SOON);
    fingerprint = running.expect("Fingerprint of the network's CA: (\\S+)", Island.SOON).group(1);
  }

  private static Actor startCentral() {
    Actor running =
        central.start(readme("ev-central --headless --registry https://registry.example:5001"));
    running.expect("EV_Central running", Island.SOON);
    return running;
  }

  @Test
  @Order(3)
  void theDocumentsCallOfTheRegistry() {
    registry.run(
        """
        cp .local/share/evcharging/registry/ca.pem .
        CREDENTIAL=correct-horse-battery
        CODE=$(ev-registry enrol CP001 | tail -1)
        %s | tee answer
        grep -q CP001 answer
        """
            .formatted(GUIDES.typed(REST, "curl --cacert ca.pem")));
    registry.run("ev-registry deregister CP001");
  }

  @Test
  @Order(4)
  void aPointJoins() {
    registry.run(readme("(umask 077; ev-registry enrol CP001"));
    registry.carry("cp001.code", berlin);
    berlin.run(readme("ev-cp register CP001").replace("FINGERPRINT", fingerprint));
    startEngine("");
    startMonitor();
    central.run("ev-central points --until CP001=ACTIVADO --within 2m");
  }

  private static void startEngine(String more) {
    engine = berlin.start(readme("ev-cp engine CP001 Berlin 0.25 9101") + more);
    engine.expect("AES key received", Island.SOON);
  }

  private static void engineEnds() {
    berlin.run("pkill -TERM -f 'CpMain engine'");
    engine.waitForEnd(Island.SOON);
  }

  private static void startMonitor() {
    monitor = berlin.start(readme("ev-cp monitor 127.0.0.1 9101 CP001"));
    monitor.expect("STATUS OK", Island.SOON);
  }

  @Test
  @Order(5)
  void aDriverChargesAndTheOperatorWatches() {
    central.run(readme("ev-central driver add D01"));
    central.carry("d01.pin", phone);
    central.carry("ca.pem", phone);
    Actor follows = central.start(readme("ev-central points --follow"));
    Actor driver = phone.start(readme("ev-driver --central-ip central.example"));
    driver.expect("authenticated", Island.SOON);
    driver.type("list");
    driver.expect("CP001 .* free", Island.SOON);
    driver.type("start CP001");
    driver.expect("Plug in the cable", Island.SOON);
    engine.type("p");
    driver.expect("Charging started", Island.SOON);
    follows.expect("CP001", Island.SOON);
    assertThat(central.run(readme("ev-central status"))).contains("Registry", "Kafka");
    assertThat(central.run(readme("ev-central points  "))).contains("CP001", "SUMINISTRANDO");
    assertThat(central.run(readme("ev-central sessions"))).contains("S-D01-CP001-");
    driver.type("status");
    driver.expect("charging at CP001", Island.SOON);
    stopped(driver);
    engine.type("u");
  }

  @Test
  @Order(6)
  void theWeatherArrives() {
    central.run(readme("ev-central token create ev-w"));
    central.carry("weather.token", weather);
    central.carry("ca.pem", weather);
    Actor sky = weather.start(readme("ev-weather --central https://central.example:8000"));
    sky.expect("Berlin", Island.SOON);
    central.run("ev-central points --until CP001=PARADO --within 2m");
    central.run("ev-central points --until CP001=ACTIVADO --within 3m");
    assertThat(central.run(readme("ev-central place CP001 Rome"))).isNotEmpty();
    sky.expect("Rome", Island.SOON);
  }

  @Test
  @Order(7)
  void theOperatorsOrders() {
    String resume = readme("ev-central cmd resume CP001");
    for (String out : List.of("ev-central cmd out CP001", "ev-central cmd out --all")) {
      central.run(readme(out));
      central.run("ev-central points --until CP001=PARADO --within 2m");
      central.run(resume);
      central.run("ev-central points --until CP001=ACTIVADO --within 2m");
    }
    central.run(readme("ev-central price CP001 0.30"));
    assertThat(central.run("ev-central points")).contains("0.30");
    central.run(readme("ev-central keys revoke CP001"));
    await().atMost(Island.SOON).until(() -> !central.run("ev-central points").contains("ACTIVADO"));
    // As the technician's part says below its block.
    berlin.run("ev-cp reauth CP001 --registry https://registry.example:5001");
    central.run("ev-central points --until CP001=ACTIVADO --within 2m");
  }

  @Test
  @Order(8)
  void theTeachersKills() {
    engineEnds();
    startEngine(LONG_SUPPLY);
    free();

    Actor driver = charging();
    central.run(readme("kill -9 $(pgrep -f evcharging.central.CentralMain)"));
    driver.expect("Connection to Central lost", Island.SOON);
    startCentral();
    driver.expect("authenticated", Island.SOON);
    stopped(driver);

    driver = charging();
    berlin.run(readme("kill -9 $(pgrep -f 'CpMain engine CP001')"));
    monitor.expect("Engine LOST", Island.SOON);
    central.run("ev-central points --until CP001=AVERIADO --within 2m");
    central.run(
        readme("ev-central session end S-D01-CP001-…").replaceAll("S-D01-CP001-…", waiting()));
    driver.expect("SESSION SUMMARY", Island.SOON);
    driver.type("quit");
    startEngine(LONG_SUPPLY);
    free();

    driver = charging();
    berlin.run(readme("kill -9 $(pgrep -f 'CpMain monitor')"));
    driver.expect("SESSION SUMMARY", Island.SOON);
    driver.type("quit");
    central.run("ev-central points --until CP001=DESCONECTADO --within 2m");
    startMonitor();
    free();

    charging();
    phone.run(readme("kill -9 $(pgrep -f evcharging.driver.cli.DriverMain)"));
    driver = phone.start(readme("ev-driver --central-ip central.example"));
    driver.expect("CP001", Island.SOON);
    central.run(readme("kill -9 $(pgrep -f evcharging.central.broker.BrokerMain)"));
    registry.run(readme("kill -9 $(pgrep -f evcharging.registry.RegistryMain)"));
    stopped(driver);
    startRegistry();
    free();
  }

  private static String waiting() {
    Matcher session =
        Pattern.compile("S-D01-CP001-\\S+").matcher(central.run("ev-central sessions"));
    assertThat(session.find()).isTrue();
    return session.group();
  }

  private static void free() {
    central.run("ev-central points --until CP001=ACTIVADO --within 3m");
  }

  private static Actor charging() {
    Actor driver = phone.start(readme("ev-driver --central-ip central.example"));
    driver.expect("authenticated", Island.SOON);
    driver.type("start CP001");
    driver.expect("Charging started", Island.SOON);
    return driver;
  }

  private static void stopped(Actor driver) {
    driver.type("stop");
    driver.expect("SESSION SUMMARY", Island.SOON);
    driver.type("tickets");
    driver.type("quit");
    assertThat(driver.waitForEnd(Island.SOON)).isZero();
  }

  @Test
  @Order(9)
  void theKioskOpensAndPlays() {
    phone.run(readme("(umask 077; echo 271828 > exit.code)"));
    VirtualDisplay display = VirtualDisplay.in(directory.resolve("display"));
    OPEN.add(display);
    Map<String, String> screen = Map.of("DISPLAY", display.name());
    Actor locked = phone.start(readme("ev-driver --kiosk --central-ip"), screen);
    locked.expect("EV_Driver kiosk ready", Island.SOON);
    phone.run("pkill -TERM -f DriverMain");
    locked.waitForEnd(Island.SOON);
    phone.write("services.txt", servicesOfTheReadme());
    engineEnds();
    startEngine(LONG_SUPPLY);
    free();
    long before = sessions();
    Actor window =
        phone.start(
            readme("ev-driver --kiosk-window --driver-id D01"),
            // The line stands for a kiosk beside Central.
            Map.of("DISPLAY", display.name(), "EV_CENTRAL_IP", "central.example"));
    window.expect("EV_Driver kiosk ready", Island.SOON);
    await("the kiosk charges; it said " + window.printed())
        .atMost(Island.SOON)
        .until(() -> central.run("ev-central points").contains("SUMINISTRANDO"));
    engine.type("u");
    await("the car is unplugged, the supply ends")
        .atMost(Island.SOON)
        .until(() -> !central.run("ev-central points").contains("SUMINISTRANDO"));
    assertThat(sessions()).isGreaterThan(before);
    phone.run("pkill -TERM -f DriverMain");
    free();
  }

  private static long sessions() {
    return central
        .run("ev-central sessions")
        .lines()
        .filter(line -> line.contains("S-D01"))
        .count();
  }

  private static String servicesOfTheReadme() {
    try {
      Matcher block =
          Pattern.compile("(?s)```\\n(CP001\\n.*?)```")
              .matcher(Files.readString(ROOT.resolve(README)));
      assertThat(block.find()).isTrue();
      return block.group(1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @Order(10)
  void anybodyChecksATicketWithoutANetwork() {
    central.run(readme("ev-central ledger key"));
    central.run(GUIDES.typed(TICKET, "ev-central ledger key"));
    central.carry("ticket-key.pem", phone);
    phone.run(
        "cp \"$(ls .local/share/evcharging/driver/D01/tickets/S-*.json | head -1)\" ticket.txt");
    phone.cut();
    assertThat(phone.run(readme("ev-driver ticket verify"))).contains("GENUINE");
    assertThat(phone.run(GUIDES.typed(TICKET, "ev-driver ticket verify ticket.txt")))
        .contains("GENUINE");
    assertThat(phone.run(GUIDES.typed(TICKET, "ev-driver ticket verify -"))).contains("GENUINE");
    phone.mend();
  }

  @Test
  @Order(11)
  void theCoursesPoint() {
    engineEnds();
    // The course stands on one machine; here the point has one of its own.
    engine =
        berlin.start(
            GUIDES.typed(COURSE, "ev-cp engine CP001")
                + " --registry https://registry.example:5001 --central-host central.example");
    engine.expect("AES key received", Island.SOON);
    free();
    stopped(charging());
  }

  @Test
  @Order(12)
  void thePointLeavesAndTheBooksAreSound() {
    registry.run(readme("ev-registry deregister CP001"));
    await()
        .atMost(Island.SOON)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> !central.run("ev-central points").contains("ACTIVADO"));
    central.run(readme("ev-central audit verify"));
    central.run(readme("ev-central ledger check"));
  }

  @Test
  @Order(13)
  void nothingIsToldThatNobodyTypes() {
    assertThat(
            GUIDES.untried().stream()
                .filter(each -> ELSEWHERE.keySet().stream().noneMatch(each.text()::startsWith)))
        .isEmpty();
    assertThat(ELSEWHERE.keySet())
        .allMatch(
            beginning ->
                GUIDES.untried().stream().anyMatch(each -> each.text().startsWith(beginning)));
  }
}
