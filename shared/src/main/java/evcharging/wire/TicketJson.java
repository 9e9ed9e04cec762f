package evcharging.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import evcharging.domain.Ticket;

/// The canonical JSON of a ticket: fields in the order of [Ticket], no white space, numbers whole.
/// Written once, when the ticket is issued; these bytes are what is signed, kept and sent.
public final class TicketJson {
  private final JsonMapper json =
      Json.mapper().rebuild().disable(SerializationFeature.INDENT_OUTPUT).build();

  public String write(Ticket ticket) {
    try {
      return json.writeValueAsString(ticket);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a ticket could not be written", e);
    }
  }

  /// @throws BadMessage if the text is no ticket
  public Ticket read(String canonical) throws BadMessage {
    try {
      return json.readValue(canonical, Ticket.class);
    } catch (JsonProcessingException e) {
      throw new BadMessage("this is not a ticket of this network", e);
    }
  }
}
