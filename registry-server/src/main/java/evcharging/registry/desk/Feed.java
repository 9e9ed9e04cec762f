package evcharging.registry.desk;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes those who wait for the book's next line.
public final class Feed {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private long last;
  private boolean closed;

  public Feed(long last) {
    this.last = last;
  }

  /// A line was committed.
  void publish(long number) {
    lock.lock();
    try {
      last = Math.max(last, number);
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Waits until the book has a line after this one, the time is over, or the Registry stops.
  public void await(long after, Duration longest) throws InterruptedException {
    lock.lock();
    try {
      long nanos = longest.toNanos();
      // A reader who is ahead of the book (it was restored from a backup) must learn so at once.
      while (last == after && nanos > 0 && !closed) {
        nanos = grown.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  /// Lets everyone go.
  public void close() {
    lock.lock();
    try {
      closed = true;
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
