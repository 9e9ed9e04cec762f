package evcharging.central.api;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import evcharging.central.core.FoldedRefusals;
import evcharging.config.Fault;
import evcharging.config.LastResort;
import evcharging.crypto.ServerTls;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The REST server. A virtual thread for each request, so that a slow client delays only itself.
@LastResort("what is done every second goes on whatever happened once")
public final class Api implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Api.class);
  private static final int BACKLOG = 512;
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(1);

  private static final Duration FEED_EVERY = Duration.ofMillis(250);
  private static final int KEPT_ANSWERS = 10_000;

  private final ExecutorService requests =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("rest-", 0).factory());
  private final ScheduledExecutorService clock =
      Executors.newScheduledThreadPool(
          2, Thread.ofPlatform().daemon().name("rest-clock-", 0).factory());
  private final FoldedRefusals refused;
  private final Router router;
  private final Metrics metrics;
  private final HttpsServer server;
  private final Optional<HttpServer> loopback;

  private Api(
      InetSocketAddress address,
      ServerTls tls,
      ApiLimits limits,
      ApiAccess access,
      ApiSources sources) {
    refused = new FoldedRefusals(sources.door()::submit, System::nanoTime);
    WriterWatch watch = new WriterWatch(limits.writeTime());
    Feed feed = new Feed(Long.toHexString(ThreadLocalRandom.current().nextLong()));
    AtomicInteger listeners = new AtomicInteger();
    FeedSource source = new FeedSource(sources.view(), sources.ledger(), feed, sources.clock());
    metrics = new Metrics(sources, listeners::get);
    router =
        new Router(
            Routes.all(
                sources,
                limits,
                metrics,
                new GetEvents(feed, watch, listeners, limits.listeners())));
    Exchanges.Parts parts =
        new Exchanges.Parts(
            router,
            new Gate(sources.hash(), sources.localToken(), sources.view()),
            new Border(access),
            new RequestParts(limits.bodyBytes()),
            new Sending(watch),
            new Idempotency(sources.ledger().answeredCalls(), KEPT_ANSWERS),
            refused);
    server = secure(address, tls);
    serve(server, new Exchanges(parts, false));
    loopback = access.loopbackPort().stream().mapToObj(Api::plain).findFirst();
    loopback.ifPresent(plain -> serve(plain, new Exchanges(parts, true)));
    every(Duration.ofSeconds(5), refused::expire);
    every(Duration.ofSeconds(1), watch::expire);
    every(FEED_EVERY, () -> source.look(listeners.get()));
  }

  /// @param address port 0 takes a free one
  /// @throws Fault `CENTRAL-API-PORT-IN-USE` if somebody else has it
  public static Api start(
      InetSocketAddress address,
      ServerTls tls,
      ApiLimits limits,
      ApiAccess access,
      ApiSources sources) {
    limits.install();
    return new Api(address, tls, limits, access, sources);
  }

  private void serve(HttpServer listener, Exchanges exchanges) {
    listener.setExecutor(requests);
    listener.createContext("/", exchanges);
    listener.start();
  }

  /// A task that fails is tried again: it is no reason to do it never again.
  private void every(Duration time, Runnable task) {
    clock.scheduleWithFixedDelay(
        () -> {
          try {
            task.run();
          } catch (RuntimeException e) {
            LOG.error("event=rest-clock-task-failed", e);
          }
        },
        time.toMillis(),
        time.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  private static HttpsServer secure(InetSocketAddress address, ServerTls tls) {
    HttpsServer server = (HttpsServer) bind(address, () -> HttpsServer.create(address, BACKLOG));
    server.setHttpsConfigurator(
        new HttpsConfigurator(tls.context()) {
          @Override
          public void configure(HttpsParameters parameters) {
            parameters.setSSLParameters(tls.parameters());
          }
        });
    return server;
  }

  /// Without TLS, so on this machine only.
  private static HttpServer plain(int port) {
    InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    return bind(here, () -> HttpServer.create(here, BACKLOG));
  }

  /// Every route there is.
  List<Route> routes() {
    return router.routes();
  }

  /// Where it listens.
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /// Where it listens in plain HTTP, if it does.
  public Optional<InetSocketAddress> loopback() {
    return loopback.map(HttpServer::getAddress);
  }

  @Override
  public void close() {
    clock.shutdownNow();
    requests.shutdownNow();
    loopback.ifPresent(plain -> plain.stop(0));
    server.stop((int) LAST_ANSWERS.toSeconds());
    metrics.close();
    refused.flush();
  }

  /// Makes a server that listens.
  @FunctionalInterface
  private interface Opening {
    HttpServer open() throws IOException;
  }

  private static HttpServer bind(InetSocketAddress address, Opening opening) {
    try {
      return opening.open();
    } catch (BindException e) {
      throw new Fault(
          "CENTRAL-API-PORT-IN-USE",
          "Port "
              + address.getPort()
              + " for the REST API cannot be opened on "
              + address.getHostString()
              + ": another program uses it, or the address is not this"
              + " machine's; choose another with --api-port, --api-http-loopback or --bind.",
          e);
    } catch (IOException e) {
      throw new Fault(
          "CENTRAL-API-UNUSABLE",
          "The REST API cannot listen on " + address.getHostString() + ": " + e.getMessage() + ".",
          e);
    }
  }
}
