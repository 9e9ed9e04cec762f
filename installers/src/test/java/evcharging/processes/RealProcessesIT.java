package evcharging.processes;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.demo.Actor;
import evcharging.demo.Hosts;
import evcharging.demo.Plant;
import evcharging.demo.Ports;
import evcharging.demo.Site;
import evcharging.demo.StoryBroke;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// The programs as shipped, each a process, killed with `kill -9` in the middle of a supply. One
/// network serves all tests, as it does in life: each leaves it whole.
@TestMethodOrder(MethodOrderer.MethodName.class)
class RealProcessesIT {
  private static final Duration SOON = Duration.ofSeconds(90);
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

  private static final String KAFKA = "Kafka reached: readings come in";

  @TempDir(cleanup = CleanupMode.NEVER)
  static Path directory;

  private static Site site;
  private static Plant plant;
  private static Actor registry;
  private static Actor central;
  private static Actor engine;
  private static Actor monitor;

  @BeforeAll
  static void aNetworkOfOnePoint() {
    site =
        new Site(
            Path.of(System.getProperty("ev.dist")),
            directory.resolve("a site with spaces"),
            _ -> {});
    plant = new Plant(site, Ports.free(), Hosts.THREE);
    registry = plant.registry();
    registry.expect("EV_Registry running", SOON);
    central = plant.central();
    plant.register(Map.of("CP001", "Berlin"));
    central.expect("EV_Central running", SOON);
    plant.addDrivers(List.of("D01"));
    engine = newEngine();
    engine.expect("AES key received", SOON);
    monitor = plant.monitor("CP001", 0);
    monitor.expect("STATUS OK", SOON);
  }

  private static Actor newEngine() {
    return plant.engine("CP001", "Berlin", "0.25", 0, CAR);
  }

  @AfterAll
  static void theBooksBalanceAndEverybodyEnds() {
    try {
      plant.awaitStatus("ACTIVADO", SOON, "CP001");
      engine.close();
      assertThat(plant.ticketsWh()).isPositive().isEqualTo(plant.registersWh(List.of("CP001")));
      plant.operator("audit", "verify");
    } finally {
      site.close();
    }
  }

  @Test
  @Tag("F-04")
  void aSupplyGoesOnWhileCentralIsKilledAndEndsWithItsTicket() {
    Actor driver = charging();
    central.kill();
    assertThat(engine.isAlive()).isTrue();
    central = plant.central();
    driver.expect("authenticated", SOON);
    // What it knows of its session comes after the welcome; figures show that it has come.
    driver.expect("kW \\|", SOON);
    stopped(driver);
  }

  @Test
  @Tag("F-02")
  void aKilledEnginesSessionGetsItsTrueMeterWhenTheEngineIsBack() {
    Actor driver = charging();
    engine.kill();
    monitor.expect("Engine LOST", SOON);
    driver.expect("(?i)meter", SOON);
    engine = newEngine();
    ticketOf(driver);
    driver.type("quit");
    monitor.expect("STATUS OK", SOON);
  }

  @Test
  @Tag("F-01")
  void aKilledMonitorEndsTheSupplyWithItsTicket() {
    plant.awaitStatus("ACTIVADO", SOON, "CP001");
    Actor driver = charging();
    monitor.kill();
    ticketOf(driver);
    plant.awaitStatus("DESCONECTADO", SOON, "CP001");
    driver.type("start CP001");
    driver.expect("not connected", SOON);
    driver.type("quit");
    monitor = plant.monitor("CP001", 0);
    monitor.expect("STATUS OK", SOON);
  }

  @Test
  @Tag("F-03")
  void aKilledDriversSupplyGoesOnAndIsShownOnReturn() {
    charging().kill();
    Actor again = plant.driver("D01");
    again.expect("CP001", SOON);
    stopped(again);
  }

  @Test
  @Tag("F-06")
  void aKilledRegistryDisturbsNoKnownPoint() {
    Actor driver = charging();
    registry.kill();
    engine.kill();
    engine = newEngine();
    engine.expect("AES key received", SOON);
    ticketOf(driver);
    driver.type("quit");
    registry = plant.registry();
    registry.expect("EV_Registry running", SOON);
  }

  @Test
  @Tag("F-05")
  void aKilledBrokerStopsNoSupplyAndComesBackByItself() {
    central.await(lines -> lines.stream().anyMatch(l -> l.startsWith(KAFKA)), KAFKA, SOON);
    Actor driver = charging();
    plant.killBroker();
    central.expect("The Kafka broker does not run, retrying", SOON);
    central.expect(KAFKA, SOON);
    stopped(driver);
  }

  /// Backwards is the hardest: everybody waits for everybody. Another order comes with a seed.
  @Test
  @Tag("C-04")
  void inWhateverOrderTheProgramsStartTheNetworkComesTogether() {
    List<String> order =
        new ArrayList<>(List.of("driver", "monitor", "engine", "central", "registry"));
    everybodyStartsIn(order);
    long seed = Long.getLong("evcharging.seed", System.nanoTime());
    Collections.shuffle(order, new Random(seed));
    try {
      everybodyStartsIn(order);
    } catch (StoryBroke e) {
      throw new AssertionError("order " + order + ", -Devcharging.seed=" + seed, e);
    }
  }

  private static void everybodyStartsIn(List<String> order) {
    Stream.of(monitor, engine, central, registry).parallel().forEach(Actor::close);
    Map<String, Actor> started = new HashMap<>();
    for (String who : order) {
      started.put(who, started(who));
    }
    registry = started.get("registry");
    central = started.get("central");
    engine = started.get("engine");
    monitor = started.get("monitor");
    Actor driver = started.get("driver");
    driver.expect("authenticated", SOON);
    plant.awaitStatus("ACTIVADO", SOON, "CP001");
    driver.type("start CP001");
    driver.expect("Charging started at CP001", SOON);
    stopped(driver);
  }

  private static Actor started(String who) {
    return switch (who) {
      case "registry" -> plant.registry();
      case "central" -> plant.central();
      case "engine" -> newEngine();
      case "monitor" -> plant.monitor("CP001", 0);
      default -> plant.driver("D01");
    };
  }

  private static Actor charging() {
    plant.awaitStatus("ACTIVADO", SOON, "CP001");
    Actor driver = plant.driver("D01");
    driver.expect("authenticated", SOON);
    driver.type("start CP001");
    driver.expect("Charging started at CP001", SOON);
    return driver;
  }

  private static void stopped(Actor driver) {
    driver.type("stop");
    ticketOf(driver);
    driver.type("quit");
    driver.waitForEnd(SOON);
  }

  private static void ticketOf(Actor driver) {
    driver.expect("SESSION SUMMARY", SOON);
    driver.expect("Cost:", SOON);
  }
}
