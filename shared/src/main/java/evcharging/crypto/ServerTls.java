package evcharging.crypto;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManager;

/// The server's end of TLS 1.3 with our CA's certificate. Any thread.
public final class ServerTls {
  private final SSLContext context;

  private ServerTls(SSLContext context) {
    this.context = context;
  }

  /// Clients that show a certificate of the same CA are believed; those that show none are welcome
  /// where [#parameters()] or [#listen] do not ask.
  public static ServerTls of(ServerIdentity identity) {
    try {
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      TrustManager trust = KeyStores.trust(identity.chain().getLast());
      context.init(KeyStores.keys(identity), new TrustManager[] {trust}, null);
      return new ServerTls(context);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS 1.3", e);
    }
  }

  /// For an HTTPS server; use it together with [#parameters()].
  public SSLContext context() {
    return context;
  }

  /// TLS 1.3 and nothing older.
  public SSLParameters parameters() {
    SSLParameters parameters = context.getDefaultSSLParameters();
    parameters.setProtocols(new String[] {"TLSv1.3"});
    return parameters;
  }

  /// As [#parameters()]; a client may also prove itself with a certificate of ours.
  public SSLParameters parametersAskingForIdentity() {
    SSLParameters parameters = parameters();
    parameters.setWantClientAuth(true);
    return parameters;
  }

  /// A listening socket that speaks TLS 1.3 only. The handshake of an accepted socket runs on its
  /// first read: set a time-out first.
  public SSLServerSocket listen(InetSocketAddress address, int backlog) throws IOException {
    SSLServerSocket socket =
        (SSLServerSocket) context.getServerSocketFactory().createServerSocket();
    try {
      socket.setSSLParameters(parameters());
      socket.setReuseAddress(true);
      socket.bind(address, backlog);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    return socket;
  }
}
