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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The guide's many machines, each with a network, an address and a name of its own, on one switch:
/// they find each other by name, charge, lose their cables, and stand behind the guide's firewall.
/// Started by `mvn -Pguides verify`, as root.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(1800)
final class ManyMachinesTrial {
  private static final Path ROOT =
      Path.of(System.getProperty("ev.root")).toAbsolutePath().normalize();
  private static final Path BIN = ROOT.resolve("installers/target/dist/bin");
  private static final String HOSTS =
      """
      192.0.2.10 registry.example
      192.0.2.11 central.example
      192.0.2.21 berlin-1.example
      192.0.2.22 madrid-1.example
      192.0.2.31 phone-1.example
      192.0.2.32 phone-2.example
      """;
  private static final String POINT_OPTIONS =
      " --registry https://registry.example:5001 --central-host central.example";

  @TempDir static Path directory;

  private static final List<AutoCloseable> OPEN = new ArrayList<>();
  private static Lan lan;
  private static Island registry;
  private static Island central;
  private static Island berlin;
  private static Island madrid;
  private static Island one;
  private static Island two;
  private static String fingerprint;

  @BeforeAll
  static void sixMachinesOnASwitch() {
    Island.needed();
    lan = Lan.in(directory);
    OPEN.add(lan);
    registry = machine("registry.example", "192.0.2.10/24");
    central = machine("central.example", "192.0.2.11/24");
    berlin = machine("berlin-1.example", "192.0.2.21/24");
    madrid = machine("madrid-1.example", "192.0.2.22/24");
    one = machine("phone-1.example", "192.0.2.31/24");
    two = machine("phone-2.example", "192.0.2.32/24");
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

  @Test
  @Order(1)
  void theyFindEachOtherByNameAndJoin() {
    Actor running = registry.start("ev-registry");
    running.expect("EV_Registry running", Island.SOON);
    fingerprint = running.expect("Fingerprint of the network's CA: (\\S+)", Island.SOON).group(1);
    registry.run("(umask 077; ev-registry enrol-server central > central.code)");
    registry.carry("central.code", central);
    central.run("curl -sk https://registry.example:5001/ca.pem -o ca.pem");
    central
        .start(
            "ev-central --headless --registry https://registry.example:5001 --name central.example"
                + " --registry-ca ca.pem --server-code-file central.code")
        .expect("EV_Central running", Island.SOON);
    point(berlin, "CP001", "Berlin");
    point(madrid, "CP002", "Madrid");
    driver(one, "D01");
    driver(two, "D02");
    statusIs("CP001", "ACTIVADO");
    statusIs("CP002", "ACTIVADO");
  }

  private static void point(Island machine, String id, String place) {
    registry.run("(umask 077; ev-registry enrol %s > %s.code)".formatted(id, id));
    registry.carry(id + ".code", machine);
    machine.run(
        "ev-cp register %s %s --registry https://registry.example:5001 --code-file %s.code --fingerprint %s"
            .formatted(id, place, id, fingerprint));
    machine.start(
        "ev-cp engine %s %s 0.25 9101 --auto-plug 1s --time-scale 20 --battery 90000 --charge 10"
                .formatted(id, place)
            + POINT_OPTIONS);
    machine
        .start("ev-cp monitor 127.0.0.1 9101 " + id + POINT_OPTIONS)
        .expect("STATUS OK", Island.SOON);
  }

  private static void driver(Island machine, String id) {
    central.run("ev-central driver add %s --pin-file pin.%s".formatted(id, id));
    central.carry("pin." + id, machine, "pin");
    central.carry("ca.pem", machine);
  }

  @Test
  @Order(2)
  void twoDriversChargeAtTwoPointsAtTheSameTime() {
    Actor first = charging(one, "D01", "CP001");
    Actor second = charging(two, "D02", "CP002");
    stopped(first);
    stopped(second);
  }

  @Test
  @Order(3)
  void aPointWhoseCableIsPulledIsLostAndComesBackWithItsSupply() {
    Actor driver = charging(one, "D01", "CP001");
    berlin.cut();
    statusIs("CP001", "DESCONECTADO");
    // Nobody else is touched.
    stopped(charging(two, "D02", "CP002"));
    berlin.mend();
    driver.type("stop");
    driver.expect("SESSION SUMMARY", Island.SOON);
    driver.type("quit");
    statusIs("CP001", "ACTIVADO");
  }

  @Test
  @Order(4)
  void withoutItsRegistryTheNetworkChargesOn() {
    registry.cut();
    stopped(charging(one, "D01", "CP001"));
    registry.mend();
  }

  @Test
  @Order(5)
  void centralsCableIsPulledInTheMiddleOfTwoSuppliesAndBothGetTheirTickets() {
    Actor first = charging(one, "D01", "CP001");
    Actor second = charging(two, "D02", "CP002");
    central.cut();
    first.expect("Connection to Central lost", Island.SOON);
    second.expect("Connection to Central lost", Island.SOON);
    central.mend();
    first.expect("authenticated", Island.SOON);
    second.expect("authenticated", Island.SOON);
    stopped(first);
    stopped(second);
  }

  @Test
  @Order(6)
  void theGuidesFirewallLeavesOpenWhatIsNeededAndNothingElse() throws IOException {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/sbin/nft")),
        "The guide's firewall is nftables: no nft here.");
    // Something that nobody outside is to reach, and somebody outside the site.
    central
        .start("ev-registry --port 7000 --data elsewhere")
        .expect("EV_Registry running", Island.SOON);
    central.run("ip addr add 198.51.100.1/24 dev eth0");
    two.run("ip addr add 198.51.100.7/24 dev eth0");
    assertThat(berlin.reaches("central.example", 7000)).isTrue();
    assertThat(two.reaches("198.51.100.1", 9002)).isTrue();
    assertThat(two.reaches("berlin-1.example", 9101)).as("an Engine is for its Monitor").isFalse();

    String rules = rulesOfTheGuide();
    firewall(central, rules);
    firewall(registry, rules.replace("{ 9002, 9092, 8000 }", "5001"));
    for (Island nobodyConnectsTo : List.of(berlin, madrid, one, two)) {
      firewall(nobodyConnectsTo, rules.replaceAll("(?m)^.*dport.*$", ""));
    }

    for (int port : new int[] {9002, 9092, 8000}) {
      assertThat(berlin.reaches("central.example", port)).as("port %d", port).isTrue();
    }
    assertThat(berlin.reaches("registry.example", 5001)).isTrue();
    assertThat(berlin.reaches("central.example", 7000)).isFalse();
    assertThat(two.reaches("198.51.100.1", 9002)).isFalse();
    stopped(charging(one, "D01", "CP001"));
    stopped(charging(two, "D02", "CP002"));
    // New connections too, not only those that stood before the rules.
    berlin.cut();
    statusIs("CP001", "DESCONECTADO");
    berlin.mend();
    statusIs("CP001", "ACTIVADO");
  }

  @Test
  @Order(7)
  void theBooksBalanceOverAllOfIt() {
    assertThat(central.run("ev-central ledger check"))
        .contains("balances")
        .contains("0 sessions open");
    central.run("ev-central audit verify");
  }

  private static String rulesOfTheGuide() throws IOException {
    Matcher block =
        Pattern.compile("(?s)```\\n(table inet filter.*?)```")
            .matcher(Files.readString(ROOT.resolve("docs/installing.md")));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  private static void firewall(Island machine, String rules) {
    machine.write("firewall.nft", rules);
    machine.run("/usr/sbin/nft -f firewall.nft");
  }

  private static Actor charging(Island machine, String id, String point) {
    Actor driver =
        machine.start(
            "ev-driver --central-ip central.example --driver-id %s --pin-file pin --ca ca.pem"
                .formatted(id));
    driver.expect("authenticated", Island.SOON);
    driver.type("start " + point);
    driver.expect("Charging started at", Island.SOON);
    return driver;
  }

  private static void stopped(Actor driver) {
    driver.type("stop");
    driver.expect("SESSION SUMMARY", Island.SOON);
    driver.type("quit");
    assertThat(driver.waitForEnd(Island.SOON)).isZero();
  }

  private static void statusIs(String point, String status) {
    await("%s is %s".formatted(point, status))
        .atMost(Island.SOON)
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () ->
                central
                    .run("ev-central points")
                    .lines()
                    .anyMatch(line -> line.contains(point) && line.contains(status)));
  }
}
