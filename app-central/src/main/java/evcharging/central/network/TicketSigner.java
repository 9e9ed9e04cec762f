package evcharging.central.network;

import evcharging.domain.Ticket;

/// Writes and signs a ticket. Deterministic, so it is part of the pure rules: the same ticket
/// always gives the same bytes.
public interface TicketSigner {
  IssuedTicket sign(Ticket ticket);
}
