package evcharging.central.journal;

import java.util.Set;
import java.util.regex.Pattern;

/// The parameters of an entry as readers see them and take them along. The journal itself must keep
/// hashes of secrets and wrapped keys; a PIN is found from its hash by trying them all, so nobody
/// is shown one.
public final class Concealed {
  /// Names of such parameters, in whichever event.
  public static final Set<String> FIELDS =
      Set.of("pinHash", "tokenHash", "secretHash", "resumptionHash", "wrappedKey");

  private static final Pattern SECRET =
      Pattern.compile("(\"(?:" + String.join("|", FIELDS) + ")\":)\"[^\"]*\"");

  private Concealed() {}

  /// JSON in which each of them is struck out.
  public static String parameters(StoredEntry entry) {
    return SECRET.matcher(entry.parameters()).replaceAll("$1\"…\"");
  }
}
