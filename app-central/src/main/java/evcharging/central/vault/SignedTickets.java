package evcharging.central.vault;

import evcharging.central.network.IssuedTicket;
import evcharging.central.network.TicketSigner;
import evcharging.crypto.SigningKey;
import evcharging.domain.Ticket;
import evcharging.wire.TicketJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Signs tickets: Ed25519 over the very bytes of their canonical JSON. The same ticket always gives
/// the same bytes and the same signature.
public final class SignedTickets implements TicketSigner {
  private final TicketJson json = new TicketJson();
  private final SigningKey key;

  SignedTickets(SigningKey key) {
    this.key = key;
  }

  @Override
  public IssuedTicket sign(Ticket ticket) {
    String text = json.write(ticket);
    byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
    return new IssuedTicket(
        ticket, text, Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
  }
}
