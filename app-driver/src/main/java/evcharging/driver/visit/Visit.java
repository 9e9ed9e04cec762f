package evcharging.driver.visit;

import evcharging.domain.DriverId;
import evcharging.domain.Secret;
import evcharging.domain.SessionId;
import evcharging.wire.ToDriver;
import evcharging.wire.ToDriver.Denied;
import evcharging.wire.ToDriver.Points;
import evcharging.wire.ToDriver.SessionNow;
import evcharging.wire.ToDriver.Situation;
import evcharging.wire.ToDriver.StartGranted;
import evcharging.wire.ToDriver.StartStep;
import evcharging.wire.ToDriver.Stopping;
import evcharging.wire.ToDriver.TicketIssued;
import evcharging.wire.Welcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One driver's visit: signing in, choosing, charging, the ticket; across any number of broken
/// connections and restarts.
///
/// A pure machine: inputs and the time go in, effects come out, to be carried out in their order.
/// It holds what is true of the open session only as Central told it. Not thread-safe.
public final class Visit {
  private final SignIn signIn;
  private final Offers offers = new Offers();
  private final Requests requests;
  private final Sessions sessions = new Sessions();
  private final Tickets tickets;
  private boolean situationKnown;

  /// A stop asked for after the welcome and before Central said what is open.
  private Optional<UUID> earlyStop = Optional.empty();

  /// How a driver is known and how patient the visit is.
  ///
  /// @param pin tried when there is no session token, or not any more
  /// @param language of Central's sentences: `es`, `en` or `de`
  /// @param requestLife how long after it was asked a start may still be asked again
  public record Terms(
      DriverId driver, Optional<Secret> pin, String language, Duration requestLife) {}

  public Visit(Terms terms, Kept kept) {
    this.signIn = new SignIn(terms.driver(), terms.pin(), kept.sessionToken(), terms.language());
    this.requests = new Requests(terms.requestLife(), kept.asked());
    this.tickets = new Tickets(terms.driver(), kept.tickets());
  }

  /// @param now the time of the input; only differences count
  public List<VisitEffect> on(VisitInput input, Instant now) {
    List<VisitEffect> out = new ArrayList<>();
    switch (input) {
      case VisitInput.Connected c -> connected(c.connection(), out);
      case VisitInput.Disconnected d -> disconnected(d, out);
      case VisitInput.Received r -> received(r, now, out);
      case VisitInput.AskPoints _ -> whenReady(out, link -> offers.ask(link, out));
      case VisitInput.AskStart ask -> whenReady(out, link -> start(link, ask, now, out));
      case VisitInput.AskStop ask -> askStop(ask.request(), out);
      case VisitInput.AskStatus _ -> out.add(new VisitEffect.Show(status()));
      case VisitInput.Tick _ -> sessions.tick(now, out);
    }
    return List.copyOf(out);
  }

  /// Where things stand.
  public Sight.Status status() {
    return new Sight.Status(
        ready().isPresent(),
        requests.start(),
        sessions.current(),
        sessions.awaitingMeter(),
        sessions.departed());
  }

  private interface OnLink {
    void run(long connection);
  }

  /// The connection on which the driver may ask: only once Central has said what is open, so that
  /// nothing is asked for twice.
  private Optional<Long> ready() {
    return signIn.open().filter(_ -> situationKnown);
  }

  private void whenReady(List<VisitEffect> out, OnLink action) {
    if (ready().isPresent()) {
      action.run(ready().get());
    } else {
      notNow(Sight.Why.NOT_SIGNED_IN, out);
    }
  }

  /// A driver who comes back may type faster than Central says what is open: that stop waits.
  private void askStop(UUID request, List<VisitEffect> out) {
    if (signIn.open().isPresent() && !situationKnown) {
      earlyStop = Optional.of(request);
      out.add(new VisitEffect.Show(new Sight.WillStopOnceKnown()));
    } else {
      whenReady(out, link -> stop(link, request, out));
    }
  }

  private void connected(long connection, List<VisitEffect> out) {
    if (signIn.connected(connection, out)) {
      offers.drop();
      situationKnown = false;
    }
  }

  private void disconnected(VisitInput.Disconnected lost, List<VisitEffect> out) {
    if (!signIn.isCurrent(lost.connection())) {
      return;
    }
    boolean wasSignedIn = signIn.open().isPresent();
    signIn.disconnected();
    situationKnown = false;
    offers.drop();
    if (wasSignedIn) {
      Optional<SessionId> open = sessions.current().map(SessionNow::session);
      boolean asking = requests.start().isPresent();
      out.add(new VisitEffect.Show(new Sight.CentralLost(lost.why(), open, asking)));
    }
  }

  private void start(long connection, VisitInput.AskStart ask, Instant now, List<VisitEffect> out) {
    if (requests.start().isPresent()) {
      notNow(Sight.Why.ALREADY_ASKING, out);
    } else if (sessions.current().isPresent()) {
      notNow(Sight.Why.ALREADY_CHARGING, out);
    } else {
      requests.ask(connection, ask.request(), ask.point(), now, out);
    }
  }

  private void stop(long connection, UUID request, List<VisitEffect> out) {
    if (sessions.stoppable().isPresent()) {
      requests.stop(connection, request, sessions.stoppable().get().session(), out);
    } else if (sessions.current().isPresent()) {
      notNow(Sight.Why.ALREADY_ENDING, out);
    } else if (requests.start().isPresent()) {
      requests.stopOnceGranted(request, out);
    } else {
      notNow(Sight.Why.NOTHING_TO_STOP, out);
    }
  }

  private void received(VisitInput.Received received, Instant now, List<VisitEffect> out) {
    if (!signIn.isCurrent(received.connection())) {
      return;
    }
    switch (received.message()) {
      case Welcome welcome -> signIn.answered(welcome, out);
      case ToDriver news when signIn.open().isPresent() ->
          heard(received.connection(), news, now, out);
      case ToDriver _ -> {
        // Nothing counts before the welcome.
      }
      default -> out.add(new VisitEffect.HangUp(received.connection(), true));
    }
  }

  private void heard(long connection, ToDriver news, Instant now, List<VisitEffect> out) {
    switch (news) {
      case Points page -> offers.arrived(page, out);
      case StartStep step -> step(step, out);
      case StartGranted grant -> granted(connection, grant, out);
      case Denied denied -> denied(denied, out);
      case Stopping stopping -> requests.stopAnswered(stopping.request());
      case SessionNow session -> {
        if (!tickets.isOver(session.session())) {
          sessions.changed(session, now, out);
        }
      }
      case Situation situation -> situation(connection, situation, now, out);
      case TicketIssued issued -> {
        if (tickets.issued(connection, issued.ticket(), out)) {
          sessions.over(issued.ticket().session());
        }
      }
    }
  }

  private void situation(long connection, Situation situation, Instant now, List<VisitEffect> out) {
    Optional<SessionNow> open = situation.session().filter(s -> !tickets.isOver(s.session()));
    sessions.situation(open, !situationKnown, now, out);
    if (!situationKnown) {
      situationKnown = true;
      requests.askAgain(connection, sessions.stoppable().map(SessionNow::session), now, out);
      earlyStop.ifPresent(request -> stop(connection, request, out));
      earlyStop = Optional.empty();
    }
  }

  private void step(StartStep step, List<VisitEffect> out) {
    if (requests.start().map(AskedStart::request).equals(Optional.of(step.request()))) {
      out.add(new VisitEffect.Show(new Sight.StepTaken(step.step(), step.point())));
    }
  }

  private void granted(long connection, StartGranted grant, List<VisitEffect> out) {
    if (!requests.startAnswered(grant.request(), out)) {
      return;
    }
    if (tickets.isOver(grant.session())) {
      requests.startCameToNothing();
      return;
    }
    sessions.granted(grant, out);
    requests.granted(connection, grant.session(), out);
  }

  private void denied(Denied denied, List<VisitEffect> out) {
    boolean start = requests.startAnswered(denied.request(), out);
    if (start) {
      requests.startCameToNothing();
    }
    if (start || requests.stopAnswered(denied.request())) {
      out.add(new VisitEffect.Show(new Sight.Refused(denied.refusal())));
    }
  }

  private static void notNow(Sight.Why why, List<VisitEffect> out) {
    out.add(new VisitEffect.Show(new Sight.NotNow(why)));
  }
}
