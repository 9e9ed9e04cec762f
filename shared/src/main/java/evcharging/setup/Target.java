package evcharging.setup;

import java.net.URI;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// A server of the network as a person names it.
public record Target(String host, int port) {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:-]{1,253}");

  public Target {
    if (!HOST.matcher(host).matches() || port < 1 || port > 65_535) {
      throw new IllegalArgumentException("not a host and a port");
    }
  }

  /// `https://HOST[:PORT]`, `HOST:PORT` or `HOST`.
  ///
  /// @throws IllegalArgumentException if it is none of them
  public static Target parse(String text, int usualPort) {
    String typed = text.strip();
    URI address = URI.create(typed.contains("://") ? typed : "https://" + bracketed(typed));
    String path = address.getPath();
    if (!"https".equals(address.getScheme())
        || address.getHost() == null
        || address.getUserInfo() != null
        || !(path == null || path.isEmpty() || path.equals("/"))) {
      throw new IllegalArgumentException("not an address of the form https://HOST:PORT");
    }
    String host = address.getHost().replaceAll("[\\[\\]]", "");
    return new Target(host, address.getPort() < 0 ? usualPort : address.getPort());
  }

  /// `https://HOST:PORT` of what [#parse] takes.
  public static UnaryOperator<String> url(int usualPort) {
    return text -> parse(text, usualPort).url();
  }

  /// @throws IllegalArgumentException if it is no host
  public static String checkedHost(String text) {
    return new Target(text, 1).host();
  }

  /// @throws IllegalArgumentException if it is no port
  public static int checkedPort(String text) {
    return new Target("localhost", Integer.parseInt(text)).port();
  }

  /// An IPv6 address typed by itself.
  private static String bracketed(String typed) {
    return typed.indexOf(':') != typed.lastIndexOf(':') && !typed.startsWith("[")
        ? "[" + typed + "]"
        : typed;
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
