package evcharging.central.console.sessions;

import evcharging.central.journal.SessionRow;
import evcharging.central.journal.SessionState;
import evcharging.central.network.Session;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Price;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/// One session as a line of the list: slim, because a hundred thousand of them are kept.
///
/// @param opened orders lines by age; 0 for one in progress
/// @param price in ten-thousandths of a euro per kWh
/// @param started milliseconds since 1970; -1 if it never did
/// @param ended likewise
/// @param cents -1 if nothing is charged
/// @param watts of the newest reading; -1 if there is none
/// @param reason why it ended, or why it was denied; empty while it runs
/// @param ticket its number; 0 without one
/// @param readAt when the newest reading was made; -1 without one
record Line(
    String id,
    long opened,
    String driver,
    String point,
    String place,
    long price,
    SessionState state,
    long requested,
    long started,
    long ended,
    long wattHours,
    long cents,
    long watts,
    String reason,
    boolean review,
    long ticket,
    long readAt) {
  private static final long NONE = -1;

  /// @param shared gives the same text for equal texts: few drivers, points and places share many
  ///   lines
  static Line of(SessionRow row, UnaryOperator<String> shared) {
    return new Line(
        row.session().value(),
        row.opened(),
        shared.apply(row.driver().value()),
        shared.apply(row.point().value()),
        shared.apply(row.place().name()),
        row.price().tenThousandthsPerKwh(),
        row.state(),
        row.requestedAt().toEpochMilli(),
        millis(row.startedAt()),
        millis(row.endedAt()),
        row.energy().wattHours(),
        orNone(row.amountCents()),
        NONE,
        row.endReason().map(EndReason::name).or(row::deniedFor).map(shared).orElse(""),
        row.review(),
        row.ticket().orElse(0),
        NONE);
  }

  static Line of(Session session) {
    return new Line(
        session.id().value(),
        0,
        session.driver().value(),
        session.point().value(),
        session.place().name(),
        session.price().tenThousandthsPerKwh(),
        state(session.phase()),
        session.requestedAt().toEpochMilli(),
        millis(session.startedAt()),
        NONE,
        session.energy().wattHours(),
        session.amount().cents(),
        session.reading().map(r -> r.power().watts()).orElse(NONE),
        session.endAsked().map(EndReason::name).orElse(""),
        false,
        0,
        millis(session.reading().map(Session.Reading::at)));
  }

  private static SessionState state(Session.Phase phase) {
    return switch (phase) {
      case ASKING -> SessionState.ASKED;
      case GRANTED -> SessionState.GRANTED;
      case SUPPLYING -> SessionState.SUPPLYING;
      case ENDING -> SessionState.ENDING;
      case AWAITING_METER -> SessionState.AWAITING_METER;
    };
  }

  Energy energy() {
    return new Energy(wattHours);
  }

  Price fixedPrice() {
    return new Price(price);
  }

  Optional<Instant> startedAt() {
    return instant(started);
  }

  Optional<Instant> endedAt() {
    return instant(ended);
  }

  Instant requestedAt() {
    return Instant.ofEpochMilli(requested);
  }

  Optional<Instant> read() {
    return instant(readAt);
  }

  /// How long it supplied, or supplies until now.
  Duration duration(long now) {
    return started < 0 ? Duration.ZERO : Duration.ofMillis((ended < 0 ? now : ended) - started);
  }

  private static Optional<Instant> instant(long millis) {
    return millis < 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  private static long millis(Optional<Instant> at) {
    return at.map(Instant::toEpochMilli).orElse(NONE);
  }

  private static long orNone(OptionalLong cell) {
    return cell.isPresent() ? cell.getAsLong() : NONE;
  }
}
