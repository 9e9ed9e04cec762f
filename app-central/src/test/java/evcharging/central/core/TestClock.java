package evcharging.central.core;

import evcharging.central.journal.SqlJournal;
import evcharging.central.network.Network;
import evcharging.central.network.NetworkLimits;
import evcharging.central.network.TicketSigner;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// The time a test lets pass, and a core that lives by it. Begins now.
public abstract sealed class TestClock implements InstantSource {
  /// The machine's own.
  public static final TestClock REAL = new Real();

  private TestClock() {}

  /// Stands still until it is told otherwise.
  public static Moved moved() {
    return new Moved();
  }

  /// A core that takes its time from here.
  public abstract Core start(
      SqlJournal journal, NetworkLimits limits, TicketSigner signer, Exits exits);

  private static final class Real extends TestClock {
    @Override
    public Instant instant() {
      return Instant.now();
    }

    @Override
    public Core start(SqlJournal journal, NetworkLimits limits, TicketSigner signer, Exits exits) {
      return Core.start(journal, limits, signer, exits, CoreOptions.standard("test"));
    }
  }

  /// Moves by hand.
  public static final class Moved extends TestClock {
    private final Instant began = Instant.now();
    private final AtomicLong passed = new AtomicLong();

    private Moved() {}

    public void pass(Duration time) {
      passed.addAndGet(time.toNanos());
    }

    @Override
    public Instant instant() {
      return began.plusNanos(passed.get());
    }

    /// Since it began.
    public long nanos() {
      return passed.get();
    }

    /// Looks round every few milliseconds of the real time and never thinks that it slept.
    @Override
    public Core start(SqlJournal journal, NetworkLimits limits, TicketSigner signer, Exits exits) {
      CoreOptions eager =
          new CoreOptions(
              "test", 10_000, 256, Duration.ofMillis(5), Duration.ofDays(1), Duration.ZERO);
      Clocks clocks = new Clocks(this, () -> TimeUnit.NANOSECONDS.toMillis(passed.get()));
      return Core.start(
          journal,
          Core.restore(journal, limits, signer),
          exits,
          eager,
          new Core.Seams(clocks, Network::decide));
    }
  }
}
