package evcharging.crypto;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;

/// The client's end of TLS 1.3: trusts one CA only, and always checks that the certificate carries
/// the name that was dialled, on every socket and engine it makes. There is no switch to turn that
/// off. Any thread.
public final class ClientTls {
  private final X509TrustManager trust;
  private final SSLContext context;

  private ClientTls(X509TrustManager trust, KeyManager[] keys) {
    this.trust = trust;
    this.context = StrictClientContext.create(trust, keys);
  }

  /// Trusts exactly the CA in this PEM text.
  ///
  /// @throws IllegalArgumentException if it is no certificate
  public static ClientTls trusting(String caPem) {
    return new ClientTls(KeyStores.trust(Pem.certificates(caPem).getFirst()), null);
  }

  static ClientTls trusting(X509TrustManager trust) {
    return new ClientTls(trust, null);
  }

  /// Trusts the identity's own CA and shows the identity where a server asks for it: how Central
  /// proves itself to the Registry.
  public static ClientTls showing(ServerIdentity identity) {
    return new ClientTls(KeyStores.trust(identity.chain().getLast()), KeyStores.keys(identity));
  }

  /// A connected socket whose handshake is done: what answers is the host of that name.
  ///
  /// @param timeout for connecting, and again for the handshake; the socket has no read time-out
  ///   after
  /// @throws IOException put into words by [TlsTrouble#explain]
  public SSLSocket connect(String host, int port, Duration timeout) throws IOException {
    int millis = Math.toIntExact(timeout.toMillis());
    Socket plain = new Socket();
    try {
      plain.connect(new InetSocketAddress(host, port), millis);
      plain.setTcpNoDelay(true);
      plain.setSoTimeout(millis);
      SSLSocket socket = (SSLSocket) socketFactory().createSocket(plain, host, port, true);
      socket.startHandshake();
      socket.setSoTimeout(0);
      return socket;
    } catch (IOException | RuntimeException e) {
      plain.close();
      throw e;
    }
  }

  /// For HTTP clients.
  public SSLSocketFactory socketFactory() {
    return context.getSocketFactory();
  }

  /// For HTTP clients that want it beside the factory.
  public X509TrustManager trustManager() {
    return trust;
  }

  /// For the platform's HTTP client.
  public SSLContext context() {
    return context;
  }
}
