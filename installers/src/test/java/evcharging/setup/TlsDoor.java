package evcharging.setup;

import evcharging.crypto.ServerIdentity;
import evcharging.crypto.ServerTls;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/// A server that shows a certificate, says a few words to whoever speaks, and keeps what it heard.
public final class TlsDoor implements AutoCloseable {
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final SSLServerSocket socket;
  private final String answer;
  private final Thread serving;

  public TlsDoor(ServerIdentity identity, String answer) throws IOException {
    this(identity, answer, 0);
  }

  /// @param port 0: any
  public TlsDoor(ServerIdentity identity, String answer, int port) throws IOException {
    this.answer = answer;
    socket =
        (SSLServerSocket)
            ServerTls.of(identity)
                .context()
                .getServerSocketFactory()
                .createServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
    serving = Thread.ofVirtual().start(this::serve);
  }

  public int port() {
    return socket.getLocalPort();
  }

  /// What was said to it so far.
  public List<String> heard() {
    return heard;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        SSLSocket guest = (SSLSocket) socket.accept();
        Thread.ofVirtual().start(() -> talk(guest));
      } catch (IOException e) {
        // Closed, or somebody who only looked: the next one.
        continue;
      }
    }
  }

  private void talk(SSLSocket guest) {
    try (guest) {
      guest.startHandshake();
      byte[] some = new byte[4096];
      int read = guest.getInputStream().read(some);
      if (read > 0) {
        heard.add(new String(some, 0, read, StandardCharsets.UTF_8));
        guest.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      // Who broke off was told what it wanted to know.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    // Only once nobody waits at it any more does the system refuse whoever comes.
    try {
      serving.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
