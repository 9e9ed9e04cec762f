package evcharging.driver.visit;

import evcharging.domain.Energy;
import evcharging.domain.Money;
import evcharging.domain.Power;
import evcharging.domain.SessionId;
import evcharging.wire.ToDriver.SessionNow;
import evcharging.wire.ToDriver.SessionPhase;
import evcharging.wire.ToDriver.StartGranted;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The session the driver is in, and those of which only the meter is still missing.
///
/// Follows what Central says; what concerns a session whose ticket is kept is old news and changes
/// nothing.
final class Sessions {
  /// Figures come about once a second; three missed make them old (promise P7).
  static final Duration FIGURES_LAST = Duration.ofSeconds(3);

  private Optional<SessionNow> current = Optional.empty();
  private final Map<SessionId, SessionNow> awaiting = new LinkedHashMap<>();
  private Optional<SessionId> departed = Optional.empty();
  private Instant figuresAt = Instant.MIN;
  private boolean toldOld;

  Optional<SessionNow> current() {
    return current;
  }

  List<SessionNow> awaitingMeter() {
    return List.copyOf(awaiting.values());
  }

  /// The session that ended while Central was away and whose ticket has not come yet.
  Optional<SessionId> departed() {
    return departed;
  }

  /// The session a stop could end.
  Optional<SessionNow> stoppable() {
    return current.filter(
        s -> s.phase() == SessionPhase.PLUG_IN || s.phase() == SessionPhase.SUPPLYING);
  }

  void granted(StartGranted grant, List<VisitEffect> out) {
    if (current.isPresent() && current.get().session().equals(grant.session())
        || awaiting.containsKey(grant.session())) {
      return;
    }
    current =
        Optional.of(
            new SessionNow(
                grant.session(),
                grant.point(),
                grant.place(),
                grant.price(),
                SessionPhase.PLUG_IN,
                Energy.ZERO,
                Power.ZERO,
                Money.ZERO,
                Optional.empty(),
                Optional.empty(),
                ""));
    show(new Sight.Granted(grant.session(), grant.point(), grant.place(), grant.price()), out);
  }

  /// After sign-in: the whole truth about the open session.
  ///
  /// @param first false if it was told before on this connection
  void situation(Optional<SessionNow> open, boolean first, Instant now, List<VisitEffect> out) {
    if (current.isPresent() && !sameSession(current, open)) {
      show(new Sight.TicketFollows(current.get().session()), out);
      departed = current.map(SessionNow::session);
      current = Optional.empty();
    }
    if (open.isEmpty()) {
      return;
    }
    if (first && open.get().phase() != SessionPhase.AWAITING_METER) {
      awaiting.remove(open.get().session());
      current = open;
      seen(now);
      show(new Sight.StillOpen(open.get()), out);
    } else {
      changed(open.get(), now, out);
    }
  }

  void changed(SessionNow news, Instant now, List<VisitEffect> out) {
    if (news.phase() == SessionPhase.AWAITING_METER) {
      awaitMeter(news, out);
      return;
    }
    awaiting.remove(news.session());
    SessionPhase before =
        current.filter(s -> s.session().equals(news.session())).map(SessionNow::phase).orElse(null);
    current = Optional.of(news);
    seen(now);
    switch (news.phase()) {
      case PLUG_IN -> {
        if (before == null) {
          show(new Sight.Granted(news.session(), news.point(), news.place(), news.price()), out);
        }
      }
      case SUPPLYING -> {
        boolean starts = before != SessionPhase.SUPPLYING;
        show(starts ? new Sight.SupplyStarted(news) : new Sight.Figures(news), out);
      }
      case ENDING -> {
        if (before != SessionPhase.ENDING) {
          show(new Sight.Ending(news), out);
        }
      }
      case AWAITING_METER -> throw new IllegalStateException("handled above");
    }
  }

  /// Says once that the figures are old, when no new ones came for a while.
  void tick(Instant now, List<VisitEffect> out) {
    if (current.isEmpty() || current.get().phase() != SessionPhase.SUPPLYING || toldOld) {
      return;
    }
    Duration age = Duration.between(figuresAt, now);
    if (age.compareTo(FIGURES_LAST) > 0) {
      toldOld = true;
      show(new Sight.FiguresOld(current.get(), age), out);
    }
  }

  /// Its ticket is here.
  void over(SessionId session) {
    awaiting.remove(session);
    departed = departed.filter(s -> !s.equals(session));
    current = current.filter(s -> !s.session().equals(session));
  }

  private void awaitMeter(SessionNow news, List<VisitEffect> out) {
    current = current.filter(s -> !s.session().equals(news.session()));
    if (awaiting.put(news.session(), news) == null) {
      show(new Sight.AwaitingMeter(news), out);
    }
  }

  private void seen(Instant now) {
    figuresAt = now;
    toldOld = false;
  }

  private static boolean sameSession(Optional<SessionNow> one, Optional<SessionNow> other) {
    return one.map(SessionNow::session).equals(other.map(SessionNow::session));
  }

  private static void show(Sight sight, List<VisitEffect> out) {
    out.add(new VisitEffect.Show(sight));
  }
}
