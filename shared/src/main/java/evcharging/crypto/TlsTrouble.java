package evcharging.crypto;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/// What went wrong when connecting, in words for people: one sentence without a stop, no class
/// names.
public final class TlsTrouble {
  static final String OTHER_FINGERPRINT = "another fingerprint";

  private TlsTrouble() {}

  /// The ways a connection fails that a person can do something about.
  public enum Kind {
    NO_NAME("no host of that name: %s"),
    NOBODY_LISTENS("nothing listens at %s"),
    NO_ANSWER("%s does not answer in time"),
    NO_WAY("no way to %s in the network"),
    EXPIRED("the certificate of %s has expired (or a clock is wrong)"),
    NOT_YET_VALID("the certificate of %s is not valid yet (or a clock is wrong)"),
    FOREIGN("the certificate of %s is not from this network's CA"),
    OTHER_FINGERPRINT("the CA of %s has another fingerprint than the one given"),
    OTHER_NAME("the certificate of %s is made out to another name"),
    NOT_TLS("%s does not speak TLS"),
    OLD_TLS("%s does not speak TLS 1.3"),
    HUNG_UP_IN_HANDSHAKE("%s hung up during the TLS handshake"),
    OURS_REFUSED("%s does not accept our certificate"),
    HUNG_UP("%s hung up"),
    NOT_SECURE("no secure connection to %s could be made"),
    BROKE("the connection to %s broke");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }
  }

  /// @param who the host as the person knows it, for example `localhost:5001`
  public static String explain(Throwable trouble, String who) {
    return kind(trouble).sentence.formatted(who);
  }

  /// Which of them it is.
  public static Kind kind(Throwable trouble) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      Optional<Kind> found = about(cause);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return trouble instanceof SSLException ? Kind.NOT_SECURE : Kind.BROKE;
  }

  private static Optional<Kind> about(Throwable cause) {
    return Optional.ofNullable(
        switch (cause) {
          case UnknownHostException e -> Kind.NO_NAME;
          case UnresolvedAddressException e -> Kind.NO_NAME;
          // The platform's HTTP client says both in the same class, and only the cause tells.
          case ConnectException e when unresolved(e) -> Kind.NO_NAME;
          case ConnectException e when says(e, "timed out") -> Kind.NO_ANSWER;
          case ConnectException e -> Kind.NOBODY_LISTENS;
          case NoRouteToHostException e -> Kind.NO_WAY;
          case SocketTimeoutException e -> Kind.NO_ANSWER;
          case CertificateExpiredException e -> Kind.EXPIRED;
          case CertificateNotYetValidException e -> Kind.NOT_YET_VALID;
          case CertPathBuilderException e -> Kind.FOREIGN;
          case CertPathValidatorException e when !(e.getCause() instanceof CertificateException) ->
              Kind.FOREIGN;
          case CertificateException e when says(e, OTHER_FINGERPRINT) -> Kind.OTHER_FINGERPRINT;
          case CertificateException e when e.getCause() == null && !says(e, "pkix") ->
              Kind.OTHER_NAME;
          case SSLException e -> aboutTls(e);
          case EOFException e -> Kind.HUNG_UP;
          default -> isHttpTimeout(cause) ? Kind.NO_ANSWER : null;
        });
  }

  /// By its name: the Java that is shipped with a kiosk has no HTTP client, and so no such class.
  private static boolean isHttpTimeout(Throwable cause) {
    return cause.getClass().getName().startsWith("java.net.http.Http")
        && cause.getClass().getName().endsWith("TimeoutException");
  }

  private static Kind aboutTls(SSLException e) {
    if (says(e, "unsupported or unrecognized") || says(e, "plaintext connection")) {
      return Kind.NOT_TLS;
    }
    if (says(e, "protocol_version") || says(e, "protocol version")) {
      return Kind.OLD_TLS;
    }
    if (says(e, "terminated the handshake") || says(e, "during handshake")) {
      return Kind.HUNG_UP_IN_HANDSHAKE;
    }
    if (says(e, "received fatal alert: certificate") || says(e, "alert: bad_certificate")) {
      return Kind.OURS_REFUSED;
    }
    return null;
  }

  private static boolean unresolved(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException) {
        return true;
      }
    }
    return false;
  }

  private static boolean says(Throwable e, String words) {
    return e.getMessage() != null && e.getMessage().toLowerCase(Locale.ROOT).contains(words);
  }
}
