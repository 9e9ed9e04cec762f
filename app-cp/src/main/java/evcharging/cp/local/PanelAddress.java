package evcharging.cp.local;

import evcharging.config.Fault;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// Where panels find a program of this machine: `HOST:PORT` in its data directory, while it runs.
public final class PanelAddress {
  private static final String FILE = "panel.port";

  private PanelAddress() {}

  /// @param directory held by the program that listens there
  public static void write(Path directory, InetSocketAddress address) {
    try {
      Path fresh = directory.resolve(FILE + ".new");
      Files.writeString(fresh, address.getHostString() + ":" + address.getPort() + "\n");
      Files.move(
          fresh,
          directory.resolve(FILE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Fault("DATA-UNUSABLE", "The panel's port cannot be kept in " + directory + ".", e);
    }
  }

  /// Empty if no program ever listened there; after a kill it may name one that is gone.
  public static Optional<InetSocketAddress> read(Path directory) {
    try {
      return Optional.of(parse(Files.readString(directory.resolve(FILE)).strip()));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// @throws IllegalArgumentException if it is not `HOST:PORT`
  public static InetSocketAddress parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("an address is HOST:PORT, not " + text);
    }
    return new InetSocketAddress(
        text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }
}
