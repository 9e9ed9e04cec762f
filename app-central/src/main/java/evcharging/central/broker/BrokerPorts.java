package evcharging.central.broker;

import evcharging.config.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/// The three ports of a broker: for points, for Central (loopback), and Kafka's own controller.
record BrokerPorts(int points, int central, int controller) {
  static final String LOOPBACK = "127.0.0.1";

  /// Tries the ports before Kafka does, because Kafka ends the process on a busy one without a
  /// sentence. What was used before is used again where it is free: clients come back to it.
  static BrokerPorts choose(BrokerOptions options, Optional<BrokerState> before) {
    String bind = options.bindAddress();
    int points =
        options.port() > 0
            ? require(bind, options.port())
            : keep(bind, before.map(BrokerState::pointsPort).orElse(0));
    int central = keep(LOOPBACK, before.map(BrokerState::centralPort).orElse(0));
    return new BrokerPorts(points, central, keep(LOOPBACK, 0));
  }

  private static int require(String host, int port) {
    try {
      return open(host, port);
    } catch (IOException e) {
      throw new Fault(
          "BROKER-PORT-IN-USE",
          "Port " + port + " is in use by another program; end it or choose another port.",
          e);
    }
  }

  private static int keep(String host, int port) {
    try {
      return open(host, port);
    } catch (IOException taken) {
      return freshOne(host);
    }
  }

  private static int freshOne(String host) {
    try {
      return open(host, 0);
    } catch (IOException e) {
      throw new Fault(
          "BROKER-ADDRESS-UNUSABLE", "No port can be opened on " + host + ": " + e.getMessage(), e);
    }
  }

  private static int open(String host, int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
      return socket.getLocalPort();
    }
  }
}
