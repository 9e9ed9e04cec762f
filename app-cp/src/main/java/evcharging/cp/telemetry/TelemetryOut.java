package evcharging.cp.telemetry;

import evcharging.cp.central.Waiting;
import evcharging.domain.CpId;
import evcharging.link.SealedRecords;
import evcharging.wire.KafkaAddress;
import evcharging.wire.OnKafka;
import evcharging.wire.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/// Sends readings and reports, and keeps them while Kafka, its address or the key is missing. What
/// is sent twice after a doubtful failure falls to its sequence at Central.
public final class TelemetryOut implements AutoCloseable {
  private static final int BATCH = 500;

  /// Longer than the producer's own limits for a record.
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final PointSeals seals;
  private final String caPem;
  private final Consumer<CpId> keyUsedUp;
  private final Waiting waiting;
  private final TelemetryBuffer buffer;
  private final BlockingQueue<TelemetryBuffer.Item> handed = new LinkedBlockingQueue<>();
  private final Thread thread;
  private KafkaProducer<String, byte[]> producer;
  private KafkaAddress connectedTo;
  private int batch = BATCH;
  private volatile KafkaAddress address;
  private volatile boolean cut;
  private volatile boolean closed;

  /// @param caPem whom to trust where the cluster speaks TLS
  /// @param betweenLimit see [TelemetryBuffer]
  /// @param keyUsedUp told when a point needs a new key soon
  public TelemetryOut(
      PointSeals seals,
      String caPem,
      int betweenLimit,
      Consumer<CpId> keyUsedUp,
      Consumer<String> lines) {
    this.seals = seals;
    this.caPem = caPem;
    this.keyUsedUp = keyUsedUp;
    this.waiting = new Waiting(lines);
    this.buffer = new TelemetryBuffer(betweenLimit);
    this.thread = Thread.ofPlatform().name("telemetry-out").daemon().unstarted(this::run);
  }

  public TelemetryOut start() {
    thread.start();
    return this;
  }

  /// Never blocks.
  public void send(CpId point, OnKafka message) {
    handed.add(new TelemetryBuffer.Item(point, message));
  }

  /// Where Kafka is from now on. Any thread.
  public void kafkaIsAt(KafkaAddress kafka) {
    address = kafka;
  }

  /// A drill: while it is cut there is no way to Kafka. Any thread.
  public void cut(boolean now) {
    cut = now;
  }

  /// Gives what waits a last chance to leave.
  @Override
  public void close() {
    closed = true;
    try {
      thread.join(Duration.ofSeconds(6));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!closed) {
        takeHanded(100);
        sendBatch();
      }
      takeHanded(0);
      sendBatch();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closeProducer();
    }
  }

  private void takeHanded(long waitMillis) throws InterruptedException {
    TelemetryBuffer.Item first = handed.poll(waitMillis, TimeUnit.MILLISECONDS);
    List<TelemetryBuffer.Item> more = new ArrayList<>();
    if (first != null) {
      more.add(first);
    }
    handed.drainTo(more);
    more.forEach(buffer::add);
  }

  private void sendBatch() throws InterruptedException {
    KafkaAddress now = address;
    if (now == null || buffer.isEmpty()) {
      return;
    }
    if (cut) {
      closeProducer();
      unreachable(now);
      return;
    }
    try {
      connect(now);
      int sent = flushed(offer(buffer.next(batch)));
      if (sent > 0) {
        batch = BATCH;
        waiting.over();
      }
    } catch (TimeoutException e) {
      closeProducer();
      unreachable(now);
    } catch (KafkaException | ExecutionException e) {
      unreachable(now);
    }
  }

  private void unreachable(KafkaAddress now) {
    // One record only is tried until Kafka is back, so that waiting uses up no key.
    batch = 1;
    waiting.on("cannot reach Kafka at " + now.bootstrap() + "; readings are kept, retrying");
  }

  private record Offered(TelemetryBuffer.Item item, Future<RecordMetadata> outcome) {}

  private List<Offered> offer(List<TelemetryBuffer.Item> items) {
    List<Offered> offered = new ArrayList<>();
    for (TelemetryBuffer.Item item : items) {
      Optional<SealedRecords> seal = seals.sealing(item.point());
      if (seal.isPresent()) {
        if (seal.get().usedUp()) {
          keyUsedUp.accept(item.point());
        }
        Future<RecordMetadata> outcome = producer.send(record(item, seal.get()));
        offered.add(new Offered(item, outcome));
        if (outcome.isDone()) {
          // Kafka is away and unknown: each further one would block for as long as this one did.
          break;
        }
      }
    }
    return offered;
  }

  private static ProducerRecord<String, byte[]> record(
      TelemetryBuffer.Item item, SealedRecords seal) {
    String topic =
        item.message() instanceof OnKafka.MeterReading ? Topics.TELEMETRY : Topics.STATUS;
    return new ProducerRecord<>(topic, item.point().value(), seal.seal(item.message()));
  }

  /// Waits for each outcome, but not for ever: a producer that lost its broker in the wrong moment
  /// waits for a new number from it before it lets any record fail.
  private int flushed(List<Offered> offered)
      throws InterruptedException, ExecutionException, TimeoutException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    int sent = 0;
    for (Offered each : offered) {
      long left = Math.max(0, until - System.nanoTime());
      each.outcome().get(left, TimeUnit.NANOSECONDS);
      buffer.remove(each.item());
      sent++;
    }
    return sent;
  }

  private void connect(KafkaAddress now) {
    if (!now.equals(connectedTo)) {
      closeProducer();
      producer = new KafkaProducer<>(KafkaClientSettings.producer(now, caPem));
      connectedTo = now;
    }
  }

  private void closeProducer() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(1));
      producer = null;
      connectedTo = null;
    }
  }
}
