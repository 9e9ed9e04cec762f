package evcharging.central;

import evcharging.central.broker.Broker;
import evcharging.central.broker.BrokerAdmin;
import evcharging.central.broker.BrokerHealth;
import evcharging.central.broker.KafkaSite;
import evcharging.central.broker.TopicPlan;
import evcharging.config.KafkaAccess;
import evcharging.config.KafkaAccess.Nobody;
import evcharging.domain.CpId;
import evcharging.wire.KafkaAddress;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The Kafka this network uses, whether it is Central's own broker or somebody else's: where it is,
/// its topics, and the points' way to it. Starts at once; nobody waits for it.
final class KafkaSide implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaSide.class);

  private final KafkaSite site;
  private final PointsOnKafka points;
  private final Runnable onReady;
  private final Consumer<String> lines;
  private volatile Optional<Broker> broker = Optional.empty();
  private volatile Optional<BrokerAdmin> admin = Optional.empty();

  /// @param tell what one point is told when its user was made
  /// @param onReady Kafka is there for the first time: all points are to be told
  /// @param lines for the person at the terminal
  KafkaSide(
      KafkaSite site,
      BiConsumer<CpId, KafkaAddress> tell,
      Runnable onReady,
      Consumer<String> lines) {
    this.site = site;
    this.points = new PointsOnKafka(() -> admin, this::bootstrap, speaksTls(site), tell);
    this.onReady = onReady;
    this.lines = lines;
  }

  /// Returns at once; an own broker is up some seconds later.
  void start() {
    switch (site) {
      case KafkaSite.Own own -> {
        Broker started = Broker.start(own.options(), this::brokerChanged);
        broker = Optional.of(started);
        started.ready().thenAccept(this::prepare);
      }
      case KafkaSite.Outside there -> prepare(there.access());
    }
  }

  /// How Central reaches it; empty while nobody knows.
  Optional<KafkaAccess> access() {
    return switch (site) {
      case KafkaSite.Own _ -> broker.flatMap(Broker::access);
      case KafkaSite.Outside(KafkaAccess access) -> Optional.of(access);
    };
  }

  /// Where a point finds it, and as which user; empty while that is not known.
  Optional<KafkaAddress> address(CpId point) {
    if (site instanceof KafkaSite.Outside(KafkaAccess open) && open.login() instanceof Nobody) {
      return Optional.of(
          new KafkaAddress(
              open.bootstrap(), Optional.empty(), Optional.empty(), open.caPem().isPresent()));
    }
    return points.address(point);
  }

  private Optional<String> bootstrap() {
    return switch (site) {
      case KafkaSite.Own _ -> broker.flatMap(Broker::points);
      case KafkaSite.Outside(KafkaAccess there) -> Optional.of(there.bootstrap());
    };
  }

  private static boolean speaksTls(KafkaSite site) {
    return switch (site) {
      case KafkaSite.Own _ -> true;
      case KafkaSite.Outside(KafkaAccess there) -> there.caPem().isPresent();
    };
  }

  /// The point may not use Kafka any more; a later welcome gives it a new user.
  void revoke(CpId point) {
    points.revoke(point);
  }

  /// What it is doing, for people.
  String sentence() {
    return switch (site) {
      case KafkaSite.Own _ ->
          "own broker, " + broker.map(own -> sentence(own.health())).orElse("not started yet");
      case KafkaSite.Outside(KafkaAccess access) -> "cluster at " + access.bootstrap();
    };
  }

  private static String sentence(BrokerHealth health) {
    return switch (health) {
      case BrokerHealth.Starting _ -> "starting";
      case BrokerHealth.Running running -> "running as process " + running.pid();
      case BrokerHealth.Down down -> "down: " + down.why();
      case BrokerHealth.Stopped _ -> "stopped";
    };
  }

  private void brokerChanged(BrokerHealth health) {
    if (health instanceof BrokerHealth.Down down) {
      lines.accept("The Kafka broker does not run, retrying (" + down.why() + ")");
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
