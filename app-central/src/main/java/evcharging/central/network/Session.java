package evcharging.central.network;

import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Money;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// One charging session that is not over. Immutable; a change is a new one.
///
/// @param request the id the driver's program gave its request
/// @param price fixed for this session
/// @param meterStart the register when the supply began; empty before
/// @param endAsked why it is to end; empty while it is not
/// @param reading the newest reading, if any
/// @param since when it came into this phase
public record Session(
    SessionId id,
    UUID request,
    DriverId driver,
    CpId point,
    Place place,
    Price price,
    boolean any,
    Set<CpId> tried,
    boolean atPoint,
    Phase phase,
    Instant requestedAt,
    Optional<Instant> startedAt,
    Optional<Energy> meterStart,
    Optional<EndReason> endAsked,
    Optional<Reading> reading,
    Instant since,
    String note) {

  /// How far a session has come.
  public enum Phase {
    /// The point is kept and being asked to accept.
    ASKING,
    /// The driver may charge; no car is plugged in yet.
    GRANTED,
    SUPPLYING,
    /// The end was asked for; the final meter is on its way.
    ENDING,
    /// The point is lost; its register will tell.
    AWAITING_METER
  }

  /// The newest reading of a session.
  ///
  /// @param sequence per session; a lower or equal one changes nothing
  public record Reading(
      long sequence, Energy energy, Power power, Optional<Integer> stateOfCharge, Instant at) {}

  public Session {
    tried = Set.copyOf(tried);
  }

  /// True from the grant on: the driver was told "you may charge".
  public boolean isGranted() {
    return phase != Phase.ASKING;
  }

  /// Energy supplied as far as Central knows.
  public Energy energy() {
    return reading.map(Reading::energy).orElse(Energy.ZERO);
  }

  /// What it costs as far as Central knows, exact.
  public Money amount() {
    return Money.of(energy(), price);
  }

  Session in(Phase next, Instant at, String why) {
    return with(
        draft -> {
          draft.phase = next;
          draft.since = at;
          draft.note = why;
        });
  }

  Session supplying(Energy start, Instant at) {
    return in(Phase.SUPPLYING, at, "")
        .with(
            draft -> {
              draft.startedAt = Optional.of(at);
              draft.meterStart = Optional.of(start);
            });
  }

  Session ending(EndReason reason, Instant at) {
    return in(Phase.ENDING, at, "").with(draft -> draft.endAsked = Optional.of(reason));
  }

  Session read(Reading newest) {
    return with(draft -> draft.reading = Optional.of(newest));
  }

  private Session with(Consumer<Draft> change) {
    Draft draft = new Draft();
    change.accept(draft);
    return draft.build();
  }

  /// This session being changed: what can change of it.
  private final class Draft {
    Phase phase = Session.this.phase;
    Optional<Instant> startedAt = Session.this.startedAt;
    Optional<Energy> meterStart = Session.this.meterStart;
    Optional<EndReason> endAsked = Session.this.endAsked;
    Optional<Reading> reading = Session.this.reading;
    Instant since = Session.this.since;
    String note = Session.this.note;

    Session build() {
      return new Session(
          id,
          request,
          driver,
          point,
          place,
          price,
          any,
          tried,
          atPoint,
          phase,
          requestedAt,
          startedAt,
          meterStart,
          endAsked,
          reading,
          since,
          note);
    }
  }
}
