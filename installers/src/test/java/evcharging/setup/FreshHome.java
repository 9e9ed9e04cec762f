package evcharging.setup;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// The home of a person for whom nothing is configured, for as long as it is open.
public final class FreshHome implements AutoCloseable {
  private final String before = System.getProperty("user.home");

  public FreshHome(Path directory) {
    assumeTrue(Files.notExists(Path.of("/etc/evcharging")), "this machine is part of a network");
    assumeTrue(System.getenv("XDG_CONFIG_HOME") == null && System.getenv("EV_CONFIG") == null);
    System.setProperty("user.home", directory.toString());
  }

  @Override
  public void close() {
    System.setProperty("user.home", before);
  }
}
