package evcharging.central.api;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Ends the writing to a client who does not read: the JDK's server has a limit of its own for
/// that, but it would cut live answers too, and holds for the whole process.
///
/// Whoever writes has a thread of their own, so nobody else waits meanwhile. Any thread; [#expire]
/// is to be called every second.
final class WriterWatch {
  private final long limitNanos;
  private final Map<Thread, Long> since = new ConcurrentHashMap<>();

  /// @param limit for one piece of an answer
  WriterWatch(Duration limit) {
    this.limitNanos = limit.toNanos();
  }

  /// Something that writes.
  @FunctionalInterface
  interface Writing {
    void run() throws IOException;
  }

  void watch(Writing writing) throws IOException {
    Thread writer = Thread.currentThread();
    since.put(writer, System.nanoTime());
    try {
      writing.run();
    } finally {
      since.remove(writer);
      // An interrupt that came too late is not for what this thread does next.
      Thread.interrupted();
    }
  }

  /// Interrupts who has been writing one piece for too long; that closes the connection.
  void expire() {
    long now = System.nanoTime();
    for (Thread writer : since.keySet()) {
      since.computeIfPresent(
          writer,
          (thread, began) -> {
            if (now - began > limitNanos) {
              thread.interrupt();
            }
            return began;
          });
    }
  }
}
