package evcharging.driver.kiosk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The network between a kiosk and Central: it can be cut, and mended.
final class Wire implements AutoCloseable {
  private final ServerSocket server;
  private final int central;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  Wire(int central) {
    this.central = central;
    try {
      server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  void cut() {
    cut = true;
    open.forEach(Wire::drop);
  }

  void mend() {
    cut = false;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket kiosk = server.accept();
        if (cut) {
          drop(kiosk);
        } else {
          join(kiosk, new Socket("127.0.0.1", central));
        }
      } catch (IOException e) {
        // Central is away, or the test is over.
      }
    }
  }

  private void join(Socket one, Socket other) {
    open.add(one);
    open.add(other);
    Thread.ofVirtual().start(() -> carry(one, other));
    Thread.ofVirtual().start(() -> carry(other, one));
  }

  private void carry(Socket from, Socket to) {
    try (from;
        to;
        InputStream in = from.getInputStream()) {
      in.transferTo(to.getOutputStream());
    } catch (IOException e) {
      // Cut.
    }
    open.remove(from);
    open.remove(to);
  }

  private static void drop(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    cut();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
