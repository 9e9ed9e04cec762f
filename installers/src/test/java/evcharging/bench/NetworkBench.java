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
import java.util.concurrent.locks.LockSupport;

/// The speed and memory of issue 1 of 5, on the programs as shipped: start of Central, START to
/// durable grant with one driver, memory of Central, Engine and Monitor.
public final class NetworkBench {
  private static final Duration SOON = Duration.ofSeconds(120);
  private static final int WARM_UP = 150;
  private static final int ROUNDS = 300;

  /// Between two visits: the doors cut off whoever says too much at once.
  private static final long THINKING_NANOS = 60_000_000;

  /// What the journal writes for the two commits of a grant, measured at about this size.
  private static final int BYTES_A_COMMIT = 4_096;

  private NetworkBench() {}

  /// @param arguments where the shipped programs are, and a directory of the bench's own
  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[1]);
    conditions();
    try (Site site = new Site(Path.of(arguments[0]), directory, _ -> {})) {
      Plant plant = new Plant(site, Ports.free(), Hosts.ONE);
      plant.registry().expect("EV_Registry running", SOON);
      Actor central = plant.central();
      central.expect("EV_Central running", SOON);
      plant.register(Map.of("CP001", "Berlin"));
      plant.addDrivers(List.of("D01"));
      System.out.printf(
          "Central resident after its first start: %d MB%n", residentMb(central.pid()));
      central.close();
      central = started(plant);
      Actor engine = plant.engine("CP001", "Berlin", "0.25", 0);
      engine.expect("AES key received", SOON);
      Actor monitor = plant.monitor("CP001", 0);
      monitor.expect("STATUS OK", SOON);
      plant.awaitStatus("ACTIVADO", SOON, "CP001");
      grants(site, plant);
      System.out.printf(
          "Resident: Central %d MB, Engine %d MB, Monitor %d MB%n",
          residentMb(central.pid()), residentMb(engine.pid()), residentMb(monitor.pid()));
      central.kill();
      started(plant);
    }
  }

  private static void conditions() throws IOException {
    System.out.printf(
        "Conditions: %d cores, Java %s, load %s%n",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        Files.readString(Path.of("/proc/loadavg")).strip());
  }

  private static Actor started(Plant plant) {
    long from = System.nanoTime();
    Actor central = plant.central();
    central.expect("EV_Central running", SOON);
    System.out.printf(
        "Central answers drivers and points %d ms after its process began%n", millis(from));
    return central;
  }

  private static void grants(Site site, Plant plant) throws Exception {
    String ca = Files.readString(site.at("registry", "ca.pem"));
    Secret pin = new Secret(Files.readString(site.at("pins", "D01")).strip());
    long[] nanos = new long[ROUNDS];
    try (BenchDriver driver =
        new BenchDriver(plant.ports().central(), ca, new DriverId("D01"), pin)) {
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

  private static long residentMb(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(-1);
  }
}
