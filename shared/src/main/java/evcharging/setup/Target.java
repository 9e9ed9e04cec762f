package evcharging.setup;

import evcharging.crypto.ServerNames;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// A server of the network as a person names it.
public record Target(String host, int port) {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,253}");
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
  private static final String SCHEME = "https://";

  public Target {
    if (!isHost(host) || port < 1 || port > 65_535) {
      throw new IllegalArgumentException("not a host and a port");
    }
  }

  /// `https://HOST[:PORT]`, `HOST:PORT` or `HOST`.
  ///
  /// @throws IllegalArgumentException if it is none of them
  public static Target parse(String text, int usualPort) {
    String typed = text.strip();
    if (typed.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      typed = typed.substring(SCHEME.length());
    }
    if (typed.endsWith("/")) {
      typed = typed.substring(0, typed.length() - 1);
    }
    int colon = typed.lastIndexOf(':');
    // The colons of an IPv6 address stand in brackets, or it stands there without a port.
    boolean port = colon >= 0 && (typed.indexOf(':') == colon || typed.charAt(colon - 1) == ']');
    return port
        ? new Target(
            checkedHost(typed.substring(0, colon)), checkedPort(typed.substring(colon + 1)))
        : new Target(checkedHost(typed), usualPort);
  }

  /// `https://HOST:PORT` of what [#parse] takes.
  public static UnaryOperator<String> url(int usualPort) {
    return text -> parse(text, usualPort).url();
  }

  /// @throws IllegalArgumentException if it is no host
  public static String checkedHost(String text) {
    String bare = text.startsWith("[") && text.endsWith("]") ? inside(text) : text;
    return new Target(bare, 1).host();
  }

  /// @throws IllegalArgumentException if it is no port
  public static int checkedPort(String text) {
    if (!PORT.matcher(text).matches()) {
      throw new IllegalArgumentException("not a port");
    }
    return new Target("localhost", Integer.parseInt(text)).port();
  }

  private static String inside(String brackets) {
    String address = brackets.substring(1, brackets.length() - 1);
    if (!address.contains(":")) {
      throw new IllegalArgumentException("not an IPv6 address");
    }
    return address;
  }

  /// A name, an IPv4 address, or what can be an IPv6 address: nothing with a port to it.
  private static boolean isHost(String text) {
    return text.contains(":") ? ServerNames.valid(text) : HOST.matcher(text).matches();
  }

  /// As options have it.
  public String url() {
    return "https://" + this;
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
