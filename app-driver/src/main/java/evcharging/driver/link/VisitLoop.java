package evcharging.driver.link;

import evcharging.driver.store.VisitFiles;
import evcharging.driver.visit.Sight;
import evcharging.driver.visit.Visit;
import evcharging.driver.visit.VisitEffect;
import evcharging.driver.visit.VisitInput;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// The one thread of a visit: takes what happens in its order, asks the machine, carries out the
/// effects one by one, and lets a second pass between ticks.
public final class VisitLoop {
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final int WAITING_LIMIT = 1024;

  private final Visit visit;
  private final VisitFiles files;
  private final Screen screen;
  private final BlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(WAITING_LIMIT);
  private final Instant startedAt = Instant.now();
  private final long startedNanos = System.nanoTime();
  private CentralConnection central;
  private volatile boolean over;
  private int exitCode;

  /// Who shows a visit. Called on the loop's thread.
  public interface Screen {
    void show(Sight sight);

    /// After every input and every tick: a moment to ask for something more.
    default void turn(Visit visit, Instant now) {}

    /// Central turned the driver away for good.
    void turnedAwayForGood();
  }

  public VisitLoop(Visit visit, VisitFiles files, Screen screen) {
    this.visit = visit;
    this.files = files;
    this.screen = screen;
  }

  /// From any thread but the loop's; waits while too much is waiting.
  public void tell(VisitInput input) {
    then(() -> take(input));
  }

  /// Runs it on the loop's thread, after what came before. From any thread but the loop's.
  public void then(Runnable action) {
    try {
      while (!over && !waiting.offer(action, 100, TimeUnit.MILLISECONDS)) {
        // Only until there is room, or nobody listens any more.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Takes one input now. Only on the loop's thread.
  public void take(VisitInput input) {
    for (VisitEffect effect : visit.on(input, now())) {
      carryOut(effect);
    }
  }

  /// Ends the loop. Only on the loop's thread.
  public void end(int code) {
    exitCode = code;
    over = true;
  }

  /// Runs until [#end].
  ///
  /// @return the exit code given there
  /// @throws evcharging.config.Fault if something that must be kept cannot be
  public int run(CentralConnection connection) throws InterruptedException {
    central = connection;
    try {
      long nextTick = System.nanoTime();
      while (!over) {
        long untilTick = nextTick - System.nanoTime();
        Runnable next = untilTick > 0 ? waiting.poll(untilTick, TimeUnit.NANOSECONDS) : null;
        if (next != null) {
          next.run();
        } else {
          take(new VisitInput.Tick());
          nextTick = System.nanoTime() + TICK.toNanos();
        }
        if (!over) {
          screen.turn(visit, now());
        }
      }
      return exitCode;
    } finally {
      over = true;
      connection.close();
    }
  }

  /// Does not jump when the clock of the machine is set.
  private Instant now() {
    return startedAt.plusNanos(System.nanoTime() - startedNanos);
  }

  private void carryOut(VisitEffect effect) {
    switch (effect) {
      case VisitEffect.Send send -> central.send(send.connection(), send.message());
      case VisitEffect.KeepRequest keep -> files.keepRequest(keep.asked());
      case VisitEffect.ForgetRequest _ -> files.forgetRequest();
      case VisitEffect.KeepTicket keep -> files.keepTicket(keep.ticket());
      case VisitEffect.KeepToken keep -> files.keepToken(keep.token());
      case VisitEffect.ForgetToken _ -> files.forgetToken();
      case VisitEffect.Show show -> screen.show(show.sight());
      case VisitEffect.HangUp hangUp -> {
        central.hangUp(hangUp.connection());
        if (!hangUp.again()) {
          screen.turnedAwayForGood();
        }
      }
    }
  }
}
