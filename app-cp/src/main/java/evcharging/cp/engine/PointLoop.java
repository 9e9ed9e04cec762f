package evcharging.cp.engine;

import evcharging.config.LastResort;
import evcharging.cp.point.Moment;
import evcharging.cp.point.PointEffect;
import evcharging.cp.point.PointInput;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The one thread that runs the machines of all points of this process.
///
/// A turn: take what waits, let the machines decide, force the registers to disk once, then carry
/// out what they decided. So nothing is said that is not on disk, and a thousand points cost one
/// write.
@LastResort("whatever ends the one thread of the points is told to who started it")
public final class PointLoop implements AutoCloseable {
  private static final int TURN_LIMIT = 512;
  private static final Duration A_MOMENT = Duration.ofMillis(20);

  private final RegisterFile registers;
  private final long tickNanos;
  private final Consumer<Throwable> onFault;
  private final List<PointHost> hosts = new ArrayList<>();
  private final BlockingQueue<Work> inbox = new LinkedBlockingQueue<>();
  private final List<Decided> decided = new ArrayList<>();
  private Thread thread;
  private long nextTick;
  private boolean dirty;
  private volatile long lastTurnNanos = System.nanoTime();
  private volatile Duration skew = Duration.ZERO;
  private volatile boolean frozen;
  private volatile boolean closed;

  private record Work(PointHost host, PointInput input) {}

  private record Decided(PointHost host, PointEffect effect) {}

  /// @param tick how often time passes for the machines; readings come at multiples of it
  /// @param onFault called on the loop's thread when it cannot go on: a disk that fails, an error
  ///   of ours. The process must end then; its registers are right
  public PointLoop(RegisterFile registers, Duration tick, Consumer<Throwable> onFault) {
    this.registers = registers;
    this.tickNanos = tick.toNanos();
    this.onFault = onFault;
  }

  /// The present moment on the clocks of this process.
  public static Moment now() {
    return new Moment(Instant.now().truncatedTo(ChronoUnit.MILLIS), System.nanoTime());
  }

  /// @param all the points, each made with a moment of [#now]
  public PointLoop start(List<PointHost> all) {
    hosts.addAll(all);
    thread = Thread.ofPlatform().name("points").daemon().start(this::run);
    return this;
  }

  /// Something happened at a point. Any thread; never blocks.
  public void put(PointHost host, PointInput input) {
    inbox.add(new Work(host, input));
  }

  /// A drill: the wall clock of this process goes wrong by so much.
  public void skew(Duration ahead) {
    skew = ahead;
  }

  /// A drill: the loop stands still while the process lives.
  public void freeze(boolean still) {
    frozen = still;
  }

  private Moment skewed() {
    Moment right = now();
    return new Moment(right.wall().plus(skew), right.nanos());
  }

  /// How long ago the loop last finished a turn: what the Monitor's check looks at, so that a loop
  /// that hangs is not called healthy.
  public Duration sinceLastTurn() {
    return Duration.ofNanos(System.nanoTime() - lastTurnNanos);
  }

  @Override
  public void close() {
    closed = true;
    // Not interrupted: an interrupt would close the register file under a write.
    inbox.add(new Work(null, null));
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    registers.close();
  }

  private void run() {
    try {
      Moment start = now();
      hosts.forEach(host -> decide(host, host.start(start)));
      finishTurn();
      nextTick = System.nanoTime();
      while (!closed) {
        turn();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      if (!closed) {
        onFault.accept(e);
      }
    }
  }

  private void turn() throws InterruptedException {
    while (frozen && !closed) {
      Thread.sleep(A_MOMENT);
    }
    long wait = Math.max(0, nextTick - System.nanoTime());
    Work first = inbox.poll(wait, TimeUnit.NANOSECONDS);
    List<Work> batch = new ArrayList<>();
    if (first != null) {
      batch.add(first);
      inbox.drainTo(batch, TURN_LIMIT - 1);
    }
    batch.removeIf(work -> work.host() == null);
    for (Work work : batch) {
      decide(work.host(), work.host().take(skewed(), work.input()));
    }
    if (System.nanoTime() >= nextTick) {
      nextTick = Math.max(nextTick + tickNanos, System.nanoTime());
      hosts.forEach(host -> decide(host, host.take(skewed(), new PointInput.Tick())));
    }
    finishTurn();
  }

  private void decide(PointHost host, List<PointEffect> effects) {
    for (PointEffect effect : effects) {
      if (effect instanceof PointEffect.Save save) {
        registers.save(host.point(), save.image());
        dirty = true;
      } else {
        decided.add(new Decided(host, effect));
      }
    }
  }

  private void finishTurn() {
    if (dirty) {
      registers.force();
      dirty = false;
    }
    decided.forEach(d -> d.host().outlets().carryOut(d.effect()));
    decided.clear();
    lastTurnNanos = System.nanoTime();
  }
}
