package evcharging.central.network;

import evcharging.domain.Ticket;

/// A ticket with the very bytes that were signed.
///
/// @param json canonical JSON
/// @param signature Ed25519 over its UTF-8 bytes, base64url
public record IssuedTicket(Ticket ticket, String json, String signature) {}
