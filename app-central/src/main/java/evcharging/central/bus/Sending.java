package evcharging.central.bus;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;

/// Records on their way through one producer. [RecordsOut]'s thread gives them and judges; Kafka's
/// thread reports their fate.
final class Sending {
  private static final Duration SLOW = Duration.ofSeconds(3);

  private final Producer<String, byte[]> producer;
  private final DeliveryHandler handler;
  private final AtomicLong onTheWay = new AtomicLong();
  private volatile long lastMove = System.nanoTime();
  private volatile String lastFailure = "";
  private final AtomicLong deliveries = new AtomicLong();
  private long deliveriesSeen;
  private boolean noRoom;

  Sending(Producer<String, byte[]> producer, DeliveryHandler handler) {
    this.producer = producer;
    this.handler = handler;
  }

  /// Hands a record to Kafka; false if it cannot take one now, for want of a broker or of room.
  boolean take(Outgoing record) {
    noRoom = false;
    try {
      producer.partitionsFor(record.topic());
    } catch (TimeoutException noBrokerOrNoSuchTopic) {
      noRoom = true;
      return false;
    }
    if (onTheWay.getAndIncrement() == 0) {
      lastMove = System.nanoTime();
    }
    Thread giver = Thread.currentThread();
    producer.send(
        new ProducerRecord<>(record.topic(), record.key(), record.value()),
        (_, failure) -> {
          onTheWay.decrementAndGet();
          if (failure instanceof TimeoutException && Thread.currentThread() == giver) {
            noRoom = true;
          } else {
            ended(record, failure);
          }
        });
    return !noRoom;
  }

  private void ended(Outgoing record, Exception failure) {
    lastMove = System.nanoTime();
    if (failure == null) {
      lastFailure = "";
      deliveries.incrementAndGet();
      handler.delivered(record);
    } else {
      lastFailure = failure.getMessage();
      handler.failed(record, failure.getMessage());
    }
  }

  /// What stands in the way of the records that were taken.
  Optional<String> trouble() {
    if (!lastFailure.isEmpty()) {
      return Optional.of(lastFailure);
    }
    boolean slow = System.nanoTime() - lastMove > SLOW.toNanos();
    return onTheWay.get() > 0 && slow ? Optional.of("Kafka does not answer") : Optional.empty();
  }

  /// Whether any record was delivered since this was last asked.
  boolean somethingDelivered() {
    long now = deliveries.get();
    boolean more = now != deliveriesSeen;
    deliveriesSeen = now;
    return more;
  }
}
