package evcharging.central;

import evcharging.central.commandline.DataFiles;
import evcharging.config.Fault;
import evcharging.crypto.MachineSecret;
import evcharging.crypto.SecretFile;
import java.io.IOException;
import java.nio.file.Path;

/// The token of this machine's command line: whoever can read Central's data directory is admin.
final class LocalToken {
  private LocalToken() {}

  /// The token in the data directory, made at the first start.
  static String in(DataFiles files) {
    try {
      return SecretFile.readOrCreate(files.localToken(), () -> MachineSecret.random().text());
    } catch (IOException e) {
      throw unusable(files.localToken(), e);
    }
  }

  static Fault unusable(Path file, IOException e) {
    return new Fault(
        "CENTRAL-FILE-UNUSABLE",
        "The file " + file + " cannot be used: " + e.getMessage() + ".",
        e);
  }
}
