package evcharging.crypto;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// The in-memory stores the platform's TLS wants its keys and trust in.
///
/// JKS, because they are never written: PKCS12 would encrypt the key and decrypt it again, tens of
/// thousands of rounds of a hash that cost a cold JVM more than half of its start.
final class KeyStores {
  private static final char[] NO_PASSWORD = new char[0];

  private KeyStores() {}

  static KeyManager[] keys(ServerIdentity identity) {
    try {
      KeyStore store = empty();
      X509Certificate[] chain = identity.chain().toArray(X509Certificate[]::new);
      store.setKeyEntry("server", identity.key(), NO_PASSWORD, chain);
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(store, NO_PASSWORD);
      return keys.getKeyManagers();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("cannot use the server's key", e);
    }
  }

  /// Trusts exactly this CA.
  static X509TrustManager trust(X509Certificate ca) {
    try {
      KeyStore store = empty();
      store.setCertificateEntry("ca", ca);
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(store);
      for (TrustManager manager : trust.getTrustManagers()) {
        if (manager instanceof X509TrustManager x509) {
          return x509;
        }
      }
      throw new IllegalStateException("this Java has no X.509 trust");
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("cannot use the CA's certificate", e);
    }
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("JKS");
    store.load(null, NO_PASSWORD);
    return store;
  }
}
