package evcharging.central.bus;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/// Where reading goes on in each spot; used by the reader's thread only.
final class ReadingPlaces {
  private static final Duration POLL = Duration.ofMillis(200);

  private final Collection<String> topics;
  private final Map<Spot, Long> next;
  private final Consumer<Gap> gaps;

  ReadingPlaces(Collection<String> topics, Map<Spot, Long> next, Consumer<Gap> gaps) {
    this.topics = List.copyOf(topics);
    this.next = new HashMap<>(next);
    this.gaps = gaps;
  }

  /// Assigns every partition of the topics to this consumer, each at its place.
  ///
  /// @throws KafkaException when the broker does not answer, or a topic does not exist yet
  void take(KafkaConsumer<?, ?> consumer) {
    List<TopicPartition> partitions =
        topics.stream().flatMap(topic -> partitions(consumer, topic).stream()).toList();
    consumer.assign(partitions);
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    for (TopicPartition partition : partitions) {
      consumer.seek(partition, place(spot(partition), begins.get(partition), ends.get(partition)));
    }
  }

  private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
    var found = consumer.partitionsFor(topic);
    if (found == null || found.isEmpty()) {
      throw new KafkaException("topic " + topic + " does not exist yet");
    }
    return found.stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList();
  }

  private long place(Spot spot, long begin, long end) {
    long expected = next.getOrDefault(spot, begin);
    Optional<Gap.Cause> cause =
        expected < begin
            ? Optional.of(Gap.Cause.OVERTAKEN)
            : expected > end ? Optional.of(Gap.Cause.LOG_LOST) : Optional.empty();
    cause.ifPresent(c -> gaps.accept(new Gap(spot, expected, begin, c)));
    long place = cause.isPresent() ? begin : expected;
    next.put(spot, place);
    return place;
  }

  List<RawRecord> next(KafkaConsumer<String, byte[]> consumer) {
    List<RawRecord> batch = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> r : consumer.poll(POLL)) {
      batch.add(
          new RawRecord(
              new Spot(r.topic(), r.partition()),
              r.offset(),
              r.key() == null ? "" : r.key(),
              r.value() == null ? new byte[0] : r.value(),
              Instant.ofEpochMilli(r.timestamp())));
    }
    return batch;
  }

  void taken(List<RawRecord> batch) {
    batch.forEach(r -> next.put(r.spot(), r.offset() + 1));
  }

  long next(Spot spot) {
    return next.get(spot);
  }

  static Spot spot(TopicPartition partition) {
    return new Spot(partition.topic(), partition.partition());
  }
}
