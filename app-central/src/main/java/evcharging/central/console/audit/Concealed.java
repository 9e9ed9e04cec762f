package evcharging.central.console.audit;

import evcharging.central.journal.StoredEntry;
import java.util.regex.Pattern;

/// Parameters as people see and take them along: hashes of secrets and wrapped keys, which the
/// journal itself must keep, are struck out, as over REST.
final class Concealed {
  private static final Pattern SECRET =
      Pattern.compile(
          "(\"(?:pinHash|tokenHash|secretHash|resumptionHash|wrappedKey)\":)\"[^\"]*\"");

  private Concealed() {}

  static String parameters(StoredEntry entry) {
    return SECRET.matcher(entry.parameters()).replaceAll("$1\"…\"");
  }
}
