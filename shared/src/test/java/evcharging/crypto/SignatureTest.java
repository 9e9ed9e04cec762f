package evcharging.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final SigningKey key = SigningKey.random();

  @Test
  void signsWhatRfc8032Test2Says() {
    byte[] pkcs8 =
        HEX.parseHex(
            "302e020100300506032b657004220420"
                + "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    SigningKey known = SigningKey.parse(Pem.write("PRIVATE KEY", pkcs8));
    byte[] signature = known.sign(new byte[] {0x72});

    assertThat(HEX.formatHex(signature))
        .isEqualTo(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    assertThat(known.verifyKey().verify(new byte[] {0x72}, signature)).isTrue();
  }

  @Test
  void aSignatureIsOnlyForItsOwnMessageAndKey() {
    byte[] message = "ticket".getBytes(UTF_8);
    byte[] signature = key.sign(message);
    VerifyKey open = VerifyKey.parse(key.verifyKey().text());

    assertThat(open).isEqualTo(key.verifyKey());
    assertThat(open.verify(message, signature)).isTrue();
    assertThat(SigningKey.random().verifyKey().verify(message, signature)).isFalse();
    assertThat(open.verify(message, new byte[3])).isFalse();
    for (int bit = 0; bit < signature.length * 8; bit++) {
      byte[] altered = signature.clone();
      altered[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThat(open.verify(message, altered)).isFalse();
    }
    assertThat(open.pem()).startsWith("-----BEGIN PUBLIC KEY-----");
    assertThat(key.toString()).doesNotContain("PRIVATE");
  }

  @Test
  void aSigningKeySurvivesARestart(@TempDir Path directory) throws IOException {
    SigningKey first = SigningKey.openOrCreate(directory.resolve("token.key"));
    SigningKey second = SigningKey.openOrCreate(directory.resolve("token.key"));

    assertThat(second.verifyKey()).isEqualTo(first.verifyKey());
  }

  @Test
  void anotherKindOfKeyIsRefused() {
    String ec = Pem.write("PRIVATE KEY", EcKeys.generate().getPrivate().getEncoded());

    assertThatThrownBy(() -> SigningKey.parse(ec)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> VerifyKey.parse("AAAA")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTokenReadsBackUntilItExpires() {
    Token token = new Token("CP001", PointRole.MONITOR, 12, NOW.plus(Token.LIFE));
    String text = token.signedBy(key);

    assertThat(Token.verify(text, key.verifyKey(), NOW)).contains(token);
    assertThat(Token.verify(text, key.verifyKey(), NOW.plus(Duration.ofMinutes(11)))).isPresent();
    assertThat(Token.verify(text, key.verifyKey(), NOW.plus(Duration.ofMinutes(12)))).isEmpty();
    assertThat(Token.verify(text, SigningKey.random().verifyKey(), NOW)).isEmpty();
  }

  @Test
  void noAlteredTokenIsBelieved() {
    String text = new Token("CP001", PointRole.ENGINE, 12, NOW.plus(Token.LIFE)).signedBy(key);

    for (int i = 0; i < text.length(); i++) {
      for (char other : new char[] {'A', 'B', '_', '.', '!'}) {
        String altered = text.substring(0, i) + other + text.substring(i + 1);
        if (!altered.equals(text)) {
          assertThat(Token.verify(altered, key.verifyKey(), NOW)).isEmpty();
        }
      }
      assertThat(Token.verify(text.substring(0, i), key.verifyKey(), NOW)).isEmpty();
    }
  }

  @Test
  void aTokenCannotNameAPointThatWouldReadAsSomethingElse() {
    for (String point : new String[] {"", "CP|1", "CP\n1", "x".repeat(201)}) {
      assertThatThrownBy(() -> new Token(point, PointRole.ENGINE, 1, NOW))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
