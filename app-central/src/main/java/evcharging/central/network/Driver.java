package evcharging.central.network;

import evcharging.domain.DriverId;
import evcharging.domain.SessionId;
import evcharging.domain.Ticket;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// A driver's account. Immutable; a change is a new one.
///
/// @param tokenHash keyed hash of the session token for reconnecting; empty before the first
///   sign-in
/// @param failures wrong PINs in a row
/// @param lockedUntil no try is looked at before
/// @param session the open session, if any; one that awaits its meter does not count
/// @param lastRequest the newest granted request, so that asking again gets the same answer
/// @param unacknowledged tickets the driver's program has not confirmed yet, the newest
///   [#TOLD_AGAIN]; older ones are in the ledger, where every ticket is
public record Driver(
    DriverId id,
    String pinHash,
    String tokenHash,
    boolean blocked,
    int failures,
    Instant lockedUntil,
    Optional<SessionId> session,
    Optional<UUID> lastRequest,
    Map<SessionId, IssuedTicket> unacknowledged) {

  /// Who always starts at the points has no program that would confirm: what waits must end
  /// somewhere.
  public static final int TOLD_AGAIN = 50;

  public Driver {
    unacknowledged = Collections.unmodifiableMap(new TreeMap<>(unacknowledged));
  }

  static Driver added(DriverId id, String pinHash) {
    return new Driver(
        id, pinHash, "", false, 0, Instant.EPOCH, Optional.empty(), Optional.empty(), Map.of());
  }

  Driver withPin(String hash) {
    return new Driver(
        id, hash, "", blocked, 0, Instant.EPOCH, session, lastRequest, unacknowledged);
  }

  Driver withBlocked(boolean now) {
    return new Driver(
        id,
        pinHash,
        now ? "" : tokenHash,
        now,
        failures,
        lockedUntil,
        session,
        lastRequest,
        unacknowledged);
  }

  Driver signedIn(String newTokenHash) {
    return new Driver(
        id, pinHash, newTokenHash, blocked, 0, Instant.EPOCH, session, lastRequest, unacknowledged);
  }

  Driver failed(int times, Instant until) {
    return new Driver(
        id, pinHash, tokenHash, blocked, times, until, session, lastRequest, unacknowledged);
  }

  Driver withSession(Optional<SessionId> open, Optional<UUID> request) {
    return new Driver(
        id, pinHash, tokenHash, blocked, failures, lockedUntil, open, request, unacknowledged);
  }

  Driver withTicket(IssuedTicket issued) {
    Map<SessionId, IssuedTicket> tickets = new HashMap<>(unacknowledged);
    tickets.put(issued.ticket().session(), issued);
    if (tickets.size() > TOLD_AGAIN) {
      tickets.values().stream()
          .map(IssuedTicket::ticket)
          .min(Comparator.comparingLong(Ticket::number))
          .map(Ticket::session)
          .ifPresent(tickets::remove);
    }
    return withTickets(tickets);
  }

  Driver withTickets(Map<SessionId, IssuedTicket> open) {
    return new Driver(
        id, pinHash, tokenHash, blocked, failures, lockedUntil, session, lastRequest, open);
  }
}
