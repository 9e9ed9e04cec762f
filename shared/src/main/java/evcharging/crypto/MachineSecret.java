package evcharging.crypto;

/// A secret one machine shows another: 256 random bits. Long enough that guessing needs no slow
/// hash; it is stored as a [KeyedHash].
public final class MachineSecret {
  private final byte[] bytes;

  private MachineSecret(byte[] bytes) {
    this.bytes = bytes;
  }

  public static MachineSecret random() {
    return new MachineSecret(Random256.bytes());
  }

  /// Base64url, 43 characters: for the machine that owns it, never for a log.
  public String text() {
    return Random256.text(bytes);
  }

  @Override
  public String toString() {
    return "MachineSecret[hidden]";
  }
}
