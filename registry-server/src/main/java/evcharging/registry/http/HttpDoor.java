package evcharging.registry.http;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import evcharging.config.Fault;
import evcharging.crypto.PointRole;
import evcharging.crypto.ServerIdentity;
import evcharging.crypto.ServerTls;
import evcharging.link.Ports;
import evcharging.registry.desk.Feed;
import evcharging.registry.desk.Keys;
import evcharging.registry.desk.OperatorDesk;
import evcharging.registry.desk.PointDesk;
import evcharging.registry.desk.ServerDesk;
import evcharging.registry.store.BookStore;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The JDK's HTTPS server on virtual threads: a client that is slow holds up a virtual thread and
/// nobody else. Asks clients for a certificate, which only servers have.
public final class HttpDoor implements AutoCloseable {
  /// Limits the JDK's server takes for the whole process only, and only before its first use; the
  /// program sets them, a test that embeds the Registry need not. The answer's limit leaves room
  /// for the long poll of [Changes]; a kept connection rests for longer than usual clients keep
  /// one, so that it is they who let go.
  public static final Map<String, String> PROCESS_LIMITS =
      Map.of(
          "sun.net.httpserver.maxReqTime", "10",
          "sun.net.httpserver.maxRspTime", "45",
          "sun.net.httpserver.idleInterval", "120",
          "sun.net.httpserver.maxIdleConnections", "2048",
          "sun.net.httpserver.maxReqHeaderSize", "16384",
          "sun.net.httpserver.maxReqHeaders", "50",
          "jdk.httpserver.maxConnections", "4096");

  private final HttpsServer server;
  private final ExecutorService threads;

  private HttpDoor(HttpsServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /// @throws Fault `REG-PORT-IN-USE` or `REG-BIND` if it cannot listen there
  public static HttpDoor open(InetSocketAddress address, ServerIdentity identity, Rooms rooms) {
    HttpsServer server = listen(address);
    ServerTls tls = ServerTls.of(identity);
    server.setHttpsConfigurator(
        new HttpsConfigurator(tls.context()) {
          @Override
          public void configure(HttpsParameters parameters) {
            parameters.setSSLParameters(tls.parametersAskingForIdentity());
          }
        });
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/", new Router(routes(rooms)));
    server.start();
    return new HttpDoor(server, threads);
  }

  /// Everything the routes reach.
  public record Rooms(
      Keys keys,
      PointDesk points,
      ServerDesk servers,
      OperatorDesk operators,
      Feed feed,
      BookStore store) {}

  private static List<Route> routes(Rooms rooms) {
    Operators operators = new Operators(rooms.points(), rooms.servers());
    return List.of(
        new RegisterPoint(rooms.points()),
        new UnregisterPoint(rooms.points(), operators),
        new ShowPoint(rooms.points()),
        new AuthenticatePoint(rooms.points(), PointRole.ENGINE),
        new AuthenticatePoint(rooms.points(), PointRole.MONITOR),
        new Health(),
        new CaCertificate(rooms.keys().authority().caPem()),
        new TokenKey(rooms.keys().tokens().verifyKey()),
        new Certificates(rooms.servers()),
        new Changes(rooms.servers(), rooms.feed(), rooms.store()),
        new NewCodes(rooms.operators(), operators),
        new ListPoints(rooms.operators(), operators));
  }

  private static HttpsServer listen(InetSocketAddress address) {
    try {
      return HttpsServer.create(address, 512);
    } catch (BindException e) {
      if (Ports.takenByAnother(address)) {
        throw new Fault(
            "REG-PORT-IN-USE",
            "Port " + address.getPort() + " is in use by another program; choose one with --port.",
            e);
      }
      throw cannotBind(address, e);
    } catch (IOException e) {
      throw cannotBind(address, e);
    }
  }

  private static Fault cannotBind(InetSocketAddress address, IOException e) {
    return new Fault(
        "REG-BIND",
        "This machine cannot listen on "
            + address.getHostString()
            + " port "
            + address.getPort()
            + ".",
        e);
  }

  /// Where it listens; the port is the real one, also when 0 was asked for.
  public InetSocketAddress address() {
    return server.getAddress();
  }

  @Override
  public void close() {
    server.stop(1);
    threads.shutdownNow();
  }
}
