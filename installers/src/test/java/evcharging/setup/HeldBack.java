package evcharging.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/// The wire to a server, which from some connection on brings everything there and little or
/// nothing back.
public final class HeldBack implements AutoCloseable {
  private final ServerSocket door = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
  private final int server;
  private final int whole;
  private final int flights;
  private int connections;

  /// @param whole how many connections are left alone
  /// @param flights how many times the guest of a later one may speak and still be answered: 2 let
  ///   a handshake pass, 1 lets nothing
  public HeldBack(int server, int whole, int flights) throws IOException {
    this.server = server;
    this.whole = whole;
    this.flights = flights;
    Thread.ofVirtual().start(this::serve);
  }

  public int port() {
    return door.getLocalPort();
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket guest = door.accept();
        int most = connections++ < whole ? Integer.MAX_VALUE : flights;
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
        Wire wire = new Wire(guest, behind, most);
        Thread.ofVirtual().start(wire::there);
        Thread.ofVirtual().start(wire::back);
      } catch (IOException e) {
        // Closed, or a guest that only looked.
        continue;
      }
    }
  }

  private static final class Wire {
    private final Socket guest;
    private final Socket behind;
    private final int most;
    private final AtomicInteger spoken = new AtomicInteger();

    Wire(Socket guest, Socket behind, int most) {
      this.guest = guest;
      this.behind = behind;
      this.most = most;
    }

    void there() {
      carry(guest, behind, true);
    }

    void back() {
      carry(behind, guest, false);
    }

    private void carry(Socket from, Socket to, boolean there) {
      try {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] some = new byte[16 * 1024];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
          if (there) {
            spoken.incrementAndGet();
          }
          if (there || spoken.get() < most) {
            out.write(some, 0, read);
            out.flush();
          }
        }
        to.shutdownOutput();
      } catch (IOException e) {
        // One of the two has gone.
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
