package evcharging.central.core;

import evcharging.central.journal.Partition;
import evcharging.central.network.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// What waits for the core: bounded, first come first served. Any thread puts in and never blocks;
/// the core thread takes out.
final class Inbox {
  private final BlockingQueue<Work> queue;

  /// @param commands to be decided in this order
  /// @param positions stored with what they led to
  /// @param reply told after the commit, for each command
  /// @param onStored told once, after the commit
  record Work(
      List<Asked> commands,
      Map<Partition, Long> positions,
      Consumer<Reply> reply,
      Runnable onStored) {}

  Inbox(int limit) {
    this.queue = new ArrayBlockingQueue<>(limit);
  }

  /// False if the inbox is full.
  boolean offer(Work work) {
    return queue.offer(work);
  }

  /// Takes a piece of work back that nobody will look at any more.
  boolean takeBack(Work work) {
    return queue.remove(work);
  }

  int size() {
    return queue.size();
  }

  /// What waits, up to about so many commands; waits for the first piece.
  List<Work> take(long waitMillis, int mostCommands) throws InterruptedException {
    List<Work> taken = new ArrayList<>();
    Work work = waitMillis > 0 ? queue.poll(waitMillis, TimeUnit.MILLISECONDS) : queue.poll();
    int commands = 0;
    while (work != null) {
      taken.add(work);
      commands += Math.max(1, work.commands().size());
      work = commands < mostCommands ? queue.poll() : null;
    }
    return taken;
  }

  /// Everything that still waits.
  List<Work> drain() {
    List<Work> rest = new ArrayList<>();
    queue.drainTo(rest);
    return rest;
  }
}
