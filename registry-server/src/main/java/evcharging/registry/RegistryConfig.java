package evcharging.registry;

import evcharging.crypto.ServerNames;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// How a Registry runs.
///
/// @param data its directory: book, keys, CA
/// @param bind where it listens; port 0 takes a free one
/// @param names every name and address it is reached by, for its certificate
/// @param clock what time it is
/// @param refusalRhythm how often refused attempts are written down
public record RegistryConfig(
    Path data,
    InetSocketAddress bind,
    List<String> names,
    InstantSource clock,
    Duration refusalRhythm) {
  public static final int DEFAULT_PORT = 5001;

  public RegistryConfig {
    names = List.copyOf(names);
  }

  /// On the loopback address and a free port, for tests and for a Registry inside another program.
  public static RegistryConfig embedded(Path data) {
    return new RegistryConfig(
        data,
        new InetSocketAddress("127.0.0.1", 0),
        ServerNames.ofThisMachine(),
        InstantSource.system(),
        Duration.ofSeconds(5));
  }

  /// The same with another clock.
  public RegistryConfig at(InstantSource other) {
    return new RegistryConfig(data, bind, names, other, refusalRhythm);
  }
}
