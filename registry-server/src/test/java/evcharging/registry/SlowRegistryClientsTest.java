package evcharging.registry;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.crypto.ClientTls;
import evcharging.link.registry.RegistryClient;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// EV_Registry as a program, among clients that say nothing or never finish.
class SlowRegistryClientsTest {
  @TempDir Path directory;

  @Test
  @Tag("T19")
  void slowAndIdleClientsDelayNobody() throws Exception {
    Path data = directory.resolve("data");
    List<Socket> slow = new ArrayList<>();
    try (RegistryProcess registry = RegistryProcess.serving(data);
        RegistryClient client = RegistryProcessTest.client(data, registry)) {
      for (int i = 0; i < 1_000; i++) {
        slow.add(new Socket("localhost", registry.port()));
      }
      for (int i = 0; i < 200; i++) {
        slow.get(i).getOutputStream().write(new byte[] {22, 3, 1, 2, 0, 1});
      }
      ClientTls tls = ClientTls.trusting(Files.readString(data.resolve("ca.pem")));
      for (int i = 0; i < 50; i++) {
        SSLSocket half = tls.connect("localhost", registry.port(), RegistryProcessTest.PATIENCE);
        half.getOutputStream()
            .write(
                "POST /register/cp HTTP/1.1\r\nHost: x\r\nContent-Le"
                    .getBytes(StandardCharsets.US_ASCII));
        slow.add(half);
      }
      client.health();
      long[] took = new long[200];
      for (int i = 0; i < took.length; i++) {
        long before = System.nanoTime();
        client.health();
        took[i] = System.nanoTime() - before;
      }
      Arrays.sort(took);

      assertThat(Duration.ofNanos(took[198])).isLessThan(Duration.ofMillis(500));
      assertThat(hungUp(slow.getLast())).isTrue();
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  private static boolean hungUp(Socket socket) throws IOException {
    socket.setSoTimeout(40_000);
    return socket.getInputStream().read() < 0;
  }
}
