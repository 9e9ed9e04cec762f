package evcharging.central.network;

import evcharging.domain.CpId;
import evcharging.domain.EndReason;
import evcharging.domain.Epoch;
import evcharging.domain.Place;
import evcharging.domain.Price;
import evcharging.domain.Refusal;
import evcharging.domain.SessionId;
import java.util.Map;
import java.util.UUID;

/// The answer to the one who asked, told after the events are on disk.
public sealed interface Reply {

  record Done() implements Reply {}

  record Refused(Refusal refusal) implements Reply {}

  /// The connection is the point's present one, under this epoch.
  record Admitted(Epoch epoch) implements Reply {}

  /// The request is under way; steps, grant or denial follow as events.
  record Asking(UUID request, SessionId session, CpId point) implements Reply {}

  /// The request was granted already: the same answer again.
  record AlreadyGranted(UUID request, SessionId session, CpId point, Place place, Price price)
      implements Reply {}

  /// The end is on its way; the ticket follows.
  record Ending(UUID request, SessionId session) implements Reply {}

  /// The Engine's word about the end of this session is on disk, now or since long.
  record EndNoted(SessionId session) implements Reply {}

  /// The Engine holds a session open that is none: end it.
  record EndThat(SessionId session, EndReason reason) implements Reply {}

  /// @param orders the order's id for each point it is for
  record OrdersIssued(UUID id, Map<CpId, UUID> orders) implements Reply {}
}
