package evcharging.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;

/// The address by which other machines reach this one, where nobody has said a name.
public final class OwnAddress {
  /// Of the block for documentation (RFC 5737): only the way there is looked up, nothing is sent.
  private static final InetSocketAddress OUTSIDE = new InetSocketAddress("198.51.100.1", 9);

  private OwnAddress() {}

  /// @return that of the network card which leads outside, or of any other in use; empty on a
  ///   machine without a network
  public static Optional<String> toOthers() {
    return onTheWayOut().or(OwnAddress::ofAnyCard).map(InetAddress::getHostAddress);
  }

  private static Optional<InetAddress> onTheWayOut() {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(OUTSIDE);
      return Optional.of(socket.getLocalAddress()).filter(OwnAddress::isForOthers);
    } catch (SocketException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static Optional<InetAddress> ofAnyCard() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(OwnAddress::isUp)
          .flatMap(NetworkInterface::inetAddresses)
          .filter(OwnAddress::isForOthers)
          .findFirst();
    } catch (SocketException e) {
      return Optional.empty();
    }
  }

  private static boolean isUp(NetworkInterface card) {
    try {
      return card.isUp() && !card.isLoopback();
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isForOthers(InetAddress address) {
    return address instanceof Inet4Address
        && !address.isLoopbackAddress()
        && !address.isAnyLocalAddress()
        && !address.isLinkLocalAddress();
  }
}
