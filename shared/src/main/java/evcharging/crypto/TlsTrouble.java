package evcharging.crypto;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/// What went wrong when connecting, in words for people: one sentence without a stop, no class
/// names.
public final class TlsTrouble {
  static final String OTHER_FINGERPRINT = "another fingerprint";

  private TlsTrouble() {}

  /// @param who the host as the person knows it, for example `localhost:5001`
  public static String explain(Throwable trouble, String who) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      String sentence = about(cause, who);
      if (!sentence.isEmpty()) {
        return sentence;
      }
    }
    return trouble instanceof SSLException
        ? "no secure connection to " + who + " could be made"
        : "the connection to " + who + " broke";
  }

  private static String about(Throwable cause, String who) {
    return switch (cause) {
      case UnknownHostException e -> noName(who);
      case UnresolvedAddressException e -> noName(who);
      // The platform's HTTP client says both in the same class, and only the cause tells.
      case ConnectException e when unresolved(e) -> noName(who);
      case HttpTimeoutException e -> who + " does not answer in time";
      case ConnectException e when says(e, "timed out") -> who + " does not answer in time";
      case ConnectException e -> "nothing listens at " + who;
      case NoRouteToHostException e -> "no way to " + who + " in the network";
      case SocketTimeoutException e -> who + " does not answer in time";
      case CertificateExpiredException e ->
          "the certificate of " + who + " has expired (or a clock is wrong)";
      case CertificateNotYetValidException e ->
          "the certificate of " + who + " is not valid yet (or a clock is wrong)";
      case CertPathBuilderException e -> foreign(who);
      case CertPathValidatorException e when !(e.getCause() instanceof CertificateException) ->
          foreign(who);
      case CertificateException e when says(e, OTHER_FINGERPRINT) ->
          "the CA of " + who + " has another fingerprint than the one given";
      case CertificateException e when e.getCause() == null && !says(e, "pkix") ->
          "the certificate of " + who + " is made out to another name";
      case SSLException e -> aboutTls(e, who);
      case EOFException e -> who + " hung up";
      default -> "";
    };
  }

  private static String aboutTls(SSLException e, String who) {
    if (says(e, "unsupported or unrecognized") || says(e, "plaintext connection")) {
      return who + " does not speak TLS";
    }
    if (says(e, "protocol_version") || says(e, "protocol version")) {
      return who + " does not speak TLS 1.3";
    }
    if (says(e, "terminated the handshake") || says(e, "during handshake")) {
      return who + " hung up during the TLS handshake";
    }
    if (says(e, "received fatal alert: certificate") || says(e, "alert: bad_certificate")) {
      return who + " does not accept our certificate";
    }
    return "";
  }

  private static boolean unresolved(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException) {
        return true;
      }
    }
    return false;
  }

  private static String noName(String who) {
    return "no host of that name: " + who;
  }

  private static String foreign(String who) {
    return "the certificate of " + who + " is not from this network's CA";
  }

  private static boolean says(Throwable e, String words) {
    return e.getMessage() != null && e.getMessage().toLowerCase(Locale.ROOT).contains(words);
  }
}
