package evcharging.cp.network;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import evcharging.crypto.Authority;
import evcharging.crypto.ServerIdentity;
import evcharging.crypto.ServerTls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Answers `POST /auth/…` over real HTTPS: with a token, or with no.
final class FakeRegistry implements AutoCloseable {
  final AtomicInteger asked = new AtomicInteger();
  volatile boolean saysNo;
  private final HttpsServer server;

  FakeRegistry(Authority authority) throws IOException {
    ServerTls tls =
        ServerTls.of(
            ServerIdentity.issuedBy(
                authority, "registry", List.of("localhost", "127.0.0.1"), Instant.now()));
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setHttpsConfigurator(new HttpsConfigurator(tls.context()));
    server.createContext("/auth/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    String body =
        saysNo
            ? "{\"ok\":false,\"error\":true,\"msg\":\"wrong id or credential, or not registered\"}"
            : "{\"ok\":true,\"token\":\"token-" + asked.incrementAndGet() + "\"}";
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(saysNo ? 403 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
