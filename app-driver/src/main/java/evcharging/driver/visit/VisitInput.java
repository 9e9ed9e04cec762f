package evcharging.driver.visit;

import evcharging.domain.CpId;
import evcharging.wire.Message;
import java.util.Optional;
import java.util.UUID;

/// What can happen to a visit.
public sealed interface VisitInput {

  /// A connection to Central stands; nothing was said on it yet.
  ///
  /// @param connection numbers the connections of this program, each greater than the last
  record Connected(long connection) implements VisitInput {}

  /// @param why one sentence for people
  record Disconnected(long connection, String why) implements VisitInput {}

  /// Central said something on that connection.
  record Received(long connection, Message message) implements VisitInput {}

  /// The driver wants to see the charging points.
  record AskPoints() implements VisitInput {}

  /// The driver wants to charge.
  ///
  /// @param request fresh and random: this id is kept and asked again until it is answered
  /// @param point the one wanted; empty for any free one
  record AskStart(UUID request, Optional<CpId> point) implements VisitInput {}

  /// The driver wants to end the supply, or to withdraw the request that is being answered.
  ///
  /// @param request fresh and random
  record AskStop(UUID request) implements VisitInput {}

  /// The driver wants to know where things stand.
  record AskStatus() implements VisitInput {}

  /// About once a second.
  record Tick() implements VisitInput {}
}
