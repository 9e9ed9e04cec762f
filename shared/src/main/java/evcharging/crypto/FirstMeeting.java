package evcharging.crypto;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509TrustManager;

/// The first contact of a machine that trusts nobody yet: a TLS 1.3 connection over which the other
/// side has shown a certificate for the name that was dialled, and the CA it comes from.
///
/// Nothing secret may be sent over it and nothing read from it be believed until a person has
/// compared [#fingerprint()] with the one the Registry shows; from then on [ClientTls#trusting]
/// [#caPem()] is what connects. Whether the certificate is valid *now* is not asked here, so that a
/// wrong clock can be told apart from a wrong certificate: see [#validFrom()].
public final class FirstMeeting implements AutoCloseable {
  private final SSLSocket socket;
  private final X509Certificate shown;
  private final X509Certificate root;

  private FirstMeeting(SSLSocket socket, X509Certificate shown, X509Certificate root) {
    this.socket = socket;
    this.shown = shown;
    this.root = root;
  }

  /// @param timeout for connecting, and again for the handshake
  /// @throws IOException its kind is what [TlsTrouble#kind] says
  public static FirstMeeting with(String host, int port, Duration timeout) throws IOException {
    Curious curious = new Curious();
    SSLSocket socket = ClientTls.trusting(curious).connect(host, port, timeout);
    return new FirstMeeting(socket, curious.chain.getFirst(), curious.chain.getLast());
  }

  /// The CA the other side says is the network's.
  public String caPem() {
    return Pem.certificates(List.of(root));
  }

  /// What a person compares.
  public String fingerprint() {
    return Fingerprint.of(root);
  }

  /// From when on the certificate that was shown is valid.
  public Instant validFrom() {
    return shown.getNotBefore().toInstant();
  }

  public Instant validUntil() {
    return shown.getNotAfter().toInstant();
  }

  public SSLSocket socket() {
    return socket;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /// Looks at what is shown, and lets pass what is whole in itself.
  private static final class Curious implements X509TrustManager {
    private List<X509Certificate> chain = List.of();

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type)
        throws CertificateException {
      chain = List.of(shown);
      List<X509Certificate> below = chain.subList(0, chain.size() - 1);
      try {
        PKIXParameters rules = new PKIXParameters(Set.of(new TrustAnchor(chain.getLast(), null)));
        rules.setRevocationEnabled(false);
        rules.setDate(youngest());
        CertPathValidator.getInstance("PKIX")
            .validate(CertificateFactory.getInstance("X.509").generateCertPath(below), rules);
      } catch (GeneralSecurityException e) {
        throw new CertificateException("PKIX: the certificates shown do not belong together", e);
      }
    }

    /// A moment at which all of them are valid, if there is one.
    private Date youngest() {
      return chain.stream().map(X509Certificate::getNotBefore).max(Date::compareTo).orElseThrow();
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
