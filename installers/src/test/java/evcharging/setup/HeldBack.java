package evcharging.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.BooleanSupplier;

/// The wire to a server, which from some connection on brings everything there, and nothing back
/// any more once it is to be silent.
public final class HeldBack implements AutoCloseable {
  private final ServerSocket door = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
  private final int server;
  private final int whole;
  private final BooleanSupplier silent;
  private int connections;

  /// @param whole how many connections are left alone
  /// @param silent asked before anything is brought back over a later one
  public HeldBack(int server, int whole, BooleanSupplier silent) throws IOException {
    this.server = server;
    this.whole = whole;
    this.silent = silent;
    Thread.ofVirtual().start(this::serve);
  }

  public int port() {
    return door.getLocalPort();
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket guest = door.accept();
        BooleanSupplier now = connections++ < whole ? () -> false : silent;
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
        Wire wire = new Wire(guest, behind, now);
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
    private final BooleanSupplier silent;

    Wire(Socket guest, Socket behind, BooleanSupplier silent) {
      this.guest = guest;
      this.behind = behind;
      this.silent = silent;
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
          if (there || !silent.getAsBoolean()) {
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
