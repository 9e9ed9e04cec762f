package evcharging.registry.desk;

import java.util.regex.Pattern;

/// The name of a server in the network, for example `central`: 1 to 32 lower-case letters, digits
/// and `-`.
public record ServerName(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  public ServerName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a server's name must be 1 to 32 lower-case letters, digits or '-'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
