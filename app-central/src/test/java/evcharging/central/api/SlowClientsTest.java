package evcharging.central.api;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.network.Role;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("T19")
class SlowClientsTest {
  private static final int SLOW = 60;

  @TempDir Path directory;

  @Test
  void halfSentRequestsAndHalfDoneHandshakesDelayNobodyElse() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try (RunningApi api = new RunningApi(directory)) {
      for (int i = 0; i < SLOW; i++) {
        Socket silent = new Socket("localhost", api.port());
        slow.add(silent);
        silent.getOutputStream().write(new byte[] {22, 3, 1});
        Socket half = api.tls().connect("localhost", api.port(), Duration.ofSeconds(30));
        slow.add(half);
        half.getOutputStream()
            .write(
                "POST /api/central_cmd HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50\r\n\r\n{"
                    .getBytes(StandardCharsets.US_ASCII));
      }
      api.get(Role.VIEWER, "/api/cps");
      long worst = 0;
      for (int i = 0; i < 50; i++) {
        long begin = System.nanoTime();
        assertThat(api.get(Role.VIEWER, "/api/cps").status()).isEqualTo(200);
        worst = Math.max(worst, System.nanoTime() - begin);
      }
      assertThat(Duration.ofNanos(worst)).isLessThan(Duration.ofSeconds(5));
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }
}
