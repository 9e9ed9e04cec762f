package evcharging.driver.visit;

import evcharging.domain.CpId;
import evcharging.domain.SessionId;
import evcharging.wire.FromDriver.StartCharging;
import evcharging.wire.FromDriver.StopCharging;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The one start and the one stop that may be waiting for an answer.
///
/// A start is on disk before it is asked, and asked again under the same id after every break, so
/// that however often it travels it is one request. A stop lives in memory only: a driver who comes
/// back sees the running session and can stop it again.
final class Requests {
  private record Stop(UUID request, Optional<SessionId> session) {}

  private final Duration life;
  private Optional<AskedStart> start;
  private Optional<Stop> stop = Optional.empty();

  Requests(Duration life, Optional<AskedStart> start) {
    this.life = life;
    this.start = start;
  }

  Optional<AskedStart> start() {
    return start;
  }

  void ask(
      long connection, UUID request, Optional<CpId> point, Instant now, List<VisitEffect> out) {
    AskedStart asked = new AskedStart(request, point, now);
    start = Optional.of(asked);
    stop = Optional.empty();
    out.add(new VisitEffect.KeepRequest(asked));
    out.add(new VisitEffect.Send(connection, new StartCharging(request, point)));
    out.add(new VisitEffect.Show(new Sight.Asking(point, false)));
  }

  /// The state is known again after a break: what is still wanted is asked once more.
  ///
  /// @param open the session Central says is open and not yet ending
  void askAgain(long connection, Optional<SessionId> open, Instant now, List<VisitEffect> out) {
    if (start.isPresent()) {
      askStartAgain(connection, start.get(), now, out);
    }
    if (stop.isPresent() && stop.get().session().isPresent()) {
      if (stop.get().session().equals(open)) {
        send(connection, stop.get(), out);
      } else {
        stop = Optional.empty();
      }
    }
  }

  private void askStartAgain(
      long connection, AskedStart asked, Instant now, List<VisitEffect> out) {
    if (asked.at().plus(life).isBefore(now)) {
      start = Optional.empty();
      startCameToNothing();
      out.add(new VisitEffect.ForgetRequest(asked.request()));
      out.add(new VisitEffect.Show(new Sight.Withdrawn(asked.point())));
      return;
    }
    out.add(new VisitEffect.Send(connection, new StartCharging(asked.request(), asked.point())));
    out.add(new VisitEffect.Show(new Sight.Asking(asked.point(), true)));
  }

  /// @return true if that was the answer to the start that waits
  boolean startAnswered(UUID request, List<VisitEffect> out) {
    if (start.isEmpty() || !start.get().request().equals(request)) {
      return false;
    }
    start = Optional.empty();
    out.add(new VisitEffect.ForgetRequest(request));
    return true;
  }

  void stop(long connection, UUID request, SessionId session, List<VisitEffect> out) {
    stop = Optional.of(new Stop(request, Optional.of(session)));
    send(connection, stop.get(), out);
    out.add(new VisitEffect.Show(new Sight.StopAsked(session)));
  }

  /// Ends the request that is being answered as soon as there is a session to end.
  void stopOnceGranted(UUID request, List<VisitEffect> out) {
    stop = Optional.of(new Stop(request, Optional.empty()));
    out.add(new VisitEffect.Show(new Sight.WillStopOnceGranted()));
  }

  void granted(long connection, SessionId session, List<VisitEffect> out) {
    if (stop.isPresent() && stop.get().session().isEmpty()) {
      stop(connection, stop.get().request(), session, out);
    }
  }

  /// The start came to nothing: a stop that waited for its session has nothing to end.
  void startCameToNothing() {
    stop = stop.filter(s -> s.session().isPresent());
  }

  /// @return true if that was the answer to the stop that waits
  boolean stopAnswered(UUID request) {
    boolean mine = stop.isPresent() && stop.get().request().equals(request);
    if (mine) {
      stop = Optional.empty();
    }
    return mine;
  }

  private static void send(long connection, Stop stop, List<VisitEffect> out) {
    out.add(
        new VisitEffect.Send(
            connection, new StopCharging(stop.request(), stop.session().orElseThrow())));
  }
}
