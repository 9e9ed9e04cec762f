package evcharging.cp.telemetry;

import evcharging.cp.central.Waiting;
import evcharging.cp.point.OrderPlace;
import evcharging.cp.point.PointInput;
import evcharging.domain.CpId;
import evcharging.link.SealedRecords;
import evcharging.wire.BadMessage;
import evcharging.wire.KafkaAddress;
import evcharging.wire.MessageCodec;
import evcharging.wire.OnKafka;
import evcharging.wire.Sealed;
import evcharging.wire.Topics;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads `central_cmd`, opens what is for the points of this process and hands it to them. Whether
/// an order was carried out already, the point knows: reading one again is harmless.
public final class OrdersIn implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OrdersIn.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int EARLY_LIMIT = 1_000;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final PointSeals seals;
  private final Set<CpId> points;
  private final Optional<OrderPlace> from;
  private final String caPem;
  private final BiConsumer<CpId, PointInput.OrderRead> orders;
  private final Waiting waiting;
  private final MessageCodec codec = new MessageCodec();
  private final Deque<Early> early = new ArrayDeque<>();
  private final Thread thread;
  private volatile KafkaConsumer<String, byte[]> reading;
  private volatile KafkaAddress address;
  private volatile boolean cut;
  private volatile boolean closed;

  private record Early(Sealed sealed, OrderPlace place) {}

  /// @param from where the newest order carried out stands, if any: reading begins there
  /// @param orders called on this room's reading thread; must not block
  public OrdersIn(
      PointSeals seals,
      Set<CpId> points,
      Optional<OrderPlace> from,
      String caPem,
      BiConsumer<CpId, PointInput.OrderRead> orders,
      Consumer<String> lines) {
    this.seals = seals;
    this.points = Set.copyOf(points);
    this.from = from;
    this.caPem = caPem;
    this.orders = orders;
    this.waiting = new Waiting(lines);
    this.thread = Thread.ofPlatform().name("orders-in").daemon().unstarted(this::run);
  }

  public OrdersIn start() {
    thread.start();
    return this;
  }

  /// Where Kafka is from now on. Any thread.
  public void kafkaIsAt(KafkaAddress kafka) {
    if (!kafka.equals(address)) {
      address = kafka;
      wake();
    }
  }

  /// A drill: while it is cut there is no way to Kafka. Any thread.
  public void cut(boolean now) {
    cut = now;
    if (now) {
      wake();
    }
  }

  @Override
  public void close() {
    closed = true;
    wake();
    try {
      thread.join(Duration.ofSeconds(3));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void wake() {
    KafkaConsumer<String, byte[]> now = reading;
    if (now != null) {
      now.wakeup();
    }
  }

  private void run() {
    try {
      while (!closed) {
        KafkaAddress now = address;
        if (now != null && !cut) {
          readFrom(now);
        }
        if (!closed) {
          Thread.sleep(PAUSE);
        }
      }
    } catch (InterruptedException | InterruptException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Until the address changes, Kafka goes away, or this ends.
  private void readFrom(KafkaAddress kafka) {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(KafkaClientSettings.consumer(kafka, caPem))) {
      reading = consumer;
      begin(consumer);
      waiting.over();
      while (!closed && !cut && kafka.equals(address)) {
        consumer.poll(POLL).forEach(this::read);
        openEarly();
      }
    } catch (WakeupException e) {
      LOG.debug("event=orders-woken");
    } catch (InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      waiting.on("cannot reach Kafka at " + kafka.bootstrap() + " for orders; retrying");
    } finally {
      reading = null;
    }
  }

  private void begin(KafkaConsumer<String, byte[]> consumer) {
    List<PartitionInfo> known = consumer.partitionsFor(Topics.COMMANDS);
    if (known == null || known.isEmpty()) {
      throw new KafkaException("there is no topic " + Topics.COMMANDS);
    }
    List<TopicPartition> all =
        known.stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList();
    consumer.assign(all);
    consumer.seekToBeginning(all);
    from.map(place -> new TopicPartition(Topics.COMMANDS, place.partition()))
        .filter(all::contains)
        .ifPresent(partition -> consumer.seek(partition, from.get().offset()));
  }

  private void read(ConsumerRecord<String, byte[]> record) {
    try {
      if (record.key() != null
          && record.value() != null
          && codec.decode(record.value()) instanceof Sealed sealed
          && points.contains(sealed.point())
          && sealed.point().value().equals(record.key())) {
        open(sealed, new OrderPlace(record.partition(), record.offset()));
      }
    } catch (BadMessage e) {
      LOG.warn(
          "event=order-unreadable partition={} offset={} reason=\"{}\"",
          record.partition(),
          record.offset(),
          e.getMessage());
    }
  }

  /// Under an older epoch's key it is none for now: Central seals again what still counts. Under a
  /// newer one it overtook the welcome that brings the key, and waits for it.
  private void open(Sealed sealed, OrderPlace place) throws BadMessage {
    SealedRecords seal = seals.opening(sealed.point()).orElse(null);
    if (seal == null || seal.epoch().compareTo(sealed.epoch()) < 0) {
      early.addLast(new Early(sealed, place));
      if (early.size() > EARLY_LIMIT) {
        early.removeFirst();
      }
    } else if (seal.epoch().equals(sealed.epoch())
        && seal.open(sealed) instanceof OnKafka.OperatorOrder order) {
      orders.accept(sealed.point(), new PointInput.OrderRead(order, place));
    }
  }

  private void openEarly() {
    List<Early> again = List.copyOf(early);
    early.clear();
    for (Early each : again) {
      try {
        open(each.sealed(), each.place());
      } catch (BadMessage e) {
        LOG.warn(
            "event=order-unreadable point={} reason=\"{}\"", each.sealed().point(), e.getMessage());
      }
    }
  }
}
