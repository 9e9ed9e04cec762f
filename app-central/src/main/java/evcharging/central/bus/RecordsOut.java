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
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Writes records without ever making its caller wait: a bounded queue, and one thread that hands
/// them to Kafka in order and lives through any absence of the broker.
///
/// Acknowledged by the broker, each at most once per offer (idempotent producer). Records that wait
/// longer than two minutes inside the producer are given up and told so.
public final class RecordsOut implements AutoCloseable {
  private final String name;
  private final Supplier<Optional<KafkaAccess>> access;
  private final DeliveryHandler handler;
  private final HealthLine health;
  private final BlockingQueue<Outgoing> queue;
  private final Thread thread;
  private Outgoing inHand;
  private volatile boolean closing;

  private RecordsOut(
      String name, Supplier<Optional<KafkaAccess>> access, int limit, DeliveryHandler handler) {
    this.name = name;
    this.access = access;
    this.handler = handler;
    this.health = new HealthLine(handler::health);
    this.queue = new ArrayBlockingQueue<>(limit);
    this.thread = Thread.ofPlatform().daemon().name("kafka-out-" + name).unstarted(this::run);
  }

  /// Begins at once and returns at once.
  ///
  /// @param limit records that may wait before [#offer] says no
  public static RecordsOut start(
      String name, Supplier<Optional<KafkaAccess>> access, int limit, DeliveryHandler handler) {
    RecordsOut out = new RecordsOut(name, access, limit, handler);
    out.thread.start();
    return out;
  }

  /// Takes a record, or says at once that there is no room. Any thread.
  public boolean offer(Outgoing record) {
    return !closing && queue.offer(record);
  }

  /// Up: the last record was written. Down: records wait, or were given up.
  public BusHealth health() {
    return health.now();
  }

  /// Records offered and not yet handed to Kafka.
  public int waiting() {
    return queue.size();
  }

  private void run() {
    Backoff backoff = Backoff.standard();
    try {
      while (!closing) {
        connectOnce(backoff);
        Thread.sleep(backoff.pause());
      }
    } catch (InterruptedException | InterruptException closingNow) {
      Thread.currentThread().interrupt();
    } finally {
      if (!closing) {
        health.missing("an error ended the writing");
      }
    }
  }

  private void connectOnce(Backoff backoff) throws InterruptedException {
    Optional<KafkaAccess> at = Optional.of(Whereabouts.await(access, health));
    KafkaProducer<String, byte[]> producer = open(at.get());
    try {
      pump(new Sending(producer, handler), at, backoff);
    } catch (InterruptException closingNow) {
      throw closingNow;
    } catch (KafkaException e) {
      health.missing(e.getMessage());
    } finally {
      boolean interrupted = Thread.interrupted();
      producer.close(Duration.ofSeconds(2));
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private KafkaProducer<String, byte[]> open(KafkaAccess at) {
    Map<String, Object> settings = ClientSettings.of(at);
    settings.put("client.id", name);
    settings.put("acks", "all");
    settings.put("enable.idempotence", true);
    settings.put("linger.ms", 5);
    settings.put("buffer.memory", 8L << 20);
    settings.put("max.block.ms", 1_000);
    settings.put("request.timeout.ms", 5_000);
    settings.put("delivery.timeout.ms", 120_000);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /// Until closed, or the broker is elsewhere.
  private void pump(Sending sending, Optional<KafkaAccess> at, Backoff backoff)
      throws InterruptedException {
    while (!closing && access.get().equals(at)) {
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
    closing = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
