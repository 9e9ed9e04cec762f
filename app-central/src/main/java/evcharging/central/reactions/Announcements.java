package evcharging.central.reactions;

import evcharging.central.core.Outgoing;
import evcharging.central.core.Outgoing.Announce;
import evcharging.central.network.Session;
import evcharging.central.network.Status;
import evcharging.domain.CpId;
import evcharging.domain.Ticket;
import evcharging.wire.OnKafka;
import evcharging.wire.Topics;
import java.time.InstantSource;

/// What other systems are told in clear, on Kafka. People appear by their pseudonym.
final class Announcements {
  private final InstantSource clock;

  Announcements(InstantSource clock) {
    this.clock = clock;
  }

  /// On `cp_events`.
  Outgoing status(CpId point, Status now) {
    return new Announce(
        Topics.POINT_EVENTS,
        point.value(),
        new OnKafka.PointEvent(point, now.status(), now.reason(), clock.instant()));
  }

  /// On `driver_events`.
  ///
  /// @param what one word, then details if any: `granted`, `denied POINT_BUSY`
  Outgoing driver(Session session, String what) {
    return new Announce(
        Topics.DRIVER_EVENTS,
        session.driver().value(),
        new OnKafka.DriverEvent(
            session.driver().value(), session.point(), session.id(), what, clock.instant()));
  }

  /// On `driver_events`, the end of a session.
  Outgoing ticket(Ticket ticket) {
    return new Announce(
        Topics.DRIVER_EVENTS,
        ticket.driver().value(),
        new OnKafka.DriverEvent(
            ticket.driver().value(),
            ticket.point(),
            ticket.session(),
            "closed " + ticket.reason(),
            ticket.ended()));
  }

  /// On `alerts`.
  Outgoing alert(String source, String action, String details) {
    return new Announce(Topics.ALERTS, source, alertMessage(source, action, details));
  }

  /// On `weather_alerts`.
  Outgoing weather(String place, String action, String details) {
    return new Announce(Topics.WEATHER_ALERTS, place, alertMessage(place, action, details));
  }

  private OnKafka.Alert alertMessage(String source, String action, String details) {
    return new OnKafka.Alert(source, action, details, clock.instant());
  }
}
