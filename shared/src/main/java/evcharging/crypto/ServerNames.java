package evcharging.crypto;

import static java.util.stream.Collectors.toSet;

import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.util.IPAddress;

/// The names and addresses a server is reached by, as they stand in its certificate.
public final class ServerNames {
  private static final Pattern DNS =
      Pattern.compile(
          "(\\*\\.)?([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  private ServerNames() {}

  /// `localhost`, the loopback addresses, this machine's host name and every address it has now by
  /// which another machine may reach it.
  public static List<String> ofThisMachine() {
    Set<String> names = new LinkedHashSet<>(List.of("localhost", "127.0.0.1", "::1"));
    try {
      String host = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
      if (valid(host)) {
        names.add(host);
      }
    } catch (UnknownHostException e) {
      // A machine without a name has its addresses still.
    }
    try {
      NetworkInterface.networkInterfaces()
          .flatMap(card -> card.getInterfaceAddresses().stream())
          .map(InterfaceAddress::getAddress)
          .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
          .map(address -> address.getHostAddress().replaceAll("%.*", ""))
          .filter(ServerNames::valid)
          .forEach(names::add);
    } catch (SocketException e) {
      // Then the names given as options are all there is.
    }
    return List.copyOf(names);
  }

  /// Whether a certificate can carry this: a host name, an IPv4 or an IPv6 address.
  public static boolean valid(String name) {
    return IPAddress.isValid(name)
        || (name.length() <= 253
            && DNS.matcher(name.toLowerCase(Locale.ROOT)).matches()
            && !name.matches("[0-9.]+"));
  }

  /// Names with commas between them, as a person types them.
  ///
  /// @throws IllegalArgumentException if a certificate cannot carry one
  public static List<String> parse(String typed) {
    List<String> names = Stream.of(typed.split(",")).map(String::strip).toList();
    if (!names.stream().allMatch(ServerNames::valid)) {
      throw new IllegalArgumentException("not names or addresses");
    }
    return names;
  }

  /// Whether the names in a certificate cover all these; an IPv6 address can be written in more
  /// than one way.
  public static boolean cover(List<String> certificate, List<String> wanted) {
    Set<String> covered = certificate.stream().map(ServerNames::canonical).collect(toSet());
    return wanted.stream().map(ServerNames::canonical).allMatch(covered::contains);
  }

  private static String canonical(String name) {
    if (!name.contains(":") || !IPAddress.isValid(name)) {
      return name.toLowerCase(Locale.ROOT);
    }
    try {
      // An address as text: nobody is asked.
      return InetAddress.getByName(name).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address is never looked up", e);
    }
  }

  static GeneralNames encode(List<String> names) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a server needs at least one name or address");
    }
    List<GeneralName> encoded = new ArrayList<>();
    for (String name : names) {
      if (!valid(name)) {
        throw new IllegalArgumentException("not a host name or address: " + name);
      }
      int kind = IPAddress.isValid(name) ? GeneralName.iPAddress : GeneralName.dNSName;
      encoded.add(new GeneralName(kind, name));
    }
    return new GeneralNames(encoded.toArray(GeneralName[]::new));
  }
}
