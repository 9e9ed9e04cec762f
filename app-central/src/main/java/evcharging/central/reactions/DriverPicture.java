package evcharging.central.reactions;

import evcharging.central.network.Session;
import evcharging.central.network.Session.Reading;
import evcharging.domain.Power;
import evcharging.wire.ToDriver.SessionNow;
import evcharging.wire.ToDriver.SessionPhase;

/// A session as its driver sees it.
final class DriverPicture {
  private DriverPicture() {}

  /// @throws IllegalArgumentException for a session that was not granted: it has no picture yet
  static SessionNow of(Session session) {
    boolean supplying = session.phase() == Session.Phase.SUPPLYING;
    return new SessionNow(
        session.id(),
        session.point(),
        session.place(),
        session.price(),
        phase(session),
        session.energy(),
        supplying ? session.reading().map(Reading::power).orElse(Power.ZERO) : Power.ZERO,
        session.amount(),
        session.reading().flatMap(Reading::stateOfCharge),
        session.reading().map(Reading::at),
        note(session));
  }

  private static SessionPhase phase(Session session) {
    return switch (session.phase()) {
      case ASKING -> throw new IllegalArgumentException("not granted yet");
      case GRANTED -> SessionPhase.PLUG_IN;
      case SUPPLYING -> SessionPhase.SUPPLYING;
      case ENDING -> SessionPhase.ENDING;
      case AWAITING_METER -> SessionPhase.AWAITING_METER;
    };
  }

  private static String note(Session session) {
    return switch (session.phase()) {
      case AWAITING_METER ->
          "The charging point cannot be reached; its meter will tell what you took, and the ticket"
              + " follows. You may charge elsewhere meanwhile.";
      case ENDING -> session.endAsked().map(reason -> "Ending: " + reason).orElse("");
      default -> session.note();
    };
  }
}
