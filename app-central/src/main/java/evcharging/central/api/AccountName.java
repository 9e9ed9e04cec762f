package evcharging.central.api;

import java.util.regex.Pattern;

/// The name of an operator or a token: like every identifier of the network.
final class AccountName {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

  private AccountName() {}

  static String checked(String name) {
    if (name == null || !SHAPE.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a name must be 1 to 32 letters, digits, '-' or '_', and start with a letter or digit");
    }
    return name;
  }
}
