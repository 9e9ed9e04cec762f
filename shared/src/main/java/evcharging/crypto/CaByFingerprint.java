package evcharging.crypto;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.X509TrustManager;

/// How a machine that has nothing yet gets the network's CA: it is told the fingerprint (by a
/// person, who read it where the Registry started) and takes the CA from the server's own
/// handshake, if it is that one and the server's certificate is good under it.
public final class CaByFingerprint {
  private CaByFingerprint() {}

  /// The CA's certificate as PEM.
  ///
  /// @param fingerprint SHA-256, in hexadecimal, colons and case do not matter
  /// @throws IOException put into words by [TlsTrouble#explain]; a server of another CA is told
  ///   apart there
  public static String fetch(String host, int port, String fingerprint, Duration timeout)
      throws IOException {
    Pinned pinned = new Pinned(fingerprint);
    ClientTls.trusting(pinned).connect(host, port, timeout).close();
    return Pem.certificates(List.of(pinned.found));
  }

  private static final class Pinned implements X509TrustManager {
    private final String fingerprint;
    private X509Certificate found;

    Pinned(String fingerprint) {
      this.fingerprint = fingerprint;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      X509Certificate root = chain[chain.length - 1];
      if (!Fingerprint.same(Fingerprint.of(root), fingerprint)) {
        throw new CertificateException(TlsTrouble.OTHER_FINGERPRINT);
      }
      KeyStores.trust(root).checkServerTrusted(chain, type);
      found = root;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      throw new CertificateException("this side is a client");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
