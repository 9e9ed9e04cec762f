package evcharging.wire;

import evcharging.domain.CpId;
import evcharging.domain.SessionId;
import java.util.Optional;
import java.util.UUID;

/// What a signed-in driver can ask Central. The driver's program makes each request id and keeps
/// it, so that asking again after a broken connection is harmless and gets the same answer.
public sealed interface FromDriver extends Message {

  /// Answered by [ToDriver.Points]. (`driver.points/1`, whose answer knew neither power nor wait,
  /// was in no release.)
  record ListPoints(long request) implements FromDriver {}

  /// @param point the one wanted; empty for any free one
  record StartCharging(UUID request, Optional<CpId> point) implements FromDriver {}

  record StopCharging(UUID request, SessionId session) implements FromDriver {}

  /// The ticket arrived and was kept; Central need not send it again.
  record TicketReceived(SessionId session) implements FromDriver {}
}
