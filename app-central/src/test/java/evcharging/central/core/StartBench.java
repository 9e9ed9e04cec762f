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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// How long a START takes in the core with a real journal on a real file: one driver alone (START
/// to the durable request, then the point's word to the durable grant), and many drivers at once.
/// Set beside a bare loop that writes and forces as many bytes.
///
/// `main` with the number of rounds; the profile `bench` runs it.
public final class StartBench {
  private static final Origin DOOR = new Origin("driver:D01", "127.0.0.1");
  private static final int POINTS = 400;
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
    bench.crowd(2_000, 10);
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

  private void enrol() throws Exception {
    for (int i = 0; i < POINTS; i++) {
      CpId id = point(i);
      Reply admitted =
          ask(
              new Command.AdmitEngine(
                  id, 1, new Place("Berlin"), Price.parse("0.25"), false, "key", "resume"));
      epochs[i] = ((Reply.Admitted) admitted).epoch();
      ask(
          new Command.TellState(
              id,
              epochs[i],
              true,
              true,
              false,
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
      Epoch monitor = ((Reply.Admitted) ask(new Command.AdmitMonitor(id, 1, "resume"))).epoch();
      ask(new Command.TellVerdict(id, monitor, true, "OK"));
      ask(new Command.AddDriver(driver(i), "hash"));
    }
  }

  private static CpId point(int i) {
    return new CpId("CP" + i);
  }

  private static DriverId driver(int i) {
    return new DriverId("D" + i);
  }

  private Reply ask(Command command) throws Exception {
    CompletableFuture<Reply> reply = new CompletableFuture<>();
    core.submit(command, DOOR, reply::complete);
    return reply.get(60, TimeUnit.SECONDS);
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

  /// Offers so many starts a second for some seconds, whatever the answers take.
  private void crowd(int aSecond, int seconds) throws InterruptedException {
    int total = aSecond * seconds;
    Semaphore free = new Semaphore(0);
    AtomicInteger granted = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    int longest = 0;
    long began = System.nanoTime();
    for (int i = 0; i < total; i++) {
      int one = i % POINTS;
      cycle(one, granted, refused, free);
      longest = Math.max(longest, core.waiting());
      long due = began + (i + 1L) * TimeUnit.SECONDS.toNanos(1) / aSecond;
      while (System.nanoTime() < due) {
        TimeUnit.NANOSECONDS.sleep(200_000);
      }
    }
    double offered = (System.nanoTime() - began) / 1e9;
    free.acquire(total);
    double took = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        "crowd: %d starts offered in %.1f s, done in %.1f s: %d granted, %d refused (point still"
            + " busy), longest inbox %d of 10000%n",
        total, offered, took, granted.get(), refused.get(), longest);
  }

  private void cycle(int i, AtomicInteger granted, AtomicInteger refused, Semaphore free) {
    core.submit(
        start(i),
        DOOR,
        reply -> {
          if (reply instanceof Reply.Asking asking) {
            core.submit(
                new Command.PointAccepts(point(i), epochs[i], asking.session()),
                DOOR,
                _ -> {
                  granted.incrementAndGet();
                  core.submit(end(i, asking.session()), DOOR, _ -> free.release());
                });
          } else {
            refused.incrementAndGet();
            free.release();
          }
        });
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
