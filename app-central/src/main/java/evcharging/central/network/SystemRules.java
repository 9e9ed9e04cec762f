package evcharging.central.network;

import evcharging.domain.EndReason;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import java.util.ArrayList;
import java.util.List;

/// What becomes of everything when Central itself starts, doubts its records or runs out of disk.
final class SystemRules {
  private SystemRules() {}

  /// Requests that nobody was told "granted" come to nothing; everything granted goes on (F-04,
  /// P1).
  static Decision started(State state, Command.Started started, Moment now) {
    List<Event> events = new ArrayList<>();
    events.add(new SystemEvent.CentralStarted(started.version(), now.at()));
    Refusal no = Refusal.of(Code.UNAVAILABLE, "Central was restarted; please ask again.");
    state.sessions.values().stream()
        .filter(s -> s.phase() == Session.Phase.ASKING)
        .forEach(s -> events.add(new SessionEvent.SessionDenied(s.id(), no, false)));
    return new Decision(events, new Reply.Done());
  }

  static Decision doubt(State state, Command.DoubtIntegrity doubt) {
    if (state.inDoubt.isEmpty() != doubt.inDoubt()) {
      return Decision.done();
    }
    List<Event> events = new ArrayList<>();
    events.add(new SystemEvent.IntegrityDoubted(doubt.inDoubt(), doubt.why()));
    if (doubt.inDoubt()) {
      state.sessions.values().stream()
          .forEach(s -> events.addAll(EndRules.end(s, EndReason.INTEGRITY_IN_DOUBT)));
    }
    return new Decision(events, new Reply.Done());
  }

  static Decision disk(State state, Command.DiskFree disk) {
    boolean reached = disk.freeBytes() < state.limits.diskReserveBytes();
    return reached == state.diskFull
        ? Decision.done()
        : Decision.done(new SystemEvent.DiskReserve(reached, disk.freeBytes()));
  }

  /// Refusals counted at the doors become audit records; nothing else may come this way.
  static Decision refused(Command.NoteRefused noted) {
    return switch (noted.refused()) {
      case PointEvent.HelloRefused e -> Decision.done(e);
      case PointEvent.MessageRejected e -> Decision.done(e);
      case AccountEvent.AccessRefused e -> Decision.done(e);
      default -> throw new IllegalArgumentException("only refusals are noted this way");
    };
  }
}
