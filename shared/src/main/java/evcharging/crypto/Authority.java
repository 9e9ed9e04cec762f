package evcharging.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/// The network's own certificate authority (ECDSA P-256), which the Registry makes on its first
/// start. Clients trust it and nothing else. Any thread.
public final class Authority {
  /// Certificates count from a day before they were made, so that a clock may be off.
  static final Duration BACKDATED = Duration.ofDays(1);

  static final Duration AUTHORITY_LIFE = Duration.ofDays(20 * 365);
  static final Duration SERVER_LIFE = Duration.ofDays(2 * 365);

  private final PrivateKey key;
  private final X509Certificate certificate;

  private Authority(PrivateKey key, X509Certificate certificate) {
    this.key = key;
    this.certificate = certificate;
  }

  /// The authority in this directory (`ca.key`, mode 0600, and `ca.pem`), made if there is none.
  ///
  /// @throws SecretFile.Refused with a sentence for people if what is there is damaged, incomplete
  ///   or open to others
  public static Authority openOrCreate(Path directory, Instant now) throws IOException {
    Path keyFile = directory.resolve("ca.key");
    Path certificateFile = directory.resolve("ca.pem");
    if (!Files.exists(certificateFile)) {
      // The certificate comes last: a half-made authority was never shown to anyone.
      create(now).store(keyFile, certificateFile);
    } else if (!Files.exists(keyFile)) {
      throw new SecretFile.Refused(
          "the key of the network's CA is missing: " + keyFile + "; restore it from a backup");
    }
    return load(keyFile, certificateFile);
  }

  /// An authority that lives as long as this object, for tests.
  public static Authority create(Instant now) {
    KeyPair pair = EcKeys.generate();
    byte[] mark = Random256.bytes(4);
    X500Name name = name("EV charging network CA " + Random256.text(mark));
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name,
            EcKeys.serial(),
            Date.from(now.minus(BACKDATED)),
            Date.from(now.plus(AUTHORITY_LIFE)),
            name,
            pair.getPublic());
    try {
      JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      builder.addExtension(
          Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(pair.getPublic()));
    } catch (CertIOException | java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    return new Authority(pair.getPrivate(), sign(builder, pair.getPrivate()));
  }

  /// A server certificate for two years, followed by the CA's: what a server shows.
  ///
  /// @param requestPem the server's request (PKCS#10); its alternative names are taken over,
  ///   everything else in it is not
  /// @param server the server's own name in the network (`central`): the certificate's subject, by
  ///   which the Registry knows it again
  /// @return the chain as PEM
  /// @throws IllegalArgumentException with a sentence if the request is malformed, not signed by
  ///   its own key, or names no host
  public String issue(String requestPem, String server, Instant now) {
    JcaPKCS10CertificationRequest request =
        new JcaPKCS10CertificationRequest(Pem.request(requestPem));
    GeneralNames names = alternativeNames(request);
    try {
      if (!request.isSignatureValid(
          new JcaContentVerifierProviderBuilder().build(request.getPublicKey()))) {
        throw new IllegalArgumentException("the certificate request is not signed by its own key");
      }
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              certificate,
              EcKeys.serial(),
              Date.from(now.minus(BACKDATED)),
              Date.from(now.plus(SERVER_LIFE)),
              name(server),
              request.getPublicKey());
      addServerExtensions(builder, request, names);
      return Pem.certificates(List.of(sign(builder, key), certificate));
    } catch (OperatorCreationException
        | PKCSException
        | CertIOException
        | java.security.GeneralSecurityException e) {
      throw new IllegalArgumentException("the certificate request has no usable key", e);
    }
  }

  /// The CA's certificate as PEM: what clients are given to trust.
  public String caPem() {
    return Pem.certificates(List.of(certificate));
  }

  /// SHA-256 of the CA's certificate, in hexadecimal with colons, for a person to compare.
  public String fingerprint() {
    return Fingerprint.of(certificate);
  }

  private void addServerExtensions(
      X509v3CertificateBuilder builder, JcaPKCS10CertificationRequest request, GeneralNames names)
      throws CertIOException, java.security.GeneralSecurityException {
    JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    // A server is also a client of the Registry and proves itself there with the same certificate.
    builder.addExtension(
        Extension.extendedKeyUsage,
        false,
        new ExtendedKeyUsage(
            new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth}));
    builder.addExtension(Extension.subjectAlternativeName, false, names);
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        ids.createSubjectKeyIdentifier(request.getPublicKey()));
    builder.addExtension(
        Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(certificate));
  }

  private static GeneralNames alternativeNames(JcaPKCS10CertificationRequest request) {
    Extensions asked = request.getRequestedExtensions();
    GeneralNames names =
        asked == null ? null : GeneralNames.fromExtensions(asked, Extension.subjectAlternativeName);
    if (names == null || names.getNames().length == 0 || names.getNames().length > 100) {
      throw new IllegalArgumentException(
          "the certificate request names no host (subject alternative names)");
    }
    for (GeneralName name : names.getNames()) {
      if (name.getTagNo() != GeneralName.dNSName && name.getTagNo() != GeneralName.iPAddress) {
        throw new IllegalArgumentException(
            "the certificate request names something else than hosts and addresses");
      }
    }
    return names;
  }

  private void store(Path keyFile, Path certificateFile) throws IOException {
    SecretFile.write(keyFile, Pem.write("PRIVATE KEY", key.getEncoded()));
    SecretFile.write(certificateFile, caPem());
  }

  private static Authority load(Path keyFile, Path certificateFile) throws IOException {
    try {
      PrivateKey key = Pem.privateKey(SecretFile.read(keyFile));
      X509Certificate certificate = Pem.certificates(Files.readString(certificateFile)).getFirst();
      if (EcKeys.match(key, certificate.getPublicKey())) {
        return new Authority(key, certificate);
      }
    } catch (IllegalArgumentException e) {
      // Damaged is said the same way as not belonging together.
    }
    throw new SecretFile.Refused(
        "the network's CA is damaged: "
            + keyFile
            + " and "
            + certificateFile
            + " do not belong together; restore them from a backup");
  }

  private static X500Name name(String commonName) {
    return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, commonName).build();
  }

  private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key) {
    try {
      return new JcaX509CertificateConverter().getCertificate(builder.build(EcKeys.signer(key)));
    } catch (CertificateException e) {
      throw new IllegalStateException("cannot make a certificate", e);
    }
  }
}
