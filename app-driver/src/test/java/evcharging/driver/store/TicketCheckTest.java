package evcharging.driver.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.crypto.SigningKey;
import evcharging.crypto.VerifyKey;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Money;
import evcharging.domain.Place;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import evcharging.domain.Ticket;
import evcharging.wire.BadMessage;
import evcharging.wire.PrintedTicket;
import evcharging.wire.SignedTicket;
import evcharging.wire.TicketJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A ticket is Central's to the last byte, or it is none.
@Tag("B-06")
@Tag("T25")
class TicketCheckTest {
  private static final SessionId SESSION = new SessionId("S-D01-CP001-1795643000-9f86d081");
  private final SigningKey central = SigningKey.random();

  @TempDir Path directory;

  private SignedTicket signed() {
    Energy energy = new Energy(12_345);
    Price price = Price.parse("0.2575");
    Ticket ticket =
        new Ticket(
            7,
            SESSION,
            new CpId("CP001"),
            new Place("A Coruña"),
            new DriverId("D01"),
            Instant.parse("2026-11-25T10:00:00.123Z"),
            Instant.parse("2026-11-25T11:00:00Z"),
            Energy.ZERO,
            energy,
            price,
            Money.of(energy, price).cents(),
            EndReason.DRIVER_STOP,
            false);
    String json = new TicketJson().write(ticket);
    byte[] signature = central.sign(json.getBytes(StandardCharsets.UTF_8));
    return new SignedTicket(
        SESSION, json, Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
  }

  private byte[] kept() throws IOException {
    VisitFiles files = new VisitFiles(directory);
    files.keepTicket(signed());
    return Files.readAllBytes(files.ticketFile(SESSION));
  }

  private byte[] printed() {
    return PrintedTicket.text(signed()).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatTheDriversProgramKeepsAndWhatTheCodeSaysAreGenuine() throws Exception {
    VerifyKey key = VerifyKey.parsePem(central.verifyKey().pem());
    assertThat(TicketCheck.genuine(kept(), key).session()).isEqualTo(SESSION);
    assertThat(TicketCheck.genuine(printed(), key).place()).isEqualTo(new Place("A Coruña"));
  }

  @Test
  void anyOtherByteInAnyPlaceIsNot() throws Exception {
    for (byte[] genuine : new byte[][] {kept(), printed()}) {
      for (int place = 0; place < genuine.length; place++) {
        for (int other : new int[] {1, 32}) {
          byte[] changed = genuine.clone();
          changed[place] ^= (byte) other;
          isRefused(changed, place + " of " + genuine.length + ", bit " + other);
        }
      }
    }
  }

  @Test
  void aMissingByteIsNotEither() throws Exception {
    for (byte[] genuine : new byte[][] {kept(), printed()}) {
      String text = new String(genuine, StandardCharsets.UTF_8).stripTrailing();
      isRefused(text.substring(1).getBytes(StandardCharsets.UTF_8), "first");
      isRefused(text.substring(0, text.length() - 1).getBytes(StandardCharsets.UTF_8), "last");
      isRefused(new byte[0], "all");
    }
  }

  @Test
  void anothersSignatureIsNot() {
    assertThatThrownBy(() -> TicketCheck.genuine(printed(), SigningKey.random().verifyKey()))
        .isInstanceOf(BadMessage.class)
        .hasMessageContaining("signature");
  }

  private void isRefused(byte[] bytes, String where) {
    assertThatThrownBy(() -> TicketCheck.genuine(bytes, central.verifyKey()))
        .as(where)
        .isInstanceOf(BadMessage.class);
  }
}
