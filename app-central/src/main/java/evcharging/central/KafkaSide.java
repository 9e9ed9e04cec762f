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
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The Kafka this network uses, whether it is Central's own broker or somebody else's: where it is,
/// its topics, and the points' way to it. Starts at once; nobody waits for it.
final class KafkaSide implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaSide.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(10);
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

  private final KafkaSite site;
  private final PointsOnKafka points;
  private final Runnable onReady;
  private final Consumer<String> lines;
  private volatile Optional<Broker> broker = Optional.empty();
  private volatile Optional<BrokerAdmin> admin = Optional.empty();
  private Optional<KafkaAccess> reached = Optional.empty();
  private volatile boolean topicsSeen;
  private volatile boolean closed;

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
    reach(at);
    onReady.run();
    look();
  }

  /// A broker that lost its directory has other secrets, and maybe another port.
  private synchronized void reach(KafkaAccess at) {
    if (closed || reached.filter(at::equals).isPresent()) {
      return;
    }
    Optional<BrokerAdmin> before = admin;
    admin = Optional.of(new BrokerAdmin(at));
    reached = Optional.of(at);
    before.ifPresent(BrokerAdmin::close);
  }

  /// Again and again, as long as Central lives: a cluster may lose its topics and users under a
  /// running Central (data wiped, a topic deleted), and nobody else makes them again.
  private void look() {
    access().ifPresent(this::reach);
    admin.ifPresent(
        cluster -> cluster.ensureTopics(TopicPlan.network()).whenComplete(this::looked));
  }

  private void looked(Integer made, Throwable failure) {
    if (closed) {
      return;
    }
    if (failure != null) {
      LOG.warn("event=topics-not-made reason=\"{}\"", failure.getMessage());
    } else {
      if (made > 0 && topicsSeen) {
        LOG.warn("event=topics-made-again count={}", made);
        points.usersAreGone();
      }
      topicsSeen = true;
      points.admitAgain();
    }
    Duration pause = failure == null ? LOOK_EVERY : AFTER_A_FAILURE;
    CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS).execute(this::look);
  }

  @Override
  public void close() {
    Optional<BrokerAdmin> leaving = leave();
    leaving.ifPresent(BrokerAdmin::close);
    broker.ifPresent(Broker::stop);
  }

  private synchronized Optional<BrokerAdmin> leave() {
    closed = true;
    Optional<BrokerAdmin> leaving = admin;
    admin = Optional.empty();
    return leaving;
  }
}
