package evcharging.central;

import evcharging.central.broker.Broker;
import evcharging.central.broker.BrokerAdmin;
import evcharging.central.broker.BrokerHealth;
import evcharging.central.broker.KafkaSite;
import evcharging.central.broker.TopicPlan;
import evcharging.config.KafkaAccess;
import evcharging.domain.CpId;
import evcharging.wire.KafkaAddress;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The Kafka this network uses, whether it is Central's own broker or somebody else's: where it is,
/// its topics, and the points' way to it. Starts at once; nobody waits for it.
final class KafkaSide implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaSide.class);

  private final Supplier<Optional<KafkaAccess>> access;
  private final Optional<Broker> broker;
  private final String name;
  private final PointsOnKafka points;
  private final Runnable onReady;
  private final Optional<KafkaAddress> outside;
  private volatile Optional<BrokerAdmin> admin = Optional.empty();

  private KafkaSide(KafkaSite site, BiConsumer<CpId, KafkaAddress> tell, Runnable onReady) {
    this.onReady = onReady;
    switch (site) {
      case KafkaSite.Own own -> {
        Broker started = Broker.start(own.options(), this::brokerChanged);
        broker = Optional.of(started);
        access = started::access;
        name = "own broker";
        outside = Optional.empty();
        points = new PointsOnKafka(() -> admin, started::points, tell);
        started.ready().thenAccept(this::prepare);
      }
      case KafkaSite.Outside there -> {
        broker = Optional.empty();
        access = () -> Optional.of(there.access());
        name = "cluster at " + there.access().bootstrap();
        outside =
            Optional.of(
                new KafkaAddress(
                    there.access().bootstrap(),
                    Optional.empty(),
                    Optional.empty(),
                    there.access().caPem().isPresent()));
        points = new PointsOnKafka(Optional::empty, Optional::empty, tell);
        prepare(there.access());
      }
    }
  }

  /// @param tell what one point is told when its user was made
  /// @param onReady the broker serves for the first time: all points are to be told
  static KafkaSide start(
      KafkaSite site, BiConsumer<CpId, KafkaAddress> tell, Runnable onReady) {
    return new KafkaSide(site, tell, onReady);
  }

  /// How Central reaches it; empty while nobody knows.
  Supplier<Optional<KafkaAccess>> access() {
    return access;
  }

  /// Where a point finds it, and as which user; empty while that is not known.
  Optional<KafkaAddress> address(CpId point) {
    return outside.isPresent() ? outside : points.address(point);
  }

  /// What it is doing, for people.
  String sentence() {
    return name
        + broker
            .map(
                own ->
                    switch (own.health()) {
                      case BrokerHealth.Starting _ -> ", starting";
                      case BrokerHealth.Running running ->
                          ", running as process " + running.pid();
                      case BrokerHealth.Down down -> ", down: " + down.why();
                      case BrokerHealth.Stopped _ -> ", stopped";
                    })
            .orElse("");
  }

  private void brokerChanged(BrokerHealth health) {
    if (health instanceof BrokerHealth.Down(var _, String why)) {
      System.out.println("The Kafka broker does not run (" + why + "), retrying");
    }
  }

  private void prepare(KafkaAccess at) {
    BrokerAdmin cluster = new BrokerAdmin(at);
    admin = Optional.of(cluster);
    makeTopics(cluster);
    onReady.run();
  }

  private void makeTopics(BrokerAdmin cluster) {
    cluster
        .ensureTopics(TopicPlan.network())
        .whenComplete(
            (_, failure) -> {
              if (failure != null && admin.isPresent()) {
                LOG.warn("event=topics-not-made reason=\"{}\"", failure.getMessage());
                makeTopics(cluster);
              }
            });
  }

  @Override
  public void close() {
    Optional<BrokerAdmin> leaving = admin;
    admin = Optional.empty();
    leaving.ifPresent(BrokerAdmin::close);
    broker.ifPresent(Broker::stop);
  }
}
