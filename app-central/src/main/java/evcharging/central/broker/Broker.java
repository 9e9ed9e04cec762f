package evcharging.central.broker;

import evcharging.config.Fault;
import evcharging.config.KafkaAccess;
import evcharging.link.Backoff;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Central's side of its own broker: starts the process or adopts the one that runs, watches it,
/// and starts it again when it dies. Nobody waits for it who need not: everything happens on one
/// thread of its own, the callers read [#health], [#access] and [#points] or wait for [#ready].
///
/// The process outlives Central unless [#stop] ends it.
public final class Broker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Broker.class);
  private static final long ORDERLY_END_MS = 20_000;
  private static final Duration LONG_ENOUGH_TO_BE_WELL = Duration.ofSeconds(30);

  private final BrokerOptions options;
  private final BrokerStart start;
  private final Consumer<BrokerHealth> listener;
  private final CompletableFuture<KafkaAccess> ready = new CompletableFuture<>();
  private final Thread thread;
  private volatile BrokerHealth health = new BrokerHealth.Starting(Instant.now());
  private volatile Optional<BrokerStart.Serving> serving = Optional.empty();
  private volatile boolean leaving;

  private Broker(BrokerOptions options, Consumer<BrokerHealth> listener) {
    this.options = options;
    this.start = new BrokerStart(options);
    this.listener = listener;
    this.thread = Thread.ofPlatform().daemon().name("broker-watch").unstarted(this::watch);
  }

  /// Begins at once and returns at once.
  ///
  /// @param listener told of every change, on the watching thread; must not block
  public static Broker start(BrokerOptions options, Consumer<BrokerHealth> listener) {
    Broker broker = new Broker(options, listener);
    broker.thread.start();
    return broker;
  }

  public BrokerHealth health() {
    return health;
  }

  /// Done when the broker serves for the first time; never fails, because another try always
  /// follows.
  public CompletableFuture<KafkaAccess> ready() {
    return ready.copy();
  }

  /// How Central reaches it: known from the first ready broker on, also while it is down, because
  /// it comes back on the same port where it can.
  public Optional<KafkaAccess> access() {
    return serving.map(BrokerStart.Serving::access);
  }

  /// `HOST:PORT` that points are told; known as long as [#access].
  public Optional<String> points() {
    return serving.map(found -> found.state().points());
  }

  private void watch() {
    Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(15));
    try {
      while (!leaving) {
        Instant begin = Instant.now();
        tell(new BrokerHealth.Down(Instant.now(), runOnce()));
        if (Duration.between(begin, Instant.now()).compareTo(LONG_ENOUGH_TO_BE_WELL) > 0) {
          backoff.succeeded();
        }
        Thread.sleep(backoff.pause());
      }
    } catch (InterruptedException leavingNow) {
      Thread.currentThread().interrupt();
    } finally {
      if (!leaving) {
        tell(new BrokerHealth.Down(Instant.now(), "An error ended the watch over the broker."));
      }
    }
  }

  /// From one start or adoption to that process's end; returns why it is not running.
  private String runOnce() throws InterruptedException {
    try {
      tell(new BrokerHealth.Starting(Instant.now()));
      BrokerStart.Serving now = start.adoptOrStart();
      serving = Optional.of(now);
      tell(new BrokerHealth.Running(Instant.now(), now.process().pid(), now.adopted()));
      ready.complete(now.access());
      now.process().awaitEnd();
      return BrokerProcess.lastWords(options.directory());
    } catch (Fault fault) {
      return fault.code() + ": " + fault.getMessage();
    }
  }

  private void tell(BrokerHealth now) {
    LOG.info("event=broker {}", now);
    health = now;
    listener.accept(now);
  }

  /// Ends the broker in order, whoever started it, and waits for that (normally under a second).
  public void stop() {
    close();
    try {
      Optional<BrokerProcess> running = start.running();
      if (running.isPresent()) {
        running.get().end(ORDERLY_END_MS);
      }
      tell(new BrokerHealth.Stopped(Instant.now()));
    } catch (IOException | InterruptedException e) {
      LOG.warn("event=broker-not-stopped", e);
    }
  }

  /// Lets go of the broker, which keeps running.
  @Override
  public void close() {
    leaving = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
