package evcharging.central.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.central.network.IssuedTicket;
import evcharging.config.Fault;
import evcharging.crypto.NotUnderstandable;
import evcharging.crypto.PointKey;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Place;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import evcharging.domain.Ticket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyVaultTest {
  private static final CpId CP1 = new CpId("CP001");

  @TempDir private Path directory;

  @Test
  void aWrappedKeyOpensAfterARestartAndForItsOwnPointOnly() throws NotUnderstandable {
    PointKey key = PointKey.random();
    String wrapped = KeyVault.open(directory).wrap(CP1, key);
    assertThat(wrapped).doesNotContain(key.text());
    KeyVault again = KeyVault.open(directory);
    assertThat(again.unwrap(CP1, wrapped)).isEqualTo(key);
    assertThatThrownBy(() -> again.unwrap(new CpId("CP002"), wrapped))
        .isInstanceOf(NotUnderstandable.class);
  }

  @Tag("T23")
  @Test
  void everyKeyIsInAFileOnlyItsOwnerCanRead() throws IOException {
    KeyVault.open(directory);
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files)
          .hasSize(4)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void aKeyFileOpenToOthersIsAFaultInOneSentence() throws IOException {
    KeyVault.open(directory);
    Files.setPosixFilePermissions(
        directory.resolve("points.key"), PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> KeyVault.open(directory))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("chmod 600");
  }

  @Tag("P3")
  @Test
  void theSameTicketAlwaysHasTheSameBytesAndAGoodSignature() {
    Ticket ticket =
        new Ticket(
            1,
            new SessionId("S-x"),
            CP1,
            new Place("Berlin"),
            new DriverId("D01"),
            Instant.EPOCH,
            Instant.EPOCH,
            Energy.ZERO,
            new Energy(1100),
            Price.parse("0.25"),
            28,
            EndReason.UNPLUGGED,
            false);
    IssuedTicket issued = KeyVault.open(directory).ticketSigner().sign(ticket);
    assertThat(KeyVault.open(directory).ticketSigner().sign(ticket)).isEqualTo(issued);
    assertThat(
            KeyVault.open(directory)
                .ticketKey()
                .verify(
                    issued.json().getBytes(StandardCharsets.UTF_8),
                    Base64.getUrlDecoder().decode(issued.signature())))
        .isTrue();
  }
}
