package evcharging.central.api;

import evcharging.central.network.Command;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import evcharging.central.network.Role;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Energy;
import evcharging.domain.Epoch;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The speed of issue 4 of 5: `GET /api/cps` with 1,000 points while 1,000 readings a second flow
/// in, 1,000 listeners of server-sent events, 200 half-sent requests. The server is the real API
/// before a real core on a real H2 file; the clients are a process of their own
/// ([RestBenchClients]).
public final class RestBench {
  private static final int POINTS = 1_000;
  private static final int A_SECOND = 50;
  private static final int SECONDS = 20;

  private RestBench() {}

  /// @param arguments a directory of the bench's own
  public static void main(String[] arguments) throws Exception {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    Path data = Files.createTempDirectory(directory, "data");
    conditions();
    ApiLimits standard = ApiLimits.STANDARD;
    ApiAccess access = new ApiAccess(Set.of("localhost"), Set.of(), OptionalInt.empty());
    try (RunningApi api = new RunningApi(data, standard, access);
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(1)) {
      List<SessionId> sessions = supplying(api);
      long[] second = {0};
      clock.scheduleAtFixedRate(
          () -> readings(api, sessions, ++second[0]), 0, 100, TimeUnit.MILLISECONDS);
      long before = api.core().readings();
      print("GET /api/cps, " + A_SECOND + " a second, warming up", load(api, 5));
      print("GET /api/cps, " + A_SECOND + " a second", load(api, SECONDS));
      System.out.printf(
          "Readings taken in meanwhile: %d a second; commits p99 %.1f ms%n",
          (api.core().readings() - before) / (SECONDS + 5),
          api.core().commits().summary().p99().toNanos() / 1e6);
      listeners(api, directory);
      halfSent(api, directory);
    }
    System.exit(0);
  }

  private static void conditions() throws IOException {
    System.out.printf(
        "Conditions: %d cores, Java %s, load %s%n",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        Files.readString(Path.of("/proc/loadavg")).strip());
  }

  private static List<SessionId> supplying(RunningApi api) throws Exception {
    Epoch first = new Epoch(1);
    List<SessionId> sessions = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      CpId point = point(i);
      DriverId driver = new DriverId("D%04d".formatted(i));
      api.submit(
          new Command.AdmitEngine(
              point, 1, new Place("Rome"), Price.parse("0.25"), false, "key", "hash"),
          Origin.CENTRAL);
      api.submit(new Command.AdmitMonitor(point, 1, "hash"), Origin.CENTRAL);
      api.submit(new Command.TellVerdict(point, first, true, "ok"), Origin.CENTRAL);
      api.submit(new Command.AddDriver(driver, "hash"), Origin.CENTRAL);
      Reply reply = api.core(new Command.Start(driver, UUID.randomUUID(), Optional.of(point)));
      SessionId session = ((Reply.Asking) reply).session();
      api.submit(new Command.PointAccepts(point, first, session), Origin.CENTRAL);
      api.submit(
          new Command.TellStarted(point, first, session, new Energy(1_000), Instant.now()),
          Origin.CENTRAL);
      sessions.add(session);
    }
    return sessions;
  }

  private static CpId point(int i) {
    return new CpId("BP%04d".formatted(i));
  }

  /// A tenth of the points, ten times a second.
  private static void readings(RunningApi api, List<SessionId> sessions, long tick) {
    int tenth = (int) (tick % 10);
    for (int i = tenth; i < sessions.size(); i += 10) {
      api.submit(
          new Command.NoteReading(
              point(i),
              sessions.get(i),
              tick / 10 + 1,
              new Energy(tick / 10 * 2),
              new Power(7_400),
              Optional.empty(),
              Instant.now()),
          Origin.CENTRAL);
    }
  }

  /// @return how long each request took, from the moment it was due
  private static long[] load(RunningApi api, int seconds) throws Exception {
    int all = A_SECOND * seconds;
    long[] took = new long[all];
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(api.address() + "/api/cps"))
            .header("Authorization", "Bearer " + api.token(Role.VIEWER))
            .build();
    try (HttpClient http = HttpClient.newBuilder().sslContext(api.tls().context()).build();
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      for (int i = 0; i < all; i++) {
        int call = i;
        long due = start + call * 1_000_000_000L / A_SECOND;
        TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
        callers.submit(
            () -> {
              if (http.send(request, BodyHandlers.ofByteArray()).statusCode() != 200) {
                throw new IllegalStateException("not served");
              }
              took[call] = System.nanoTime() - due;
              return null;
            });
      }
    }
    return took;
  }

  private static void listeners(RunningApi api, Path directory) throws Exception {
    long heapBefore = heap();
    long residentBefore = residentKb();
    try (RestBenchClients clients = RestBenchClients.start(api, directory, "listen", 1_000)) {
      clients.ready();
      print("GET /api/cps with 1,000 listeners, 100 of them deaf", load(api, SECONDS));
      System.out.printf(
          "A listener costs %.0f KB of heap and %.0f KB resident; commits p99 %.1f ms%n",
          (heap() - heapBefore) / 1_000.0 / 1_024,
          (residentKb() - residentBefore) / 1_000.0,
          api.core().commits().summary().p99().toNanos() / 1e6);
    }
  }

  private static void halfSent(RunningApi api, Path directory) throws Exception {
    try (RestBenchClients clients = RestBenchClients.start(api, directory, "half", 200)) {
      clients.ready();
      print("GET /api/cps beside 200 half-sent requests", load(api, 8));
    }
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long residentKb() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  private static void print(String what, long[] nanos) {
    // What was not answered has no time.
    long[] sorted = Arrays.stream(nanos).filter(took -> took > 0).sorted().toArray();
    if (sorted.length < nanos.length) {
      System.out.printf("%s: %d calls FAILED%n", what, nanos.length - sorted.length);
    }
    if (sorted.length == 0) {
      return;
    }
    System.out.printf(
        "%s, %d calls: p50 %.1f ms, p99 %.1f ms, worst %.1f ms%n",
        what,
        sorted.length,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 99 / 100] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }

  static Duration patience() {
    return Duration.ofSeconds(60);
  }
}
