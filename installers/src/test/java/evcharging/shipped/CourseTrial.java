package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.demo.Actor;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The ten experiments of the course, on one machine, by its own commands, each with what it says
/// happens. The tenth is a build: `BuildsTrial`. Started by `mvn -Pguides verify`, as root.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(2700)
final class CourseTrial {
  private static final String COURSE = "docs/course.md";
  private static final String KILL_CENTRAL = "kill -9 $(pgrep -f evcharging.central.CentralMain)";

  @RegisterExtension static final Stage STAGE = new Stage();

  private static final Guides GUIDES = Guides.of(Stage.ROOT);
  private static Island machine;
  private static Desk desk;
  private static Phone driver;
  private static Actor central;
  private static PointByHand point;

  @BeforeAll
  static void theNetworkOfTheCourse() {
    machine = STAGE.alone("one.example");
    desk = new Desk(machine, "");
    driver = new Phone(machine, course("ev-driver --driver-id D01 --pin-file d01.pin --ca ca.pem"));
    point = new PointByHand(machine, course("ev-cp engine CP001"), course("ev-cp monitor"));
    startCentral();
    machine.run(
        String.join(
            "\n",
            course("R="),
            course("(umask 077; ev-registry enrol CP001"),
            course("ev-cp register CP001 Berlin")));
    startEngine();
    point.startsMonitor();
    machine.run(course("ev-central driver add D01"));
    machine.run(course("cp ~/.local/share/evcharging/central/registry/ca.pem"));
    free();
  }

  private static String course(String beginning) {
    return GUIDES.typed(COURSE, beginning);
  }

  private static void startCentral() {
    central = machine.start(course("ev-central --headless --registry embedded"));
    central.expect("EV_Central running", Island.SOON);
  }

  private static void startEngine() {
    point.startsEngine("", "Engine starting");
  }

  private static void free() {
    desk.until("CP001", "ACTIVADO");
  }

  /// Charges until the figures come.
  private static Actor charging() {
    Actor program = driver.charging("CP001");
    program.expect("kW \\|", Island.SOON);
    return program;
  }

  private static void theBooksBalance() {
    assertThat(machine.run(course("ev-central ledger check"))).contains("balances");
    free();
    assertThat(machine.run(course("ev-central points"))).contains("ACTIVADO");
    assertThat(machine.run(course("ev-central sessions"))).contains("S-D01-CP001-");
  }

  @Test
  @Order(1)
  void aGrantIsSafeOnceItWasSaid() {
    Actor program = driver.charging("CP001");
    machine.run(course(KILL_CENTRAL));
    program.expect("Connection to Central lost", Island.SOON);
    startCentral();
    program.expect("authenticated", Island.SOON);
    Phone.stops(program);
    theBooksBalance();
  }

  @Test
  @Order(2)
  void aDetectorGuessesAndAWrongGuessIsHarmless() {
    Actor program = charging();
    long alarms = alarmsOfThePoint();
    machine.run(course("kill -STOP"));
    point.monitor().expect("Engine LOST", Island.SOON);
    desk.until("CP001", "AVERIADO");
    machine.run("sleep 6");
    assertThat(alarmsOfThePoint() - alarms).isLessThanOrEqualTo(1);
    machine.run(course("kill -CONT"));
    point.monitor().expect("STATUS OK", Island.SOON);
    desk.untilPoints("it is back", points -> points.matches("(?s).*(ACTIVADO|SUMINISTRANDO).*"));
    Phone.stops(program);
    theBooksBalance();
  }

  private static long alarmsOfThePoint() {
    return machine.run("ev-central status").lines().filter(line -> line.contains("CP001")).count();
  }

  @Test
  @Order(3)
  void aPointThatNobodyWatchesEndsItsSupply() {
    Actor program = charging();
    machine.run(course("kill -9 $(pgrep -f 'CpMain monitor')"));
    Phone.billed(program);
    desk.until("CP001", "DESCONECTADO");
    point.startsMonitor();
    theBooksBalance();
  }

  @Test
  @Order(4)
  void whatIsRepeatedCountsOnce() {
    Actor program = charging();
    long before = desk.sessionsOf("D01");
    machine.run(course(KILL_CENTRAL));
    program.expect("Connection to Central lost", Island.SOON);
    point.engine().type("u");
    Matcher meter =
        point.engine().expect("Charging complete \\((\\S+) kWh, (?i)unplugged", Island.SOON);
    startCentral();
    program.expect("SESSION SUMMARY", Island.SOON);
    program.expect(Pattern.quote("Energy: " + meter.group(1) + " kWh"), Island.SOON);
    Phone.leaves(program);
    assertThat(desk.sessionsOf("D01")).isEqualTo(before);
    theBooksBalance();
  }

  @Test
  @Order(5)
  void withoutTheBrokerOnlyTheFiguresStop() {
    Actor program = charging();
    machine.run(course("kill -9 $(pgrep -f evcharging.central.broker.BrokerMain)"));
    central.expect("broker does not run", Island.SOON);
    program.type("stop");
    program.expect("SESSION SUMMARY", Island.SOON);
    free();
    program.type("start CP001");
    program.expect("Charging started", Island.SOON);
    program.expect("kW \\|", Island.SOON);
    Phone.stops(program);
    theBooksBalance();
  }

  @Test
  @Order(6)
  void ofTwoAtOnceOneGetsThePoint() {
    machine.run(course("ev-central driver add D02"));
    Actor both =
        machine.start(course("ev-driver --driver-id D01 --pin-file d01.pin --ca ca.pem --any"));
    // In either order; a cable that is pulled before the supply has begun is plugged in again.
    for (String line : List.of("No charging point available", "Charging started")) {
      both.await(lines -> lines.stream().anyMatch(l -> l.contains(line)), line, Island.SOON);
    }
    point.engine().type("u");
    both.expect("SESSION SUMMARY", Island.SOON);
    both.waitForEnd(Island.SOON);
    theBooksBalance();
  }

  @Test
  @Order(7)
  void anOrderWaitsForWhoIsAbsent() {
    point.endsBoth();
    machine.run(course("ev-central cmd out CP001"));
    startEngine();
    point.startsMonitor();
    desk.until("CP001", "PARADO");
    machine.run(course("ev-central cmd resume CP001"));
    theBooksBalance();
  }

  @Test
  @Order(8)
  void whatWasRevokedNeedsAPerson() {
    machine.run(course("ev-central keys revoke CP001"));
    desk.untilPoints("it is out", points -> !points.contains("ACTIVADO"));
    point.endsEngine();
    startEngine();
    point.engine().expect("(?i)revoked", Island.SOON);
    assertThat(desk.says("points")).doesNotContain("ACTIVADO");
    machine.run(course("ev-cp reauth CP001"));
    theBooksBalance();
  }

  @Test
  @Order(9)
  void aLogThatLiesIsFound() {
    machine.run("pkill -TERM -f evcharging.central.CentralMain");
    central.waitForEnd(Island.SOON);
    machine.run(course("cp -a ~/.local/share/evcharging/central spoilt"));
    startCentral();
    machine.run(course("java -cp"));
    Actor check = machine.start(course("ev-central audit verify --data spoilt"));
    check.expect("AUDIT-BROKEN.*3", Island.SOON);
    assertThat(check.waitForEnd(Island.SOON)).isEqualTo(1);
    machine.run("ev-central audit verify");
    theBooksBalance();
  }

  @Test
  @Order(10)
  void theCourseTellsNothingElse() {
    assertThat(GUIDES.leftBy(CourseTrial.class)).isEmpty();
  }
}
