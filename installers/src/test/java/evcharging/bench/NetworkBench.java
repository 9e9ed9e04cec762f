package evcharging.bench;

import evcharging.demo.Actor;
import evcharging.demo.Hosts;
import evcharging.demo.Plant;
import evcharging.demo.Ports;
import evcharging.demo.Site;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Secret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// The speed and memory of issue 1 of 5, on the programs as shipped: starts of Central and its
/// broker, START to durable grant with one driver, memory of Central (also with a thousand points),
/// Engine and Monitor, and how soon service is back after each fault.
public final class NetworkBench {
  private static final Duration SOON = Duration.ofSeconds(120);
  private static final Duration MINUTES = Duration.ofMinutes(10);
  private static final String KAFKA = "Kafka reached: readings come in";
  private static final int POINTS = 1_000;
  private static final int WARM_UP = 150;
  private static final int ROUNDS = 300;

  /// Between two visits: the doors cut off whoever says too much at once.
  private static final long THINKING_NANOS = 60_000_000;

  /// What the journal writes for the two commits of a grant, measured at about this size.
  private static final int BYTES_A_COMMIT = 4_096;

  private NetworkBench() {}

  /// @param arguments where the shipped programs are, and a directory of the bench's own; with
  ///   `points` after them only the thousand points
  public static void main(String[] arguments) throws Exception {
    Path dist = Path.of(arguments[0]);
    Path directory = Path.of(arguments[1]);
    conditions();
    if (arguments.length == 2) {
      onePoint(dist, directory);
    }
    try (Site site = site(dist, directory)) {
      thousandPoints(new Plant(site, Ports.free(), Hosts.ONE));
    }
    System.exit(0);
  }

  private static Site site(Path dist, Path directory) {
    Site site = new Site(dist, directory, _ -> {});
    Runtime.getRuntime().addShutdownHook(new Thread(site::close, "everybody-ends"));
    return site;
  }

  private static void onePoint(Path dist, Path directory) throws Exception {
    try (Site site = site(dist, directory)) {
      Plant plant = new Plant(site, Ports.free(), Hosts.ONE);
      plant.registry().expect("EV_Registry running", SOON);
      Actor central = started("first start", plant);
      plant.register(Map.of("CP001", "Berlin"));
      plant.addDrivers(List.of("D01"));
      System.out.printf(
          "Central resident after its first start: %d MB%n", Memory.residentMb(central.pid()));
      central.close();
      central = started("after an orderly stop", plant);
      Actor engine = engine(plant);
      Actor monitor = monitor(plant);
      plant.awaitStatus("ACTIVADO", SOON, "CP001");
      grants(site, plant);
      System.out.printf(
          "Resident: Central %d MB, Engine %d MB, Monitor %d MB%n",
          Memory.residentMb(central.pid()),
          Memory.residentMb(engine.pid()),
          Memory.residentMb(monitor.pid()));
      central.kill();
      central = started("after kill -9", plant);
      brokerAfterKill(plant, central);
      faults(site, plant, central, engine, monitor);
    }
  }

  private static Actor engine(Plant plant) {
    Actor engine = plant.engine("CP001", "Berlin", "0.25", 0);
    engine.expect("AES key received", SOON);
    return engine;
  }

  private static Actor monitor(Plant plant) {
    Actor monitor = plant.monitor("CP001", 0);
    monitor.expect("STATUS OK", SOON);
    return monitor;
  }

  /// P10: service is back 10 s after a fault's end.
  private static void faults(Site site, Plant plant, Actor central, Actor engine, Actor monitor)
      throws IOException {
    Recovery recovery = new Recovery(plant.ports().central(), ca(site), pin(site));
    recovery.measure("Central killed and started", central::kill, plant::central);
    recovery.measure(
        "Engine killed and started",
        () -> {
          engine.kill();
          monitor.expect("Engine LOST", SOON);
        },
        () -> plant.engine("CP001", "Berlin", "0.25", 0));
    recovery.measure(
        "Monitor killed and started",
        () -> {
          monitor.kill();
          plant.awaitStatus("DESCONECTADO", SOON, "CP001");
        },
        () -> plant.monitor("CP001", 0));
  }

  /// Central starts it again by itself.
  private static void brokerAfterKill(Plant plant, Actor central) {
    central.expect(KAFKA, SOON);
    plant.killBroker();
    long from = System.nanoTime();
    central.expect("The Kafka broker does not run", SOON);
    central.expect(KAFKA, SOON);
    System.out.printf("Broker killed: readings come in again %d ms after%n", millis(from));
  }

  private static void thousandPoints(Plant plant) {
    plant.registry().expect("EV_Registry running", SOON);
    Actor central = plant.central();
    central.expect("EV_Central running", SOON);
    Actor fleet = plant.fleet(POINTS, "--auto-plug", "1s");
    fleet.expect(POINTS + " of " + POINTS + " connected", MINUTES);
    System.out.printf(
        "Central with %d points: heap in use %d MB, resident %d MB%n",
        POINTS, Memory.heapInUseMb(central.pid()), Memory.residentMb(central.pid()));
    System.out.printf(
        "The fleet of %d points: resident %d MB%n", POINTS, Memory.residentMb(fleet.pid()));
  }

  private static String ca(Site site) throws IOException {
    return Files.readString(site.at("registry", "ca.pem"));
  }

  private static Secret pin(Site site) throws IOException {
    return new Secret(Files.readString(site.at("pins", "D01")).strip());
  }

  private static void conditions() throws IOException {
    System.out.printf(
        "Conditions: %d cores, Java %s, load %s%n",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        Files.readString(Path.of("/proc/loadavg")).strip());
  }

  private static Actor started(String how, Plant plant) {
    Optional<String> before = plant.brokerNote();
    long from = System.nanoTime();
    Actor central = plant.central();
    central.expect("EV_Central running", SOON);
    System.out.printf(
        "Central, %s: answers drivers and points %d ms after its process began%n",
        how, millis(from));
    central.await(lines -> lines.contains(KAFKA), KAFKA, SOON);
    System.out.printf(
        "Central, %s: %s, readings come in %d ms after Central's process began%n",
        how,
        plant.brokerNote().equals(before) ? "broker found running" : "broker started",
        millis(from));
    return central;
  }

  private static void grants(Site site, Plant plant) throws Exception {
    long[] nanos = new long[ROUNDS];
    try (BenchDriver driver =
        new BenchDriver(plant.ports().central(), ca(site), new DriverId("D01"), pin(site))) {
      for (int i = -WARM_UP; i < ROUNDS; i++) {
        long took = driver.grant(new CpId("CP001"));
        LockSupport.parkNanos(THINKING_NANOS);
        if (i >= 0) {
          nanos[i] = took;
        }
      }
    }
    long[] bare = bareLoop(site.at("bare.bin"));
    print("START to durable grant, one driver", nanos);
    print("Bare loop: two writes of 4 KiB, each forced", bare);
    System.out.printf("Ratio of the medians: %.1f%n", (double) median(nanos) / median(bare));
  }

  private static long[] bareLoop(Path file) throws IOException {
    long[] nanos = new long[ROUNDS];
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      for (int i = 0; i < ROUNDS; i++) {
        long from = System.nanoTime();
        for (int commit = 0; commit < 2; commit++) {
          channel.write(ByteBuffer.allocate(BYTES_A_COMMIT));
          channel.force(false);
        }
        nanos[i] = System.nanoTime() - from;
      }
    }
    return nanos;
  }

  private static void print(String what, long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    System.out.printf(
        "%s, %d rounds: p50 %.2f ms, p99 %.2f ms%n",
        what,
        sorted.length,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 99 / 100] / 1e6);
  }

  private static long median(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static long millis(long from) {
    return (System.nanoTime() - from) / 1_000_000;
  }
}
