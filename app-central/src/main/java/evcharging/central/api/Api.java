package evcharging.central.api;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import evcharging.central.core.FoldedRefusals;
import evcharging.config.Fault;
import evcharging.crypto.ServerTls;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The REST server. A virtual thread for each request, so that a slow client delays only itself.
public final class Api implements AutoCloseable {
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(1);

  private final HttpsServer server;
  private final ExecutorService requests;
  private final ScheduledExecutorService clock;
  private final FoldedRefusals refused;

  private Api(
      HttpsServer server,
      ExecutorService requests,
      ScheduledExecutorService clock,
      FoldedRefusals refused) {
    this.server = server;
    this.requests = requests;
    this.clock = clock;
    this.refused = refused;
  }

  /// @param address port 0 takes a free one
  /// @throws Fault `CENTRAL-API-PORT-IN-USE` if somebody else has it
  public static Api start(
      InetSocketAddress address, ServerTls tls, ApiLimits limits, ApiSources sources) {
    limits.install();
    HttpsServer server = bind(address);
    FoldedRefusals refused = new FoldedRefusals(sources.door()::submit, System::nanoTime);
    server.setHttpsConfigurator(
        new HttpsConfigurator(tls.context()) {
          @Override
          public void configure(HttpsParameters parameters) {
            parameters.setSSLParameters(tls.parameters());
          }
        });
    ExecutorService requests =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("rest-", 0).factory());
    server.setExecutor(requests);
    server.createContext("/", new Exchanges(limits, sources, refused));
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rest-clock").factory());
    clock.scheduleWithFixedDelay(refused::expire, 5, 5, TimeUnit.SECONDS);
    server.start();
    return new Api(server, requests, clock, refused);
  }

  /// Where it listens.
  public InetSocketAddress address() {
    return server.getAddress();
  }

  @Override
  public void close() {
    server.stop((int) LAST_ANSWERS.toSeconds());
    clock.shutdownNow();
    requests.shutdownNow();
    refused.flush();
  }

  private static HttpsServer bind(InetSocketAddress address) {
    try {
      return HttpsServer.create(address, 128);
    } catch (BindException e) {
      throw new Fault(
          "CENTRAL-API-PORT-IN-USE",
          "Port "
              + address.getPort()
              + " for the REST API cannot be opened on "
              + address.getHostString()
              + ": another program uses it, or the address is not this"
              + " machine's; choose another with --api-port or --bind.",
          e);
    } catch (IOException e) {
      throw new Fault(
          "CENTRAL-API-UNUSABLE",
          "The REST API cannot listen on " + address.getHostString() + ": " + e.getMessage() + ".",
          e);
    }
  }
}
