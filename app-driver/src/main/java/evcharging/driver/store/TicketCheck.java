package evcharging.driver.store;

import evcharging.crypto.VerifyKey;
import evcharging.domain.Ticket;
import evcharging.wire.BadMessage;
import evcharging.wire.SignedTicket;
import evcharging.wire.TicketJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// Whether a ticket is Central's, to the last byte.
public final class TicketCheck {
  private TicketCheck() {}

  /// @param bytes as somebody handed them in ([TicketText])
  /// @throws BadMessage why it is not genuine, in half a sentence
  public static Ticket genuine(byte[] bytes, VerifyKey central) throws BadMessage {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
      throw new BadMessage("this is not text in UTF-8");
    }
    SignedTicket signed = TicketText.read(text);
    byte[] signature = Base64.getUrlDecoder().decode(signed.signature());
    if (!central.verify(signed.json().getBytes(StandardCharsets.UTF_8), signature)) {
      throw new BadMessage("the signature is not this network's over these words");
    }
    return new TicketJson().read(signed.json());
  }
}
