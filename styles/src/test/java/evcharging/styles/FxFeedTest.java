package evcharging.styles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

class FxFeedTest {
  private static final Pace AT_ONCE = new Pace(Duration.ZERO, 100);

  /// A door that keeps what is posted until the test lets it through.
  private final Queue<Runnable> posted = new ConcurrentLinkedQueue<>();

  private final List<List<Reading>> batches = new CopyOnWriteArrayList<>();

  @Test
  void ofAKeyOnlyTheNewestValueArrives() {
    FxFeed<Reading> feed = feed(AT_ONCE);

    feed.offer(new Reading("CP001", 1));
    feed.offer(new Reading("CP002", 2));
    feed.offer(new Reading("CP001", 3));
    letThrough();

    assertThat(batches).containsExactly(List.of(new Reading("CP001", 3), new Reading("CP002", 2)));
  }

  @Test
  void aStormPostsOneRunnable() {
    FxFeed<Reading> feed = feed(AT_ONCE);

    IntStream.range(0, 10_000).forEach(i -> feed.offer(new Reading("CP" + i % 50, i)));

    assertThat(posted).hasSize(1);
    letThrough();
    assertThat(batches).singleElement().satisfies(batch -> assertThat(batch).hasSize(50));
    assertThat(posted).isEmpty();
  }

  @Test
  void aDrainIsBoundedAndABusyKeyStarvesNobody() {
    FxFeed<Reading> feed = feed(new Pace(Duration.ZERO, 2));

    List.of("a", "b", "c", "d", "e").forEach(key -> feed.offer(new Reading(key, 0)));
    letThrough();
    feed.offer(new Reading("a", 1));
    await().until(() -> !posted.isEmpty());
    letThrough();

    assertThat(batches.getFirst()).extracting(Reading::key).containsExactly("a", "b");
    assertThat(batches.get(1)).extracting(Reading::key).containsExactly("c", "d");
    await().until(() -> !posted.isEmpty());
    letThrough();
    assertThat(batches.get(2)).extracting(Reading::key).containsExactly("e", "a");
  }

  @Test
  void nothingArrivesBeforeTheIntervalIsOver() {
    Pace pace = new Pace(Duration.ofMillis(300), 100);
    FxFeed<Reading> feed = feed(pace);
    feed.offer(new Reading("a", 1));
    letThrough();
    long handedOver = System.nanoTime();

    feed.offer(new Reading("a", 2));

    assertThat(posted).isEmpty();
    await().until(() -> !posted.isEmpty());
    assertThat(Duration.ofNanos(System.nanoTime() - handedOver))
        .isGreaterThan(pace.interval().dividedBy(2));
  }

  @Test
  void everyKeepsAllInOrder() {
    List<Integer> arrived = new ArrayList<>();
    FxFeed<Integer> feed =
        new FxFeed<>(value -> new Object(), AT_ONCE, arrived::addAll, posted::add);

    List.of(1, 1, 2, 1).forEach(feed::offer);
    letThrough();

    assertThat(arrived).containsExactly(1, 1, 2, 1);
  }

  @Test
  void afterCloseNothingArrives() {
    FxFeed<Reading> feed = feed(AT_ONCE);
    feed.offer(new Reading("a", 1));

    feed.close();
    feed.offer(new Reading("a", 2));
    letThrough();

    assertThat(batches).isEmpty();
    assertThat(posted).isEmpty();
  }

  @Test
  void aReceiverThatThrowsDoesNotStopTheFeed() {
    AtomicInteger calls = new AtomicInteger();
    FxFeed<Integer> feed =
        new FxFeed<>(
            value -> value,
            AT_ONCE,
            batch -> {
              if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("a pane failed");
              }
            },
            posted::add);
    feed.offer(1);
    assertThatThrownBy(this::letThrough).hasMessage("a pane failed");

    feed.offer(2);
    letThrough();

    assertThat(calls).hasValue(2);
  }

  @Test
  void nothingIsLostBetweenManyThreadsAndTheRealFxThread() {
    List<Reading> arrived = new CopyOnWriteArrayList<>();
    List<Boolean> onFx = new CopyOnWriteArrayList<>();
    FxThread.run(() -> {});
    try (FxFeed<Reading> feed =
        FxFeed.latestPerKey(
            Reading::key,
            Pace.EVERY_PULSE,
            batch -> {
              arrived.addAll(batch);
              onFx.add(Platform.isFxApplicationThread());
            })) {
      List<Thread> threads =
          IntStream.range(0, 4)
              .mapToObj(i -> Thread.startVirtualThread(() -> tell(feed, i)))
              .toList();

      await()
          .untilAsserted(
              () ->
                  assertThat(arrived)
                      .contains(
                          new Reading("0", 999),
                          new Reading("1", 999),
                          new Reading("2", 999),
                          new Reading("3", 999)));
      assertThat(threads).hasSize(4);
    }
    assertThat(onFx).isNotEmpty().containsOnly(true);
  }

  private static void tell(FxFeed<Reading> feed, int key) {
    IntStream.range(0, 1_000).forEach(i -> feed.offer(new Reading(String.valueOf(key), i)));
  }

  private FxFeed<Reading> feed(Pace pace) {
    return new FxFeed<>(Reading::key, pace, batches::add, posted::add);
  }

  private void letThrough() {
    posted.remove().run();
  }

  private record Reading(String key, int value) {}
}
