package evcharging.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/// The key and certificate a server shows, and proves itself with when it is the client.
public final class ServerIdentity {
  private static final String KEY_FILE = "server.key";
  private static final String CHAIN_FILE = "server.pem";

  private final PrivateKey key;
  private final List<X509Certificate> chain;

  private ServerIdentity(PrivateKey key, List<X509Certificate> chain) {
    this.key = key;
    this.chain = chain;
  }

  /// A key that waits for its certificate.
  public static final class Request {
    private final KeyPair pair;
    private final String pem;

    private Request(KeyPair pair, String pem) {
      this.pair = pair;
      this.pem = pem;
    }

    /// The request (PKCS#10 PEM) to send to the Registry.
    public String pem() {
      return pem;
    }

    /// The identity, with the chain the Registry sent.
    ///
    /// @throws IllegalArgumentException if that is no certificate chain for this key
    public ServerIdentity complete(String chainPem) {
      return of(pair.getPrivate(), Pem.certificates(chainPem));
    }
  }

  /// A new key and the request for its certificate.
  ///
  /// @param names every host name and address the server is reached by
  /// @throws IllegalArgumentException if one of them is neither
  public static Request request(List<String> names) {
    KeyPair pair = EcKeys.generate();
    ExtensionsGenerator extensions = new ExtensionsGenerator();
    try {
      extensions.addExtension(Extension.subjectAlternativeName, false, ServerNames.encode(names));
      byte[] request =
          new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=server"), pair.getPublic())
              .addAttribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, extensions.generate())
              .build(EcKeys.signer(pair.getPrivate()))
              .getEncoded();
      return new Request(pair, Pem.write("CERTIFICATE REQUEST", request));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A new identity straight from the authority, for the Registry itself and for tests.
  public static ServerIdentity issuedBy(
      Authority authority, String server, List<String> names, Instant now) {
    Request request = request(names);
    return request.complete(authority.issue(request.pem(), server, now));
  }

  /// What is stored in the directory, or empty if nothing is.
  ///
  /// @throws SecretFile.Refused with a sentence if it is damaged or open to others
  public static Optional<ServerIdentity> load(Path directory) throws IOException {
    Path keyFile = directory.resolve(KEY_FILE);
    Path chainFile = directory.resolve(CHAIN_FILE);
    if (!Files.exists(keyFile)) {
      return Optional.empty();
    }
    try {
      // One file holds both while they are new, so that a kill in between leaves no half identity.
      return Optional.of(parse(SecretFile.read(keyFile)));
    } catch (IllegalArgumentException e) {
      throw new SecretFile.Refused(
          "the server's key and certificate in "
              + keyFile
              + " are damaged; remove "
              + keyFile
              + " and "
              + chainFile
              + " and enrol the server again");
    }
  }

  /// Stores key and certificates together in `server.key` (mode 0600, replaced in one step), and
  /// the certificates alone in `server.pem` for people to look at.
  public void save(Path directory) throws IOException {
    SecretFile.write(directory.resolve(KEY_FILE), keyPem() + chainPem());
    SecretFile.replace(
        directory.resolve(CHAIN_FILE), chainPem(), PosixFilePermissions.fromString("rw-r--r--"));
  }

  /// The file that holds all of it, mode 0600.
  public static Path keyFile(Path directory) {
    return directory.resolve(KEY_FILE);
  }

  /// The server's certificate.
  public X509Certificate certificate() {
    return chain.getFirst();
  }

  public Instant expires() {
    return certificate().getNotAfter().toInstant();
  }

  /// The names and addresses in the certificate.
  public List<String> names() {
    try {
      return certificate().getSubjectAlternativeNames().stream()
          .map(entry -> entry.get(1).toString())
          .toList();
    } catch (CertificateParsingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// PKCS#8 PEM of the key: for a broker's configuration, never for a log.
  public String keyPem() {
    return Pem.write("PRIVATE KEY", key.getEncoded());
  }

  /// The certificate and its CA as PEM.
  public String chainPem() {
    return Pem.certificates(chain);
  }

  /// The CA's certificate as PEM: what this server's own clients trust.
  public String caPem() {
    return Pem.certificates(List.of(chain.getLast()));
  }

  PrivateKey key() {
    return key;
  }

  List<X509Certificate> chain() {
    return chain;
  }

  private static ServerIdentity parse(String keyAndChain) {
    int border = keyAndChain.indexOf("-----BEGIN CERTIFICATE-----");
    if (border < 0) {
      throw new IllegalArgumentException("no certificate");
    }
    return of(
        Pem.privateKey(keyAndChain.substring(0, border)),
        Pem.certificates(keyAndChain.substring(border)));
  }

  private static ServerIdentity of(PrivateKey key, List<X509Certificate> chain) {
    if (chain.size() < 2 || !EcKeys.match(key, chain.getFirst().getPublicKey())) {
      throw new IllegalArgumentException("the certificate does not belong to the server's key");
    }
    return new ServerIdentity(key, chain);
  }

  @Override
  public String toString() {
    return "ServerIdentity[" + names() + "]";
  }
}
