package evcharging.central.bus;

import evcharging.config.KafkaAccess;
import evcharging.link.Backoff;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Writes records without ever making its caller wait: a bounded queue, and one thread that hands
/// them to Kafka in order and lives through any absence of the broker.
///
/// Acknowledged by the broker, each at most once per offer (idempotent producer). Records that wait
/// longer than two minutes inside the producer are given up and told so.
public final class RecordsOut implements AutoCloseable {
  private final String name;
  private final DeliveryHandler handler;
  private final HealthLine health;
  private final BlockingQueue<Outgoing> queue;
  private final KafkaLife life;
  private Outgoing inHand;

  private RecordsOut(
      String name, Supplier<Optional<KafkaAccess>> access, int limit, DeliveryHandler handler) {
    this.name = name;
    this.handler = handler;
    this.health = new HealthLine(handler::health);
    this.queue = new ArrayBlockingQueue<>(limit);
    this.life = new KafkaLife("kafka-out-" + name, access, health, this::write);
  }

  /// Begins at once and returns at once.
  ///
  /// @param limit records that may wait before [#offer] says no
  public static RecordsOut start(
      String name, Supplier<Optional<KafkaAccess>> access, int limit, DeliveryHandler handler) {
    RecordsOut out = new RecordsOut(name, access, limit, handler);
    out.life.start();
    return out;
  }

  /// Takes a record, or says at once that there is no room. Any thread.
  public boolean offer(Outgoing record) {
    return !life.isClosing() && queue.offer(record);
  }

  /// Up: the last record was written. Down: records wait, or were given up.
  public BusHealth health() {
    return health.now();
  }

  /// Records offered and not yet handed to Kafka.
  public int waiting() {
    return queue.size();
  }

  private void write(KafkaAccess at, Backoff backoff) throws InterruptedException {
    KafkaProducer<String, byte[]> producer = open(at);
    try {
      pump(new Sending(producer, handler), at, backoff);
    } finally {
      KafkaLife.uninterrupted(() -> producer.close(Duration.ofSeconds(2)));
    }
  }

  private KafkaProducer<String, byte[]> open(KafkaAccess at) {
    Map<String, Object> settings = ClientSettings.of(at);
    settings.put("client.id", name);
    settings.put("acks", "all");
    settings.put("enable.idempotence", true);
    // On a topic just made the first request may be refused and the second taken; the broker then
    // takes the first no more, and all that follows waits for it in vain.
    settings.put("max.in.flight.requests.per.connection", 1);
    settings.put("linger.ms", 5);
    settings.put("buffer.memory", 8L << 20);
    settings.put("max.block.ms", 1_000);
    settings.put("request.timeout.ms", 5_000);
    settings.put("delivery.timeout.ms", 120_000);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /// Until closed, or the broker is elsewhere.
  private void pump(Sending sending, KafkaAccess at, Backoff backoff) throws InterruptedException {
    while (life.goesOn(at)) {
      if (inHand == null) {
        inHand = queue.poll(200, TimeUnit.MILLISECONDS);
      }
      if (inHand != null && sending.take(inHand)) {
        inHand = null;
        backoff.succeeded();
      }
      judge(sending);
    }
  }

  private void judge(Sending sending) {
    Optional<String> trouble =
        inHand != null ? Optional.of("Kafka takes no records") : sending.trouble();
    if (trouble.isPresent()) {
      health.missing(trouble.get());
    } else if (sending.somethingDelivered()) {
      health.alive();
    }
  }

  /// Gives what Kafka already has two seconds to be written, drops the rest.
  @Override
  public void close() {
    life.close();
  }
}
