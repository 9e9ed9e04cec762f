package evcharging.central.network;

import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import java.util.Optional;

/// Which meter readings count (B-05): of an open session, of its own point, newer than the last,
/// not falling, and not beyond what any point can deliver.
final class ReadingRules {
  private ReadingRules() {}

  static Decision reading(State state, Command.NoteReading said, Moment now) {
    Session session = state.sessions.get(said.session());
    if (session == null || !session.isGranted()) {
      return Decision.done();
    }
    if (!session.point().equals(said.point())) {
      return Decision.refused(EndRules.notYours());
    }
    Optional<Session.Reading> last = session.reading();
    if (last.filter(r -> said.sequence() <= r.sequence()).isPresent()) {
      return Decision.done();
    }
    if (last.filter(r -> said.energy().compareTo(r.energy()) < 0).isPresent()) {
      return implausible("the register of " + said.point() + " fell");
    }
    if (said.energy().compareTo(MeterRule.most(state, session, now.at())) > 0) {
      return implausible("more energy than " + said.point() + " can deliver in the time");
    }
    return Decision.done(
        new Live.ReadingNoted(
            said.session(),
            said.point(),
            said.sequence(),
            said.energy(),
            said.power(),
            said.stateOfChargePercent(),
            said.at()));
  }

  private static Decision implausible(String why) {
    return Decision.refused(Refusal.of(Code.BAD_MESSAGE, "The reading is not plausible.", why));
  }
}
