package evcharging.cp.monitor;

import evcharging.cp.watch.WatchEffect;
import evcharging.cp.watch.WatchInput;
import evcharging.cp.watch.WatchMachine;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/// The one thread that runs the Monitor machines of this process.
public final class WatchLoop implements AutoCloseable {
  private final BlockingQueue<Work> inbox = new LinkedBlockingQueue<>();
  private final Thread thread = Thread.ofPlatform().name("watch").daemon().unstarted(this::run);

  /// One Monitor in the loop.
  ///
  /// @param effects where its effects go, on the loop's thread; must not block
  public record Watch(WatchMachine machine, Consumer<WatchEffect> effects) {}

  private record Work(Watch watch, WatchInput input) {}

  public WatchLoop start() {
    thread.start();
    return this;
  }

  /// Any thread; never blocks.
  public void put(Watch watch, WatchInput input) {
    inbox.add(new Work(watch, input));
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void run() {
    try {
      while (true) {
        Work work = inbox.take();
        work.watch().machine().on(work.input()).forEach(work.watch().effects());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
