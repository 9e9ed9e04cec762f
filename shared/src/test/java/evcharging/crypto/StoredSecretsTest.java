package evcharging.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("T23")
class StoredSecretsTest {
  @TempDir Path directory;

  @Test
  void aSecretFileIsReadableByItsOwnerOnly() throws IOException {
    Path file = directory.resolve("deep/down/secret");
    SecretFile.write(file, "one");
    SecretFile.write(file, "two");

    assertThat(SecretFile.read(file)).isEqualTo("two");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aSecretFileOthersCanReadIsRefusedWithWhatToDo() throws IOException {
    Path file = directory.resolve("secret");
    SecretFile.write(file, "one");
    for (String open : new String[] {"rw-r--r--", "rw--w----", "rw------x"}) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(open));
      assertThatThrownBy(() -> SecretFile.read(file))
          .isInstanceOf(SecretFile.Refused.class)
          .hasMessageContaining("chmod 600 " + file);
    }
  }

  @Test
  void anEmptySecretFileIsRefused() throws IOException {
    Path file = directory.resolve("secret");
    SecretFile.write(file, "");

    assertThatThrownBy(() -> SecretFile.read(file)).hasMessageContaining("is empty");
  }

  @Test
  void aKeyedHashKnowsItsSecretAfterARestartAndOnlyWithItsKeyAndPurpose() throws IOException {
    String secret = MachineSecret.random().text();
    String stored = KeyedHash.openOrCreate(directory.resolve("hash.key")).of("credential", secret);
    KeyedHash again = KeyedHash.openOrCreate(directory.resolve("hash.key"));

    assertThat(secret).hasSize(43);
    assertThat(stored).doesNotContain(secret);
    assertThat(again.matches("credential", secret, stored)).isTrue();
    assertThat(again.matches("credential", secret + "x", stored)).isFalse();
    assertThat(again.matches("code", secret, stored)).isFalse();
    assertThat(KeyedHash.inMemory().matches("credential", secret, stored)).isFalse();
  }

  @Test
  void aWrappedPointKeyOpensOnlyForItsPointAndEpochUnderTheSameKey() throws Exception {
    PointKey key = PointKey.random();
    KeyWrap wrap = KeyWrap.openOrCreate(directory.resolve("wrap.key"));
    String wrapped = wrap.wrap("CP001", 7, key);

    assertThat(KeyWrap.openOrCreate(directory.resolve("wrap.key")).unwrap("CP001", 7, wrapped))
        .isEqualTo(key);
    assertThat(wrapped).doesNotContain(key.text()).isNotEqualTo(wrap.wrap("CP001", 7, key));
    KeyWrap other = KeyWrap.openOrCreate(directory.resolve("other.key"));
    assertThatThrownBy(() -> wrap.unwrap("CP002", 7, wrapped))
        .isInstanceOf(NotUnderstandable.class);
    assertThatThrownBy(() -> wrap.unwrap("CP001", 8, wrapped))
        .isInstanceOf(NotUnderstandable.class);
    assertThatThrownBy(() -> other.unwrap("CP001", 7, wrapped))
        .isInstanceOf(NotUnderstandable.class);
    assertThatThrownBy(() -> wrap.unwrap("CP001", 7, "short"))
        .isInstanceOf(NotUnderstandable.class);
    assertThatThrownBy(() -> wrap.unwrap("CP001", 7, "not base64!"))
        .isInstanceOf(NotUnderstandable.class);
  }

  @Test
  void aDamagedKeyFileIsNamed() throws IOException {
    Path file = directory.resolve("hash.key");
    SecretFile.write(file, "garbage");

    assertThatThrownBy(() -> KeyedHash.openOrCreate(file)).hasMessageContaining(file.toString());
    SecretFile.write(file, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----");
    assertThatThrownBy(() -> SigningKey.openOrCreate(file)).hasMessageContaining("damaged");
  }

  @Test
  @Tag("T11")
  void aOneTimeCodeReadsBackHoweverItIsTyped() {
    OneTimeCode code = OneTimeCode.random();

    assertThat(code.text()).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
    assertThat(OneTimeCode.parse(code.text())).contains(code);
    assertThat(OneTimeCode.parse(" " + code.text().toLowerCase().replace("-", " ") + "\n"))
        .contains(code);
    assertThat(OneTimeCode.parse(code.text().replace('0', 'o').replace('1', 'l'))).contains(code);
    assertThat(OneTimeCode.parse(code.text().substring(1))).isEmpty();
    assertThat(OneTimeCode.parse("")).isEmpty();
    assertThat(OneTimeCode.parse("U".repeat(28))).isEmpty();
  }

  @Test
  void oneTimeCodesDoNotRepeat() {
    Set<OneTimeCode> codes = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      codes.add(OneTimeCode.random());
    }

    assertThat(codes).hasSize(10_000);
  }
}
