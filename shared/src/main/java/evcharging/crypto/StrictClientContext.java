package evcharging.crypto;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/// A context whose sockets and engines are strict from birth: TLS 1.3 only, and the host name
/// checked. The platform's own context checks the name only for those who remember to ask.
final class StrictClientContext extends SSLContextSpi {
  private final SSLContext inner;

  private StrictClientContext(SSLContext inner) {
    this.inner = inner;
  }

  static SSLContext create(X509TrustManager trust, KeyManager[] keys) {
    try {
      SSLContext inner = SSLContext.getInstance("TLSv1.3");
      inner.init(keys, new TrustManager[] {trust}, null);
      return new SSLContext(
          new StrictClientContext(inner), inner.getProvider(), inner.getProtocol()) {};
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS 1.3", e);
    }
  }

  private static SSLParameters strict(SSLParameters parameters) {
    parameters.setProtocols(new String[] {"TLSv1.3"});
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    return parameters;
  }

  @Override
  protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random) {
    throw new IllegalStateException("whom this context trusts is fixed");
  }

  @Override
  protected SSLSocketFactory engineGetSocketFactory() {
    return new StrictSocketFactory(inner.getSocketFactory());
  }

  @Override
  protected SSLServerSocketFactory engineGetServerSocketFactory() {
    throw new UnsupportedOperationException("this context is for clients");
  }

  @Override
  protected SSLEngine engineCreateSSLEngine() {
    throw new UnsupportedOperationException("a client's engine must know the host it speaks to");
  }

  @Override
  protected SSLEngine engineCreateSSLEngine(String host, int port) {
    SSLEngine engine = inner.createSSLEngine(host, port);
    engine.setSSLParameters(strict(engine.getSSLParameters()));
    return engine;
  }

  @Override
  protected SSLSessionContext engineGetServerSessionContext() {
    return inner.getServerSessionContext();
  }

  @Override
  protected SSLSessionContext engineGetClientSessionContext() {
    return inner.getClientSessionContext();
  }

  @Override
  protected SSLParameters engineGetDefaultSSLParameters() {
    return strict(inner.getDefaultSSLParameters());
  }

  @Override
  protected SSLParameters engineGetSupportedSSLParameters() {
    return inner.getSupportedSSLParameters();
  }

  private static final class StrictSocketFactory extends SSLSocketFactory {
    private final SSLSocketFactory inner;

    StrictSocketFactory(SSLSocketFactory inner) {
      this.inner = inner;
    }

    private static Socket strict(Socket made) {
      SSLSocket socket = (SSLSocket) made;
      socket.setSSLParameters(StrictClientContext.strict(socket.getSSLParameters()));
      return socket;
    }

    @Override
    public Socket createSocket() throws IOException {
      return strict(inner.createSocket());
    }

    @Override
    public Socket createSocket(Socket plain, String host, int port, boolean autoClose)
        throws IOException {
      return strict(inner.createSocket(plain, host, port, autoClose));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return strict(inner.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      return strict(inner.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return strict(inner.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      return strict(inner.createSocket(host, port, local, localPort));
    }

    @Override
    public String[] getDefaultCipherSuites() {
      return inner.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
      return inner.getSupportedCipherSuites();
    }
  }
}
