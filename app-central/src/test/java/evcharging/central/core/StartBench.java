package evcharging.central.core;

import evcharging.central.journal.JournalOptions;
import evcharging.central.journal.SqlJournal;
import evcharging.central.journal.TestJournals;
import evcharging.central.network.Command;
import evcharging.central.network.NetworkLimits;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import evcharging.crypto.SigningKey;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Epoch;
import evcharging.domain.Place;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// How long a START takes in the core with a real journal on a real file: one driver alone (START
/// to the durable request, then the point's word to the durable grant), and many drivers at once.
/// Set beside a bare loop that writes and forces as many bytes.
///
/// `main` with the number of rounds; the profile `bench` runs it.
public final class StartBench {
  private static final Origin DOOR = new Origin("driver:D01", "127.0.0.1");
  private static final int POINTS = 4_000;
  private static final int BYTES_A_COMMIT = 4_096;

  private final Core core;
  private final Epoch[] epochs = new Epoch[POINTS];

  private StartBench(Core core) {
    this.core = core;
  }

  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
    Path directory = Files.createTempDirectory("start-bench");
    AtomicReference<Throwable> fatal = new AtomicReference<>();
    SigningKey key = SigningKey.random();
    Core core =
        Core.start(
            SqlJournal.open(JournalOptions.in(directory, key)),
            NetworkLimits.STANDARD,
            TestJournals.signer(key),
            new Exits(new CoreTest.NoReactions(), _ -> {}, fatal::set),
            CoreOptions.standard("bench"));
    StartBench bench = new StartBench(core);
    bench.enrol();
    bench.alone(rounds / 2);
    long[] bare = bare(directory.resolve("bare"), rounds);
    long[] alone = bench.alone(rounds);
    print("bare write and force, once", bare);
    print("START to durable grant, alone (two commits)", alone);
    System.out.printf(
        "ratio of the medians, a commit to a bare write: %.1f%n",
        alone[alone.length / 2] / 2.0 / bare[bare.length / 2]);
    for (int round = 0; round < 3; round++) {
      bench.crowd(2_000);
    }
    core.stop();
    if (fatal.get() != null) {
      throw new IllegalStateException(fatal.get());
    }
  }

  private static long[] bare(Path file, int rounds) throws IOException {
    long[] nanos = new long[rounds];
    ByteBuffer bytes = ByteBuffer.allocate(BYTES_A_COMMIT);
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (int i = 0; i < rounds; i++) {
        long began = System.nanoTime();
        out.write(bytes.clear());
        out.force(false);
        nanos[i] = System.nanoTime() - began;
      }
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private void enrol() {
    CompletableFuture.allOf(
            IntStream.range(0, POINTS).mapToObj(this::enrol).toArray(CompletableFuture[]::new))
        .join();
  }

  private CompletableFuture<Reply> enrol(int i) {
    CpId id = point(i);
    Place berlin = new Place("Berlin");
    Price price = Price.parse("0.25");
    return tell(new Command.AdmitEngine(id, 1, berlin, price, false, "key", "resume"))
        .thenCompose(
            admitted -> {
              epochs[i] = ((Reply.Admitted) admitted).epoch();
              return tell(
                  new Command.TellState(
                      id,
                      epochs[i],
                      true,
                      true,
                      false,
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty()));
            })
        .thenCompose(_ -> tell(new Command.AdmitMonitor(id, 1, "resume")))
        .thenCompose(
            m -> tell(new Command.TellVerdict(id, ((Reply.Admitted) m).epoch(), true, "OK")))
        .thenCompose(_ -> tell(new Command.AddDriver(driver(i), "hash")));
  }

  private static CpId point(int i) {
    return new CpId("CP" + i);
  }

  private static DriverId driver(int i) {
    return new DriverId("D" + i);
  }

  private Reply ask(Command command) throws Exception {
    return tell(command).get(60, TimeUnit.SECONDS);
  }

  private CompletableFuture<Reply> tell(Command command) {
    CompletableFuture<Reply> reply = new CompletableFuture<>();
    core.submit(command, DOOR, reply::complete);
    return reply;
  }

  private long[] alone(int rounds) throws Exception {
    long[] nanos = new long[rounds];
    for (int i = 0; i < rounds; i++) {
      long began = System.nanoTime();
      SessionId session = ((Reply.Asking) ask(start(0))).session();
      Reply granted = ask(new Command.PointAccepts(point(0), epochs[0], session));
      nanos[i] = System.nanoTime() - began;
      if (!(granted instanceof Reply.Done)) {
        throw new IllegalStateException(granted.toString());
      }
      ask(end(0, session));
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private static Command start(int i) {
    return new Command.Start(driver(i), UUID.randomUUID(), Optional.of(point(i)));
  }

  private Command end(int i, SessionId session) {
    return new Command.TellEnded(
        point(i),
        epochs[i],
        session,
        new Energy(1_000),
        new Energy(1_000),
        Instant.now(),
        EndReason.UNPLUGGED);
  }

  /// Offers so many starts a second, one for each point, whatever the answers take; then ends them
  /// all, unmeasured: each end is a signed ticket, which costs more than the start.
  private void crowd(int aSecond) throws Exception {
    SessionId[] sessions = new SessionId[POINTS];
    long[] nanos = new long[POINTS];
    CountDownLatch granted = new CountDownLatch(POINTS);
    int longest = 0;
    long cpu = coreCpuNanos();
    long began = System.nanoTime();
    for (int i = 0; i < POINTS; i++) {
      int one = i;
      long asked = System.nanoTime();
      tell(start(one))
          .thenCompose(
              asking -> {
                sessions[one] = ((Reply.Asking) asking).session();
                return tell(new Command.PointAccepts(point(one), epochs[one], sessions[one]));
              })
          .thenRun(
              () -> {
                nanos[one] = System.nanoTime() - asked;
                granted.countDown();
              });
      longest = Math.max(longest, core.waiting());
      long due = began + (i + 1L) * TimeUnit.SECONDS.toNanos(1) / aSecond;
      LockSupport.parkNanos(due - System.nanoTime());
    }
    if (!granted.await(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException(granted.getCount() + " starts were not granted");
    }
    double took = (System.nanoTime() - began) / 1e9;
    Arrays.sort(nanos);
    print("START to durable grant, " + aSecond + " a second offered", nanos);
    System.out.printf(
        "crowd: %d granted in %.2f s (offered over %.2f s), longest inbox %d of 10000,"
            + " core thread busy %.2f s%n",
        POINTS, took, (double) POINTS / aSecond, longest, (coreCpuNanos() - cpu) / 1e9);
    CompletableFuture.allOf(
            IntStream.range(0, POINTS)
                .mapToObj(i -> tell(end(i, sessions[i])))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  /// What the core thread itself used: it tells a slow core from a busy machine.
  private static long coreCpuNanos() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(info -> info != null && info.getThreadName().equals("core"))
        .mapToLong(info -> threads.getThreadCpuTime(info.getThreadId()))
        .sum();
  }

  private static void print(String what, long[] sorted) {
    System.out.printf(
        "%s: p50 %.2f ms, p99 %.2f ms, n=%d%n",
        what,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 99 / 100] / 1e6,
        sorted.length);
  }
}
