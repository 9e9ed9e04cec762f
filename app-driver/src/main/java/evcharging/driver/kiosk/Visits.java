package evcharging.driver.kiosk;

import evcharging.domain.DriverId;
import evcharging.domain.Secret;
import evcharging.domain.SessionId;
import evcharging.driver.visit.Sight;
import evcharging.driver.visit.VisitInput;
import evcharging.wire.SignedTicket;
import java.util.List;
import java.util.function.Consumer;

/// Where visits come from: a real one dials Central; in tests anything may stand here.
interface Visits {
  /// A driver signs in. The news come on the FX thread, in their order.
  Attendance begin(DriverId driver, Secret pin, String language, Consumer<News> news);

  /// One signed-in driver, as far as the kiosk reaches.
  interface Attendance {
    void ask(VisitInput input);

    /// Tickets this machine keeps of this driver: those that were not dismissed yet.
    List<SignedTicket> kept();

    /// The driver has seen it and needs it here no longer.
    void dismiss(SessionId ticket);

    /// What is open at a charging point goes on.
    void leave();
  }

  /// What is heard of a visit.
  sealed interface News {
    record Seen(Sight sight) implements News {}

    /// Where things stand now.
    record Stands(Sight.Status status) implements News {}

    record CentralUnreachable() implements News {}

    /// This machine cannot keep what must be kept.
    record Broken(String code) implements News {}
  }
}
