package evcharging.central.api;

import java.util.Collection;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// From where the API may be used.
///
/// @param hosts names it is reached by, in small letters; addresses always may
/// @param origins pages of these may use it from a browser, such as `https://wall.example`
/// @param loopbackPort of plain HTTP on this machine only, for a proxy that ends TLS; empty for
///   none
public record ApiAccess(Set<String> hosts, Set<String> origins, OptionalInt loopbackPort) {
  public ApiAccess {
    hosts = Set.copyOf(small(hosts));
    origins = Set.copyOf(small(origins));
  }

  /// By these names, from no page, without plain HTTP.
  public static ApiAccess by(Collection<String> names) {
    Set<String> hosts = new TreeSet<>(names);
    hosts.add("localhost");
    return new ApiAccess(hosts, Set.of(), OptionalInt.empty());
  }

  private static Set<String> small(Set<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }
}
