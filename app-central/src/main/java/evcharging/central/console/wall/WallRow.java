package evcharging.central.console.wall;

import evcharging.central.console.order.OrderMark;
import evcharging.central.core.NetworkView.PointView;
import evcharging.central.network.Session;
import evcharging.domain.CpId;
import evcharging.domain.Energy;
import evcharging.domain.Epoch;
import evcharging.domain.Money;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.styles.StateSign;
import java.time.Instant;
import java.util.Optional;

/// What one tile or table row says of a point. Immutable: the same row means nothing changed.
///
/// @param session the open one, if any
/// @param order the operator's order that is under way or just settled
/// @param heardAt by Central's clock: the newest reading while supplying, otherwise the newest
///   word; [Instant#EPOCH] if never
record WallRow(
    PointView view, Optional<Session> session, Optional<OrderMark> order, Instant heardAt) {

  CpId id() {
    return view.point().id();
  }

  Place place() {
    return view.point().place();
  }

  Price price() {
    return view.point().price();
  }

  StateSign sign() {
    boolean never =
        view.point().engine().epoch().equals(Epoch.NONE)
            && view.point().monitor().epoch().equals(Epoch.NONE)
            && view.seenAt().equals(Instant.EPOCH);
    return never ? StateSign.NEVER_SEEN : StateSign.of(view.status().status());
  }

  /// The granted session: from here on a tile has figures.
  Optional<Session> supply() {
    return session.filter(Session::isGranted);
  }

  Power power() {
    return supply().flatMap(Session::reading).map(Session.Reading::power).orElse(Power.ZERO);
  }

  Energy energy() {
    return supply().map(Session::energy).orElse(Energy.ZERO);
  }

  Money amount() {
    return supply().map(Session::amount).orElse(Money.ZERO);
  }

  String driver() {
    return session.map(s -> s.driver().value()).orElse("");
  }

  String sessionId() {
    return session.map(s -> s.id().value()).orElse("");
  }

  /// True while both connections are watched by heartbeats: silence is then no age.
  boolean isWatched() {
    return view.point().engine().up() && view.point().monitor().up();
  }

  boolean same(PointView nowView, Optional<Session> nowSession, Optional<OrderMark> nowOrder) {
    return view == nowView
        && session.orElse(null) == nowSession.orElse(null)
        && order.equals(nowOrder);
  }
}
