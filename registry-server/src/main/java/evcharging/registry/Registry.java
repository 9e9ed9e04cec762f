package evcharging.registry;

import evcharging.config.Fault;
import evcharging.crypto.Authority;
import evcharging.crypto.SecretFile;
import evcharging.crypto.ServerIdentity;
import evcharging.registry.http.HttpDoor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A running EV_Registry.
public final class Registry implements AutoCloseable {
  private static final Duration RENEW_BEFORE = Duration.ofDays(30);

  private final RegistryConfig config;
  private final Rooms rooms;
  private final HttpDoor door;

  private Registry(RegistryConfig config, Rooms rooms, HttpDoor door) {
    this.config = config;
    this.rooms = rooms;
    this.door = door;
  }

  /// Starts it; on return it answers.
  ///
  /// @throws Fault `REG-PORT-IN-USE`, `REG-BIND`, `DATA-IN-USE`, `DATA-UNUSABLE`,
  ///   `REG-DATA-DAMAGED`, `REG-KEYS-UNUSABLE`, `REG-NAME`
  public static Registry start(RegistryConfig config) {
    Rooms rooms = Rooms.open(config);
    try {
      ServerIdentity identity = identity(config, rooms.open().keys().authority());
      HttpDoor door = HttpDoor.open(config.bind(), identity, rooms.open());
      noteAddress(config, door.address().getPort());
      return new Registry(config, rooms, door);
    } catch (RuntimeException e) {
      rooms.close();
      throw e;
    }
  }

  public int port() {
    return door.address().getPort();
  }

  /// The network's CA as PEM.
  public String caPem() {
    return rooms.open().keys().authority().caPem();
  }

  /// The CA's fingerprint, for a person to compare.
  public String fingerprint() {
    return rooms.open().keys().authority().fingerprint();
  }

  /// The first of the names it is reached by.
  public String name() {
    return config.names().getFirst();
  }

  /// What an operator can do; the same as the local commands.
  public Operator operator() {
    return new DirectOperator(rooms.open(), () -> {});
  }

  /// Where the local commands find a running Registry.
  static Path addressFile(Path data) {
    return data.resolve("address");
  }

  private static void noteAddress(RegistryConfig config, int port) {
    String host =
        config.bind().getAddress() == null || config.bind().getAddress().isAnyLocalAddress()
            ? "localhost"
            : config.bind().getAddress().getHostAddress();
    try {
      SecretFile.write(addressFile(config.data()), host + " " + port);
    } catch (IOException e) {
      throw new Fault(
          "DATA-UNUSABLE", "The data directory " + config.data() + " cannot be written.", e);
    }
  }

  /// The Registry's own certificate: the one it has, or a new one when names changed or it ends
  /// soon.
  private static ServerIdentity identity(RegistryConfig config, Authority authority) {
    Path directory = config.data().resolve("tls");
    Instant now = config.clock().instant();
    try {
      Optional<ServerIdentity> stored =
          ServerIdentity.load(directory)
              .filter(identity -> identity.caPem().equals(authority.caPem()))
              .filter(identity -> identity.expires().isAfter(now.plus(RENEW_BEFORE)))
              .filter(identity -> names(identity.names()).equals(names(config.names())));
      if (stored.isPresent()) {
        return stored.get();
      }
      ServerIdentity fresh = ServerIdentity.issuedBy(authority, "registry", config.names(), now);
      fresh.save(directory);
      return fresh;
    } catch (IOException e) {
      throw new Fault(
          "REG-KEYS-UNUSABLE", "The Registry cannot use its keys: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new Fault("REG-NAME", "The Registry's names are wrong: " + e.getMessage() + ".", e);
    }
  }

  /// IPv6 addresses are written in more than one way.
  private static Set<String> names(List<String> names) {
    return names.stream()
        .map(name -> name.contains(":") ? expanded(name) : name)
        .collect(Collectors.toSet());
  }

  private static String expanded(String address) {
    try {
      return java.net.InetAddress.getByName(address).getHostAddress();
    } catch (java.net.UnknownHostException e) {
      throw new IllegalArgumentException("not an address: " + address, e);
    }
  }

  @Override
  public void close() {
    rooms.open().feed().close();
    door.close();
    rooms.close();
  }
}
