package evcharging.central.commandline;

import evcharging.central.journal.JournalOptions;
import evcharging.central.journal.Ledger;
import evcharging.central.journal.SqlJournal;
import evcharging.config.DataDirectory;
import evcharging.config.Fault;
import evcharging.crypto.SecretFile;
import evcharging.crypto.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;

/// The data directory of a Central that does not run: its journal can be looked at without it.
final class StoppedCentral {
  private final DataFiles files;

  StoppedCentral(DataFiles files) {
    this.files = files;
  }

  /// @param look at the ledger, with the key that signed the audit heads
  /// @return empty if a Central works on it now, or none ever did
  <T> Optional<T> look(BiFunction<Ledger, SigningKey, T> look) {
    if (!Files.isDirectory(files.journal())) {
      return Optional.empty();
    }
    try (DataDirectory _ = DataDirectory.take(files.root())) {
      return Optional.of(lookAlone(look));
    } catch (Fault fault) {
      if (fault.code().equals("DATA-IN-USE")) {
        return Optional.empty();
      }
      throw fault;
    }
  }

  private <T> T lookAlone(BiFunction<Ledger, SigningKey, T> look) {
    SigningKey key = key(files.auditKey());
    SqlJournal journal = SqlJournal.open(JournalOptions.in(files.journal(), key));
    try {
      return look.apply(journal.ledger(), key);
    } finally {
      journal.abandon();
    }
  }

  /// An existing key; a new one would call every signature forged.
  static SigningKey key(Path file) {
    try {
      return SigningKey.parse(SecretFile.read(file));
    } catch (IOException | IllegalArgumentException e) {
      throw new Fault("KEY-UNREADABLE", "The key " + file + " cannot be read.", e);
    }
  }
}
