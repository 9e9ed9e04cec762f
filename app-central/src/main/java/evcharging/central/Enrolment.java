package evcharging.central;

import evcharging.central.upstream.ServerEnrolment;
import evcharging.config.Fault;
import evcharging.crypto.SecretFile;
import evcharging.crypto.ServerIdentity;
import evcharging.domain.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// Gets Central its certificate; on a one-machine site from the Registry it starts itself.
final class Enrolment {
  private static final String CODE_VARIABLE = "EV_SERVER_CODE";

  private final CentralOptions options;
  private final Started started;
  private final Consumer<String> lines;

  /// @param started where an embedded Registry is added, to be stopped with Central
  /// @param lines for the person at the terminal
  Enrolment(CentralOptions options, Started started, Consumer<String> lines) {
    this.options = options;
    this.started = started;
    this.lines = lines;
  }

  ServerIdentity identity() throws InterruptedException {
    RegistryOptions registry = options.registry();
    if (registry.isEmbedded()) {
      RegistryProcess own =
          started.add(RegistryProcess.adoptOrStart(registry, options.files().registry()));
      return identity(
          Optional.of(own.caFile()), Optional.empty(), Optional.of(secret(own.adminFile())));
    }
    return identity(
        Optional.ofNullable(registry.ca()),
        givenCode(),
        Optional.ofNullable(registry.adminFile()).map(Enrolment::secret));
  }

  private ServerIdentity identity(Optional<Path> ca, Optional<Secret> code, Optional<Secret> admin)
      throws InterruptedException {
    return new ServerEnrolment(
            options.registry().place(),
            options.files().identity(),
            options.links().names(),
            ca.map(Enrolment::text),
            code,
            admin,
            InstantSource.system(),
            lines)
        .identity();
  }

  private Optional<Secret> givenCode() {
    String fromEnvironment = System.getenv(CODE_VARIABLE);
    return Optional.ofNullable(options.registry().codeFile())
        .filter(file -> Files.exists(file) || !isEnrolled())
        .map(Enrolment::secret)
        .or(
            () ->
                Optional.ofNullable(fromEnvironment)
                    .filter(code -> !code.isBlank())
                    .map(code -> new Secret(code.strip())));
  }

  /// A code is used once: its file may be gone by now, or have stayed on another machine.
  private boolean isEnrolled() {
    return Files.exists(ServerIdentity.keyFile(options.files().identity()));
  }

  private static Secret secret(Path file) {
    try {
      return new Secret(SecretFile.read(file));
    } catch (IOException e) {
      throw LocalToken.unusable(file, e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Fault("CA-UNREADABLE", "The network's CA " + file + " cannot be read.", e);
    }
  }
}
