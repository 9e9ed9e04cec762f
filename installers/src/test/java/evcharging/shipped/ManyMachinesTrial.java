package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.demo.Actor;
import evcharging.domain.Ticket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The guide's many machines, each with a network, an address and a name of its own, on one switch:
/// they are set up by the guide's lines, charge, lose their cables, stand behind the guide's
/// firewall, are backed up, and Central moves to another machine. Started by `mvn -Pguides verify`,
/// as root.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(1800)
final class ManyMachinesTrial {
  @RegisterExtension static final Stage STAGE = new Stage();

  private static InstalledNetwork network;
  private static Phone anna;
  private static Phone bert;

  @BeforeAll
  static void sevenMachinesOnASwitch() {
    network = new InstalledNetwork(STAGE);
  }

  @Test
  @Order(1)
  void theyFindEachOtherByNameAndJoin() {
    network.startsRegistry();
    network.startsCentral();
    network.joins(network.berlin(), "CP001", "Berlin", "central.example");
    // This one knows Central by its address, as where there is no name server.
    network.joins(network.madrid(), "CP002", "Madrid", "192.0.2.11");
    anna = network.driver(network.phone(1), "D01");
    bert = network.driver(network.phone(2), "D02");
    network.desk().until("CP001", "ACTIVADO");
    network.desk().until("CP002", "ACTIVADO");
    assertThat(network.central().run(network.guide("sudo -u evcharging ev-central status")))
        .contains("Registry");
  }

  @Test
  @Order(2)
  void twoDriversChargeAtTwoPointsAtTheSameTime() {
    Actor first = anna.charging("CP001");
    Actor second = bert.charging("CP002");
    Phone.stops(first);
    Phone.stops(second);
  }

  @Test
  @Order(3)
  void aPointWhoseCableIsPulledIsLostAndComesBackWithItsSupply() {
    Actor program = anna.charging("CP001");
    network.berlin().cut();
    network.desk().until("CP001", "DESCONECTADO");
    // Nobody else is touched.
    Phone.stops(bert.charging("CP002"));
    network.berlin().mend();
    Phone.stops(program);
    network.desk().until("CP001", "ACTIVADO");
  }

  @Test
  @Order(4)
  void withoutItsRegistryTheNetworkChargesOn() {
    network.registry().cut();
    Phone.stops(anna.charging("CP001"));
    network.registry().mend();
  }

  @Test
  @Order(5)
  void centralsCableIsPulledInTheMiddleOfTwoSuppliesAndBothGetTheirTickets() {
    Actor first = anna.charging("CP001");
    Actor second = bert.charging("CP002");
    network.central().cut();
    first.expect("Connection to Central lost", Island.SOON);
    second.expect("Connection to Central lost", Island.SOON);
    network.central().mend();
    first.expect("authenticated", Island.SOON);
    second.expect("authenticated", Island.SOON);
    Phone.stops(first);
    Phone.stops(second);
  }

  @Test
  @Order(6)
  void theGuidesFirewallLeavesOpenWhatIsNeededAndNothingElse() {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/sbin/nft")),
        "The guide's firewall is nftables: no nft here.");
    Island central = network.central();
    Island berlin = network.berlin();
    Island phone = network.phone(2);
    // Something that nobody outside is to reach, and somebody outside the site.
    central
        .start("ev-registry --port 7000 --data elsewhere")
        .expect("EV_Registry running", Island.SOON);
    central.run("ip addr add 198.51.100.1/24 dev eth0");
    phone.run("ip addr add 198.51.100.7/24 dev eth0");
    assertThat(berlin.reaches("central.example", 7000)).isTrue();
    assertThat(phone.reaches("198.51.100.1", 9002)).isTrue();
    assertThat(phone.reaches("berlin-1.example", 9101))
        .as("an Engine is for its Monitor")
        .isFalse();

    Firewall rules = Firewall.ofTheGuide();
    rules.onCentral(central);
    rules.onCentral(network.newCentral());
    rules.onRegistry(network.registry());
    for (Island nobodyConnectsTo : List.of(berlin, network.madrid(), network.phone(1), phone)) {
      rules.onOthers(nobodyConnectsTo);
    }

    for (int port : new int[] {9002, 9092, 8000}) {
      assertThat(berlin.reaches("central.example", port)).as("port %d", port).isTrue();
    }
    assertThat(berlin.reaches("registry.example", 5001)).isTrue();
    assertThat(berlin.reaches("central.example", 7000)).isFalse();
    assertThat(phone.reaches("198.51.100.1", 9002)).isFalse();
    Phone.stops(anna.charging("CP001"));
    Phone.stops(bert.charging("CP002"));
    // New connections too, not only those that stood before the rules.
    berlin.cut();
    network.desk().until("CP001", "DESCONECTADO");
    berlin.mend();
    network.desk().until("CP001", "ACTIVADO");
  }

  @Test
  @Order(7)
  void aBackupIsMadeWhileCarsChargeAndIsBackOnTheMachine() {
    Actor program = anna.charging("CP001");
    network.backsUp();
    program.expect("Connection to Central lost", Island.SOON);
    program.expect("authenticated", Island.SOON);
    Phone.stops(program);
    // What comes after the backup is lost with the disk, and nothing else.
    Phone.stops(bert.charging("CP002"));
    String before = network.desk().newest("D01", "CP001");

    network.restores();

    network.desk().until("CP001", "ACTIVADO");
    network.desk().until("CP002", "ACTIVADO");
    assertThat(network.desk().says("sessions")).contains(before);
    // The certificate is older than the one the Registry gave last.
    assertThat(network.desk().says("status")).contains("does not take Central's certificate");
    network.getsANewCertificate();
    assertThat(network.desk().says("status")).contains("connected to");
    Phone.stops(bert.charging("CP002"));
    Phone.stops(anna.charging("CP001"));
    theBooksBalance();
  }

  @Test
  @Order(8)
  void centralMovesToAnotherMachineAndEverybodyFindsIt() {
    Actor program = anna.charging("CP001");
    String tickets = network.desk().says("sessions");
    network.moves();
    program.expect("authenticated", Island.SOON);
    Phone.stops(program);
    network.desk().until("CP001", "ACTIVADO");
    assertThat(network.desk().says("sessions").lines().toList())
        .containsAll(tickets.lines().filter(line -> line.contains("closed")).toList());

    // Who knew it by its address is told the new one.
    network.isToldTheNewAddress(network.madrid());
    network.desk().until("CP002", "ACTIVADO");
    Phone.stops(bert.charging("CP002"));
    theBooksBalance();
  }

  @Test
  @Order(9)
  void aPointIsUpdatedWhileACarChargesAtAnother() {
    Assumptions.assumeTrue(DebianPackage.canBe(), "An update is a Debian package: no apt here.");
    Actor here = anna.charging("CP001");
    Actor elsewhere = bert.charging("CP002");
    String engine = network.engine(network.berlin());

    network.updates(network.berlin(), "point");

    network.desk().until("CP001", "ACTIVADO");
    assertThat(network.berlin().run("ev-cp --version")).contains(NewerBuild.VERSION);
    assertThat(network.engine(network.berlin()))
        .as("restarted by its package")
        .isNotEqualTo(engine);
    // The supply there has ended with the old Engine, and the meter goes on where it stood.
    Phone.billed(here);
    Ticket ended = anna.newestTicket();
    assertThat(ended.energy().wattHours()).isPositive();
    Phone.stops(anna.charging("CP001"));
    assertThat(anna.newestTicket().meterStart()).isEqualTo(ended.meterEnd());
    // Nobody else noticed.
    assertThat(network.desk().says("points --until CP002=SUMINISTRANDO --within 3s"))
        .contains("CP002");
    Phone.stops(elsewhere);
    assertThat(elsewhere.printed()).noneMatch(line -> line.contains("Connection to Central lost"));
    theMetersSayWhatTheTicketsSay();
    theBooksBalance();
  }

  @Test
  @Order(10)
  void centralIsUpdatedWhileCarsChargeAndTheirSuppliesGoOn() {
    Assumptions.assumeTrue(DebianPackage.canBe(), "An update is a Debian package: no apt here.");
    String tickets = network.desk().says("sessions");
    Actor first = anna.charging("CP001");
    Actor second = bert.charging("CP002");

    network.updatesCentral();

    assertThat(network.central().run("ev-central --version")).contains(NewerBuild.VERSION);
    for (Actor each : List.of(first, second)) {
      each.expect("Connection to Central lost", Island.SOON);
      each.expect("authenticated", Island.SOON);
      Phone.stops(each);
    }
    assertThat(network.desk().says("sessions").lines().toList())
        .containsAll(tickets.lines().filter(line -> line.contains("closed")).toList());
    theMetersSayWhatTheTicketsSay();
    theBooksBalance();
  }

  private static void theMetersSayWhatTheTicketsSay() {
    assertThat(network.register(network.berlin(), "CP001"))
        .isEqualTo(anna.newestTicket().meterEnd());
    assertThat(network.register(network.madrid(), "CP002"))
        .isEqualTo(bert.newestTicket().meterEnd());
  }

  @Test
  @Order(11)
  void whatIsDeregisteredAtTheRegistryIsOutAtTheCentralThatMoved() {
    network.registry().run("sudo -u evcharging ev-registry deregister CP002");
    network
        .desk()
        .untilPoints(
            "CP002 has left",
            points -> points.lines().noneMatch(l -> l.contains("CP002") && l.contains("ACTIVADO")));
    theBooksBalance();
  }

  private static void theBooksBalance() {
    assertThat(network.desk().says("ledger check"))
        .contains("balances")
        .contains("0 sessions open");
    network.desk().says("audit verify");
  }

  @Test
  @Order(12)
  void anybodyChecksATicketWithoutOurPrograms() {
    Island anybody = network.madrid();
    network.central().run("sudo -u evcharging ev-central ledger key > ticket-key.pem");
    network.central().carry("ticket-key.pem", anybody);
    anybody.write("code.txt", anna.newestCode());
    assertThat(theyCheck(anybody)).contains("Signature Verified Successfully");
    anybody.run("sed -i 's/\"review\":false/\"review\":frlse/' code.txt");
    assertThat(theyCheck(anybody)).contains("Signature Verification Failure");
  }

  private static String theyCheck(Island anybody) {
    String page = "docs/ticket.md";
    anybody.run(network.guides().typed(page, "sed -z 's/^EVT1"));
    anybody.run(network.guides().typed(page, "sed -z 's/.*[.]//"));
    return anybody.run(network.guides().typed(page, "openssl pkeyutl -verify") + " || true");
  }

  @Test
  @Order(13)
  void theGuideTellsNothingElse() {
    assertThat(network.guides().leftBy(ManyMachinesTrial.class)).isEmpty();
  }
}
