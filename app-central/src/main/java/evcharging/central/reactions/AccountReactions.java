package evcharging.central.reactions;

import evcharging.central.core.Outgoing;
import evcharging.central.network.AccountEvent;
import evcharging.central.network.AccountEvent.AccessRefused;
import evcharging.central.network.AccountEvent.DriverAdded;
import evcharging.central.network.AccountEvent.DriverBlocked;
import evcharging.central.network.AccountEvent.DriverLeft;
import evcharging.central.network.AccountEvent.DriverPinReset;
import evcharging.central.network.AccountEvent.DriverSignInFailed;
import evcharging.central.network.AccountEvent.DriverSignedIn;
import evcharging.central.network.AccountEvent.OperatorAdded;
import evcharging.central.network.AccountEvent.OperatorRemoved;
import evcharging.central.network.AccountEvent.TokenCreated;
import evcharging.central.network.AccountEvent.TokenRevoked;
import evcharging.central.network.Driver;
import evcharging.central.network.Network;
import evcharging.central.network.Session;
import evcharging.domain.DriverId;
import evcharging.wire.ToDriver;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// A driver who signs in hears "am I charging?" answered, and gets every ticket not yet confirmed.
final class AccountReactions {
  private AccountReactions() {}

  static void to(AccountEvent event, Network network, Announcements announce, Messages out) {
    switch (event) {
      case DriverSignedIn e -> welcomeBack(e.driver(), network, out);
      case DriverBlocked e when e.blocked() ->
          out.add(new Outgoing.CutDriver(e.driver(), "This driver is blocked."));
      case DriverPinReset e ->
          out.add(new Outgoing.CutDriver(e.driver(), "The PIN was changed; sign in again."));
      case AccessRefused e ->
          out.add(announce.alert(e.what(), "ACCESS_REFUSED " + e.code(), "times " + e.times()));
      case DriverAdded _,
          DriverBlocked _,
          DriverLeft _,
          DriverSignInFailed _,
          OperatorAdded _,
          OperatorRemoved _,
          TokenCreated _,
          TokenRevoked _,
          AccountEvent.AtConsole _ -> {}
    }
  }

  private static void welcomeBack(DriverId id, Network network, Messages out) {
    Optional<Session> mine = mine(id, network.state().sessions().values());
    out.driver(id, new ToDriver.Situation(mine.map(DriverPicture::of)));
    Driver driver = network.state().drivers().get(id);
    if (driver != null) {
      driver
          .unacknowledged()
          .values()
          .forEach(ticket -> out.driver(id, SessionReactions.issued(ticket)));
    }
  }

  /// The one going on; if there is none, the newest that awaits its meter.
  private static Optional<Session> mine(DriverId id, Collection<Session> sessions) {
    return sessions.stream()
        .filter(s -> s.driver().equals(id) && s.isGranted())
        .min(
            Comparator.comparing((Session s) -> s.phase() == Session.Phase.AWAITING_METER)
                .thenComparing(Session::requestedAt, Comparator.reverseOrder()));
  }
}
