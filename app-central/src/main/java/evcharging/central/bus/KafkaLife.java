package evcharging.central.bus;

import evcharging.config.KafkaAccess;
import evcharging.link.Backoff;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/// The one thread of a client of Kafka: connects, works, and connects anew after whatever ended the
/// work, through any absence of the broker, until it is closed.
final class KafkaLife implements AutoCloseable {
  private static final long LOOK_EVERY_MS = 50;

  /// What the thread does with one connection.
  @FunctionalInterface
  interface Work {

    /// Until the connection is of no use any more, or [KafkaLife#goesOn] says no.
    ///
    /// @param backoff is told when the connection proved good
    /// @throws KafkaException which is said and followed by another try
    void with(KafkaAccess at, Backoff backoff) throws InterruptedException;
  }

  private final Supplier<Optional<KafkaAccess>> access;
  private final HealthLine health;
  private final Work work;
  private final Thread thread;
  private volatile boolean closing;

  /// @param access asked again whenever it must connect anew; empty while nobody knows
  KafkaLife(String thread, Supplier<Optional<KafkaAccess>> access, HealthLine health, Work work) {
    this.access = access;
    this.health = health;
    this.work = work;
    this.thread = Thread.ofPlatform().daemon().name(thread).unstarted(this::run);
  }

  /// Returns at once.
  void start() {
    thread.start();
  }

  boolean isClosing() {
    return closing;
  }

  /// Whether the work is to go on: not closed, and Kafka is still there.
  boolean goesOn(KafkaAccess at) {
    return !closing && access.get().equals(Optional.of(at));
  }

  private void run() {
    Backoff backoff = Backoff.standard();
    try {
      while (!closing) {
        workOnce(whereabouts(), backoff);
        Thread.sleep(backoff.pause());
      }
    } catch (InterruptedException | InterruptException closingNow) {
      Thread.currentThread().interrupt();
    } finally {
      if (!closing) {
        health.missing("an error ended the work with Kafka");
      }
    }
  }

  private void workOnce(KafkaAccess at, Backoff backoff) throws InterruptedException {
    try {
      work.with(at, backoff);
    } catch (InterruptException closingNow) {
      throw closingNow;
    } catch (KafkaException e) {
      health.missing(e.getMessage());
    }
  }

  /// Asking costs nothing and burdens no broker, so the pause does not grow as it does between
  /// tries to connect.
  private KafkaAccess whereabouts() throws InterruptedException {
    Optional<KafkaAccess> at = access.get();
    while (at.isEmpty()) {
      health.missing("the broker's address is not known yet");
      Thread.sleep(LOOK_EVERY_MS);
      at = access.get();
    }
    return at.get();
  }

  /// Kafka's clients refuse to close in order on an interrupted thread.
  static void uninterrupted(Runnable close) {
    boolean interrupted = Thread.interrupted();
    close.run();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// Ends the thread and waits for it.
  @Override
  public void close() {
    closing = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
