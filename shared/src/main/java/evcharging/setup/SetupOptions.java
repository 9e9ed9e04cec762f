package evcharging.setup;

import evcharging.config.Fault;
import evcharging.crypto.SecretFile;
import evcharging.domain.Secret;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options every `setup` has; mix in with `@Mixin`.
public final class SetupOptions {
  @Option(
      names = "--yes",
      description = "Asks nothing: what is not given is as proposed; needs --fingerprint.")
  private boolean yes;

  @Option(
      names = "--fingerprint",
      paramLabel = "SHA-256",
      description =
          "What the fingerprint of the network's certificate authority must be; read where the"
              + " Registry shows it, never from the network.")
  private String fingerprint;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description =
          "Where the configuration is written (default: where the program looks for it, the"
              + " machine's if it may be written, otherwise your own).")
  private Path to;

  @Option(
      names = "--setup-patience",
      paramLabel = "TIME",
      defaultValue = "10s",
      description = "How long one step may take (${DEFAULT-VALUE}).")
  private Duration patience;

  @Option(
      names = "--clock-tolerance",
      paramLabel = "TIME",
      defaultValue = "5m",
      description =
          "How much this machine's clock may differ from the server's (${DEFAULT-VALUE}).")
  private Duration clock;

  Contact.Terms terms() {
    return new Contact.Terms(
        Optional.ofNullable(fingerprint), patience, clock, InstantSource.system());
  }

  boolean yes() {
    return yes;
  }

  Path to() {
    return to;
  }

  /// A secret from a file of mode 0600, or from the standard input where the file is `-`; otherwise
  /// from the environment.
  ///
  /// @param file null if none was named
  public static Optional<Secret> secret(Path file, String variable) {
    try {
      if (file == null) {
        return Optional.ofNullable(System.getenv(variable))
            .filter(given -> !given.isBlank())
            .map(given -> new Secret(given.strip()));
      }
      return Optional.of(
          file.toString().equals("-")
              ? new Secret(typed())
              : new Secret(Files.isReadable(file) ? SecretFile.read(file) : unreadable(file)));
    } catch (IOException | IllegalArgumentException e) {
      throw new Fault(
          "SETUP-SECRET", "The secret in " + file + " cannot be used: " + e.getMessage() + ".", e);
    }
  }

  private static String typed() throws IOException {
    byte[] all = new FileInputStream(FileDescriptor.in).readNBytes(8192);
    return new String(all, StandardCharsets.UTF_8).strip();
  }

  private static String unreadable(Path file) throws IOException {
    throw new IOException("it cannot be read");
  }
}
