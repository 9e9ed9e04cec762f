package evcharging.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/// Why a server cannot listen somewhere. What the operating system says of it is no help: it says
/// so in the language of the machine.
public final class Ports {
  /// Below it a system may keep ports for itself.
  private static final int FOR_EVERYBODY = 1024;

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private Ports() {}

  /// After a server could not be bound there: another program has the port. If not, the address is
  /// none of this machine's, or this user may not listen there.
  public static boolean takenByAnother(InetSocketAddress address) {
    return isOfThisMachine(address.getAddress())
        && (address.getPort() >= FOR_EVERYBODY || somebodyAnswers(address));
  }

  private static boolean isOfThisMachine(InetAddress address) {
    try (ServerSocket anyPort = new ServerSocket(0, 1, address)) {
      return anyPort.isBound();
    } catch (IOException _) {
      return false;
    }
  }

  private static boolean somebodyAnswers(InetSocketAddress address) {
    InetAddress here =
        address.getAddress().isAnyLocalAddress()
            ? InetAddress.getLoopbackAddress()
            : address.getAddress();
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(here, address.getPort()), Math.toIntExact(PATIENCE.toMillis()));
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
