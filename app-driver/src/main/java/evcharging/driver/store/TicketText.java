package evcharging.driver.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import evcharging.wire.BadMessage;
import evcharging.wire.Json;
import evcharging.wire.PrintedTicket;
import evcharging.wire.SignedTicket;
import evcharging.wire.TicketJson;

/// A ticket as somebody hands it in: the text of a QR code, or a file a driver's program kept. Read
/// so strictly that no other text stands for the same ticket.
public final class TicketText {
  private TicketText() {}

  /// @param text may end with one line end
  /// @throws BadMessage if it is neither
  public static SignedTicket read(String text) throws BadMessage {
    String line = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return line.startsWith("{") ? readFile(line) : PrintedTicket.read(line);
  }

  private static SignedTicket readFile(String text) throws BadMessage {
    JsonMapper json = Json.mapper();
    try {
      SignedTicket signed = json.readValue(text, SignedTicket.class);
      if (!json.writeValueAsString(signed).equals(text)
          || !PrintedTicket.isCanonical(signed.signature())
          || !new TicketJson().read(signed.json()).session().equals(signed.session())) {
        throw new BadMessage("this is not a ticket as a driver's program keeps it");
      }
      return signed;
    } catch (JsonProcessingException e) {
      throw new BadMessage("this is not a ticket as a driver's program keeps it", e);
    }
  }
}
