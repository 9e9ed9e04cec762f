package evcharging.central.api;

import evcharging.central.network.Role;
import evcharging.crypto.ClientTls;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Many clients in a process of their own, so that their memory is not the server's: listeners of
/// events, of which every tenth does not read, or requests that stop in the middle.
public final class RestBenchClients implements AutoCloseable {
  private static final String READY = "ready";

  private final Process process;

  private RestBenchClients(Process process) {
    this.process = process;
  }

  static RestBenchClients start(RunningApi api, Path directory, String what, int many)
      throws IOException {
    Path ca = Files.writeString(directory.resolve("ca.pem"), api.identity().caPem());
    return new RestBenchClients(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                RestBenchClients.class.getName(),
                ca.toString(),
                Integer.toString(api.port()),
                api.token(Role.VIEWER),
                what,
                Integer.toString(many))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /// All are connected.
  void ready() throws IOException {
    BufferedReader lines = process.inputReader();
    if (!READY.equals(lines.readLine())) {
      throw new IllegalStateException("the clients did not come up");
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  /// @param arguments CA file, port, token, what to do, how many
  public static void main(String[] arguments) throws Exception {
    ClientTls tls = ClientTls.trusting(Files.readString(Path.of(arguments[0])));
    int port = Integer.parseInt(arguments[1]);
    boolean listen = arguments[3].equals("listen");
    int many = Integer.parseInt(arguments[4]);
    String head =
        (listen
                ? "GET /api/events HTTP/1.1"
                : "POST /api/central_cmd HTTP/1.1\r\nContent-Length: 50")
            + "\r\nHost: localhost\r\nAuthorization: Bearer "
            + arguments[2]
            + "\r\n\r\n";
    List<Socket> held = new ArrayList<>();
    CountDownLatch heard = new CountDownLatch(listen ? many - many / 10 : 0);
    for (int i = 0; i < many; i++) {
      Socket socket = tls.connect("localhost", port, RestBench.patience());
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      held.add(socket);
      boolean deaf = i % 10 == 0;
      if (listen && !deaf) {
        Thread.ofVirtual().start(() -> read(socket, heard));
      }
    }
    if (!heard.await(RestBench.patience().toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("some heard nothing");
    }
    System.out.println(READY);
    new CountDownLatch(1).await();
    held.forEach(Object::hashCode);
  }

  private static void read(Socket socket, CountDownLatch heard) {
    byte[] buffer = new byte[16_384];
    try (InputStream in = socket.getInputStream()) {
      boolean first = true;
      while (in.read(buffer) >= 0) {
        if (first) {
          heard.countDown();
          first = false;
        }
      }
    } catch (IOException e) {
      // The server ended it.
    }
  }
}
