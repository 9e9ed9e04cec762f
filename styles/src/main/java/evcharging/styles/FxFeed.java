package evcharging.styles;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;

/// The one door to the FX thread. What any thread offers is merged (of values with the same key
/// only the newest is kept) and handed over in batches, at a given [Pace] and never more than one
/// batch waiting at a time: a storm of events costs the window a bounded share of its time.
///
/// Keys are served in the order in which they first waited, so that a busy key cannot starve a
/// quiet one. If the receiver throws, the exception goes to the FX thread's handler and the feed
/// goes on.
public final class FxFeed<T> implements AutoCloseable {
  private static final Duration TO_THE_NEXT_PULSE = Duration.ofMillis(16);

  private final Function<? super T, ?> key;
  private final Pace pace;
  private final Consumer<? super List<T>> receiver;
  private final Executor fxThread;

  private final ConcurrentMap<Object, T> newest = new ConcurrentHashMap<>();
  private final Queue<Object> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean posted = new AtomicBoolean();
  private volatile boolean closed;
  private volatile long notBeforeNanos = System.nanoTime();

  FxFeed(
      Function<? super T, ?> key,
      Pace pace,
      Consumer<? super List<T>> receiver,
      Executor fxThread) {
    this.key = key;
    this.pace = pace;
    this.receiver = receiver;
    this.fxThread = fxThread;
  }

  /// The newest value only: for a whole picture that replaces the one before (a view of the
  /// network, a health strip).
  public static <T> FxFeed<T> latest(Pace pace, Consumer<? super T> receiver) {
    return new FxFeed<>(
        value -> Boolean.TRUE, pace, batch -> receiver.accept(batch.getLast()), Platform::runLater);
  }

  /// The newest value of each key, as a batch in the order of first waiting (rows, tiles).
  ///
  /// @param key never null, with `equals` and `hashCode`
  public static <T> FxFeed<T> latestPerKey(
      Function<? super T, ?> key, Pace pace, Consumer<? super List<T>> receiver) {
    return new FxFeed<>(key, pace, receiver, Platform::runLater);
  }

  /// Every value, in order, none merged: for answers to what a person did. Not for streams, since
  /// what waits is not bounded.
  public static <T> FxFeed<T> every(Pace pace, Consumer<? super List<T>> receiver) {
    return new FxFeed<>(value -> new Object(), pace, receiver, Platform::runLater);
  }

  /// Takes a value from any thread, at once and without blocking. After [#close] it is dropped.
  public void offer(T value) {
    if (closed) {
      return;
    }
    Object itsKey = key.apply(value);
    if (newest.put(itsKey, value) == null) {
      waiting.add(itsKey);
    }
    post();
  }

  /// Nothing reaches the receiver any more, if called on the FX thread: from here on; otherwise
  /// after at most the batch that is being handed over.
  @Override
  public void close() {
    closed = true;
    waiting.clear();
    newest.clear();
  }

  private void post() {
    if (waiting.isEmpty() || !posted.compareAndSet(false, true)) {
      return;
    }
    long delay = notBeforeNanos - System.nanoTime();
    if (delay <= 0) {
      fxThread.execute(this::drain);
    } else {
      CompletableFuture.delayedExecutor(delay, TimeUnit.NANOSECONDS, fxThread).execute(this::drain);
    }
  }

  private void drain() {
    try {
      List<T> batch = take();
      if (!batch.isEmpty()) {
        receiver.accept(batch);
      }
    } finally {
      // What is left over after a full batch waits only until the window had time to draw.
      Duration pause = waiting.isEmpty() ? pace.interval() : TO_THE_NEXT_PULSE;
      notBeforeNanos = System.nanoTime() + pause.toNanos();
      posted.set(false);
      post();
    }
  }

  private List<T> take() {
    List<T> batch = new ArrayList<>();
    while (!closed && batch.size() < pace.mostPerDrain()) {
      Object next = waiting.poll();
      if (next == null) {
        break;
      }
      T value = newest.remove(next);
      if (value != null) {
        batch.add(value);
      }
    }
    return batch;
  }
}
