package evcharging.domain;

/// Text that must never reach a log, a message for people or an exception: a PIN, a credential, a
/// token, a key. Its `toString` does not show it.
public record Secret(String reveal) {
  public Secret {
    if (reveal == null || reveal.isEmpty() || reveal.length() > 8192) {
      throw new IllegalArgumentException("a secret must be 1 to 8192 characters");
    }
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
