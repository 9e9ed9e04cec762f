package evcharging.link;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.SocketFactory;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/// Opens one connection to `host:port`, through TLS where the factory makes TLS sockets, with the
/// host's name checked against its certificate.
///
/// Trying again is its caller's business, with a [Backoff]: only the caller knows what to say while
/// it waits.
public final class Dialer {
  private final String host;
  private final int port;
  private final SocketFactory sockets;
  private final Duration patience;

  /// @param patience for the connection and again for the handshake
  public Dialer(String host, int port, SocketFactory sockets, Duration patience) {
    this.host = host;
    this.port = port;
    this.sockets = sockets;
    this.patience = patience;
  }

  /// @throws CannotReach with one sentence for people
  public Socket dial() throws CannotReach {
    Socket socket = null;
    try {
      socket = sockets.createSocket();
      int millis = (int) patience.toMillis();
      socket.setTcpNoDelay(true);
      InetSocketAddress address = new InetSocketAddress(host, port);
      if (address.isUnresolved()) {
        throw new UnknownHostException(host);
      }
      socket.connect(address, millis);
      socket.setSoTimeout(millis);
      if (socket instanceof SSLSocket tls) {
        shakeHands(tls);
      }
      return socket;
    } catch (IOException e) {
      drop(socket);
      throw new CannotReach(host + ":" + port + ": " + sentence(e), e);
    }
  }

  private void shakeHands(SSLSocket tls) throws IOException {
    SSLParameters parameters = tls.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setProtocols(new String[] {"TLSv1.3"});
    tls.setSSLParameters(parameters);
    tls.startHandshake();
  }

  private static void drop(Socket socket) {
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException ignored) {
        // It never carried anything; there is nothing to save.
      }
    }
  }

  private static String sentence(IOException e) {
    return switch (e) {
      case UnknownHostException _ -> "no machine of that name is known";
      case SocketTimeoutException _ -> "no answer in time";
      case NoRouteToHostException _ -> "no way to that machine";
      case ConnectException _ -> "nobody listens there";
      case SSLException _ -> "its certificate is not trusted: " + e.getMessage();
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
