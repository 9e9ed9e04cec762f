package evcharging.cp.central;

import evcharging.crypto.SecretFile;
import evcharging.domain.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what Central's last welcome gave for coming back while the Registry is away.
public interface ResumptionStore {
  Optional<Secret> load();

  void save(Secret resumption);

  /// As long as the process lives.
  static ResumptionStore inMemory() {
    AtomicReference<Secret> kept = new AtomicReference<>();
    return new ResumptionStore() {
      @Override
      public Optional<Secret> load() {
        return Optional.ofNullable(kept.get());
      }

      @Override
      public void save(Secret resumption) {
        kept.set(resumption);
      }
    };
  }

  /// In a file of its own (mode 0600). Where that fails the point needs the Registry to come back,
  /// which is no reason to stop it now.
  static ResumptionStore in(Path file) {
    Logger log = LoggerFactory.getLogger(ResumptionStore.class);
    return new ResumptionStore() {
      @Override
      public Optional<Secret> load() {
        try {
          return Files.exists(file)
              ? Optional.of(new Secret(SecretFile.read(file)))
              : Optional.empty();
        } catch (IOException e) {
          log.warn("event=resumption-unreadable reason=\"{}\"", e.getMessage());
          return Optional.empty();
        }
      }

      @Override
      public void save(Secret resumption) {
        try {
          SecretFile.write(file, resumption.reveal());
        } catch (IOException e) {
          log.warn("event=resumption-unwritable reason=\"{}\"", e.getMessage());
        }
      }
    };
  }
}
