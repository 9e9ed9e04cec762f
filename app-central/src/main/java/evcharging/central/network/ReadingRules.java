package evcharging.central.network;

import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import java.util.Optional;

/// Which meter readings count (B-05): of an open session, of its own point, newer than the last,
/// not falling, and not beyond what any point can deliver.
final class ReadingRules {
  private static final long WRITTEN_EVERY = 60_000;

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
      return implausible(state, said, "the register of " + said.point() + " fell", now);
    }
    if (said.energy().compareTo(MeterRule.most(state, session, now.at())) > 0) {
      return implausible(
          state, said, "more energy than " + said.point() + " can deliver in the time", now);
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

  /// Written down once a minute of a point, so that readings every second do not fill the disk.
  private static Decision implausible(
      State state, Command.NoteReading said, String why, Moment now) {
    Refusal no = Refusal.of(Code.BAD_MESSAGE, "The reading is not plausible.", why);
    AlarmKey alarm = AlarmKey.at(AlarmType.METER_IMPLAUSIBLE, said.point());
    return state.alarms.watch().cameSince(alarm, now.millis() - WRITTEN_EVERY)
        ? Decision.refused(no)
        : Decision.refused(no, new PointEvent.ReadingDoubted(said.point(), said.session(), why));
  }
}
