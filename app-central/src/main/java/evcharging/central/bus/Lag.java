package evcharging.central.bus;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/// Asks once a second where the logs end: the lag, and at the same time a sign of life, which an
/// empty poll is not.
final class Lag {
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

  private final Consumer<?, ?> consumer;
  private long due = System.nanoTime();

  Lag(Consumer<?, ?> consumer) {
    this.consumer = consumer;
  }

  /// What came of asking.
  sealed interface Measure {}

  /// That many records wait.
  record Known(long records) implements Measure {}

  /// The broker was asked and said nothing.
  record NoAnswer() implements Measure {}

  Optional<Measure> whenDue(ReadingPlaces places) {
    if (System.nanoTime() - due < 0) {
      return Optional.empty();
    }
    Measure measure = ask(places);
    due = System.nanoTime() + EVERY.toNanos();
    return Optional.of(measure);
  }

  private Measure ask(ReadingPlaces places) {
    try {
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment(), ANSWER_WITHIN);
      return new Known(
          ends.entrySet().stream()
              .mapToLong(end -> end.getValue() - places.next(ReadingPlaces.spot(end.getKey())))
              .sum());
    } catch (TimeoutException silent) {
      return new NoAnswer();
    }
  }
}
