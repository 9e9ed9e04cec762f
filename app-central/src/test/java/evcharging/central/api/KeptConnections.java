package evcharging.central.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSocket;

/// A server, and many front ends that each keep their connection: a process of its own, because the
/// JDK's server takes its limits once for the whole process.
public final class KeptConnections {
  static final int MANY = 400;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final byte[] HEALTH =
      "GET /api/health HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private KeptConnections() {}

  /// @param arguments a directory of its own
  public static void main(String[] arguments) throws Exception {
    try (RunningApi api = new RunningApi(Path.of(arguments[0]))) {
      System.out.println("rests " + System.getProperty("sun.net.httpserver.idleInterval"));
      List<SSLSocket> kept = new ArrayList<>();
      int served = 0;
      for (int i = 0; i < MANY; i++) {
        SSLSocket socket = api.tls().connect("localhost", api.port(), PATIENCE);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        kept.add(socket);
        served += ask(socket) ? 1 : 0;
      }
      for (SSLSocket socket : kept) {
        served += ask(socket) ? 1 : 0;
      }
      System.out.println("served " + served);
    }
    System.exit(0);
  }

  /// @return false if the server had let go of the connection
  private static boolean ask(SSLSocket socket) throws IOException {
    try {
      socket.getOutputStream().write(HEALTH);
      StringBuilder answer = new StringBuilder();
      InputStream in = socket.getInputStream();
      while (!answer.toString().endsWith("}")) {
        int next = in.read();
        if (next < 0) {
          return false;
        }
        answer.append((char) next);
      }
      return answer.toString().startsWith("HTTP/1.1 200");
    } catch (SocketException e) {
      return false;
    }
  }
}
