package evcharging.central;

import evcharging.central.commandline.DataFiles;
import evcharging.crypto.SigningKey;
import java.io.IOException;
import java.nio.file.Path;

/// The key that signs the heads of the audit chain.
final class AuditKey {
  private AuditKey() {}

  /// Made at the first start.
  static SigningKey open(DataFiles files) {
    Path file = files.auditKey();
    try {
      return SigningKey.openOrCreate(file);
    } catch (IOException e) {
      throw LocalToken.unusable(file, e);
    }
  }
}
