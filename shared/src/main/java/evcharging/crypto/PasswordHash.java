package evcharging.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// The stored form of a person's secret: Argon2id, with its parameters in the text
/// (`$argon2id$v=19$m=…,t=…,p=…$salt$hash`, as the reference implementation writes it).
///
/// Costs memory and time on purpose; go through [PasswordGate], which lets only a few run at once.
///
/// @param encoded the text to store
public record PasswordHash(String encoded) {

  /// How much one hash costs.
  public enum Profile {
    /// Operators: 64 MiB, about 0.2 s.
    PEOPLE_OPERATOR(64 * 1024, 3, 4),
    /// Driver PINs: 19 MiB, about 0.03 s, since many drivers sign in at once.
    DRIVER_PIN(19 * 1024, 2, 1);

    private final int memoryKiB;
    private final int passes;
    private final int lanes;

    Profile(int memoryKiB, int passes, int lanes) {
      this.memoryKiB = memoryKiB;
      this.passes = passes;
      this.lanes = lanes;
    }
  }

  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  public PasswordHash {
    if (!FORM.matcher(encoded).matches()) {
      throw new IllegalArgumentException("not an Argon2id hash");
    }
  }

  static PasswordHash of(Profile profile, String secret) {
    byte[] salt = Random256.bytes(SALT_BYTES);
    byte[] hash =
        argon2(profile.memoryKiB, profile.passes, profile.lanes, salt, HASH_BYTES, secret);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return new PasswordHash(
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(
                profile.memoryKiB,
                profile.passes,
                profile.lanes,
                base64.encodeToString(salt),
                base64.encodeToString(hash)));
  }

  boolean matches(String secret) {
    Matcher form = FORM.matcher(encoded);
    if (!form.matches()) {
      throw new IllegalStateException("checked in the constructor");
    }
    byte[] salt = Base64.getDecoder().decode(form.group(4));
    byte[] stored = Base64.getDecoder().decode(form.group(5));
    byte[] tried =
        argon2(
            Integer.parseInt(form.group(1)),
            Integer.parseInt(form.group(2)),
            Integer.parseInt(form.group(3)),
            salt,
            stored.length,
            secret);
    return MessageDigest.isEqual(stored, tried);
  }

  private static byte[] argon2(
      int memoryKiB, int passes, int lanes, byte[] salt, int length, String secret) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKiB)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[length];
    generator.generateBytes(secret.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }

  @Override
  public String toString() {
    return "PasswordHash[hidden]";
  }
}
