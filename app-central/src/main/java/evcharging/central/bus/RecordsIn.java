package evcharging.central.bus;

import evcharging.config.KafkaAccess;
import evcharging.link.Backoff;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads topics from the positions that its owner stored with the effects of what it read, so that
/// nothing is counted twice or left out, whoever was killed in between.
///
/// No group, no commit to Kafka. One thread; it lives through any absence of the broker and asks
/// `access` again whenever it must connect anew.
public final class RecordsIn implements AutoCloseable {
  private final String name;
  private final ReadingPlaces places;
  private final RecordHandler handler;
  private final HealthLine health;
  private final KafkaLife life;
  private volatile long lag = -1;

  private RecordsIn(
      String name,
      Supplier<Optional<KafkaAccess>> access,
      ReadingPlaces places,
      RecordHandler handler) {
    this.name = name;
    this.places = places;
    this.handler = handler;
    this.health = new HealthLine(handler::health);
    this.life = new KafkaLife("kafka-in-" + name, access, health, this::read);
  }

  /// Begins at once and returns at once.
  ///
  /// @param access empty while nobody knows where Kafka is
  /// @param next position to read next of each spot; one that is not named is read from its
  ///   beginning
  public static RecordsIn start(
      String name,
      Supplier<Optional<KafkaAccess>> access,
      Collection<String> topics,
      Map<Spot, Long> next,
      RecordHandler handler) {
    RecordsIn in =
        new RecordsIn(name, access, new ReadingPlaces(topics, next, handler::gap), handler);
    in.life.start();
    return in;
  }

  public BusHealth health() {
    return health.now();
  }

  /// Records that are in Kafka and were not handed over yet, as of about a second ago; -1 while
  /// never measured.
  public long lag() {
    return lag;
  }

  private void read(KafkaAccess at, Backoff backoff) throws InterruptedException {
    KafkaConsumer<String, byte[]> consumer = open(at);
    try {
      places.take(consumer);
      backoff.succeeded();
      pump(consumer, at);
    } finally {
      KafkaLife.uninterrupted(() -> consumer.close(CloseOptions.timeout(Duration.ofSeconds(1))));
    }
  }

  private KafkaConsumer<String, byte[]> open(KafkaAccess at) {
    Map<String, Object> settings = ClientSettings.of(at);
    settings.put("client.id", name);
    settings.put("enable.auto.commit", false);
    settings.put("auto.offset.reset", "none");
    settings.put("allow.auto.create.topics", false);
    settings.put("max.poll.records", 1_000);
    settings.put("request.timeout.ms", 5_000);
    settings.put("default.api.timeout.ms", 5_000);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /// Until closed, or the broker is elsewhere.
  private void pump(KafkaConsumer<String, byte[]> consumer, KafkaAccess at)
      throws InterruptedException {
    Lag measure = new Lag(consumer);
    while (life.goesOn(at)) {
      var batch = places.next(consumer);
      if (!batch.isEmpty()) {
        handler.records(batch);
        places.taken(batch);
        health.alive();
      }
      measure.whenDue(places).ifPresent(this::measured);
    }
  }

  private void measured(Lag.Measure measure) {
    switch (measure) {
      case Lag.Known(long records) -> {
        lag = records;
        health.alive();
      }
      case Lag.NoAnswer() -> health.missing("Kafka does not answer");
    }
  }

  /// Ends the thread and the connection; what was handed over stays handed over.
  @Override
  public void close() {
    life.close();
  }
}
