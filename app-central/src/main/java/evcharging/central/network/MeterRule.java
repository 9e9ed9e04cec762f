package evcharging.central.network;

import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Money;
import evcharging.domain.Ticket;
import java.time.Duration;
import java.time.Instant;

/// What a meter may say, and what is billed when it says something odd (promise P2): in doubt the
/// lower reading, flagged for review.
final class MeterRule {
  private static final Duration SLACK = Duration.ofSeconds(60);
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);
  private static final long SECONDS_PER_HOUR = 3600;

  private MeterRule() {}

  /// The ticket of a session whose point told its final meter.
  static Ticket settle(State state, Session session, Command.TellEnded told, Instant now) {
    Energy start = told.meterStart();
    Energy read = session.energy();
    boolean backwards = told.meterEnd().compareTo(start) < 0;
    Energy said = backwards ? Energy.ZERO : told.meterEnd().minus(start);
    boolean otherStart = session.meterStart().filter(s -> !s.equals(start)).isPresent();
    boolean forgotten =
        told.reason() == EndReason.UNKNOWN_AT_POINT && read.compareTo(Energy.ZERO) > 0;
    boolean tooMuch = said.compareTo(most(state, session, now)) > 0;
    boolean lessThanRead = said.compareTo(read) < 0;
    boolean review = backwards || otherStart || forgotten || tooMuch || lessThanRead;
    Energy billed = said;
    if (backwards || forgotten || tooMuch) {
      billed = read;
    } else if (otherStart && read.compareTo(said) < 0) {
      billed = read;
    }
    return ticket(
        state,
        session,
        start,
        billed,
        ended(session, told.at(), now),
        reason(session, told),
        review);
  }

  /// The ticket of a session whose meter never came: the last reading, for review.
  static Ticket withoutMeter(State state, Session session, EndReason reason, Instant now) {
    Energy start = session.meterStart().orElse(Energy.ZERO);
    return ticket(state, session, start, session.energy(), now, reason, true);
  }

  private static Ticket ticket(
      State state,
      Session session,
      Energy start,
      Energy billed,
      Instant ended,
      EndReason reason,
      boolean review) {
    return new Ticket(
        state.nextTicket,
        session.id(),
        session.point(),
        session.place(),
        session.driver(),
        session.startedAt().orElse(session.requestedAt()),
        ended,
        start,
        start.plus(billed),
        session.price(),
        Money.of(billed, session.price()).cents(),
        reason,
        review);
  }

  private static EndReason reason(Session session, Command.TellEnded told) {
    return told.reason() == EndReason.UNKNOWN_AT_POINT
        ? session.endAsked().orElse(told.reason())
        : told.reason();
  }

  /// What no point can exceed in the time since the request.
  static Energy most(State state, Session session, Instant now) {
    Duration time = Duration.between(session.requestedAt(), now);
    long seconds = Math.clamp(time.plus(SLACK).toSeconds(), SLACK.toSeconds(), 366L * 24 * 3600);
    return new Energy(
        Math.min(state.limits.mostWatts() * seconds / SECONDS_PER_HOUR, 10_000_000_000L));
  }

  /// A point's clock is believed within reason; otherwise Central's own counts.
  static Instant believable(Session session, Instant said, Instant now) {
    boolean tooEarly = said.isBefore(session.requestedAt().minus(CLOCK_TOLERANCE));
    boolean tooLate = said.isAfter(now.plus(CLOCK_TOLERANCE));
    return tooEarly || tooLate ? now : said;
  }

  private static Instant ended(Session session, Instant said, Instant now) {
    Instant began = session.startedAt().orElse(session.requestedAt());
    Instant ended = believable(session, said, now);
    return ended.isBefore(began) ? began : ended;
  }
}
