package evcharging.wire;

import evcharging.domain.SessionId;

/// A ticket as it is kept, sent and printed: the very bytes that were signed.
///
/// @param json the ticket's canonical JSON ([TicketJson]); never parsed and written again
/// @param signature Ed25519 by Central over the UTF-8 bytes of `json`, base64url without padding
public record SignedTicket(SessionId session, String json, String signature) {}
