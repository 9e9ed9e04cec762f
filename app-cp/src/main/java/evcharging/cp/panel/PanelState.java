package evcharging.cp.panel;

import evcharging.domain.Money;
import evcharging.domain.Refusal;
import evcharging.wire.ToPanel.Ended;
import evcharging.wire.ToPanel.EngineFace;
import evcharging.wire.ToPanel.SessionSeen;
import java.time.Duration;
import java.util.Optional;

/// What the panes show at one moment; immutable.
///
/// @param elapsed since the supply began, by the Engine's clock
/// @param answer why the newest request to start here was denied
/// @param unanswered true if the newest request got no answer at all
public record PanelState(
    PointSnapshot point,
    SeenByCentral seen,
    Screen screen,
    Optional<Duration> elapsed,
    Optional<Refusal> answer,
    boolean unanswered) {

  public Optional<EngineFace> face() {
    return point.engineFace();
  }

  public Optional<SessionSeen> session() {
    return face().flatMap(EngineFace::session);
  }

  public Optional<Ended> ended() {
    return face().flatMap(EngineFace::ended);
  }

  /// What the supply costs so far; Central's ticket is what counts.
  public Optional<Money> amount() {
    return session().map(s -> Money.of(s.energy(), s.price()));
  }

  /// What the newest ended one cost, if the point remembers its price.
  public Optional<Money> endedAmount() {
    return ended()
        .flatMap(e -> e.price().map(p -> Money.of(e.meterEnd().minus(e.meterStart()), p)));
  }

  public boolean plugged() {
    return face().flatMap(EngineFace::car).isPresent();
  }

  /// Whether the Engine does what it is told.
  public boolean engineObeys() {
    return point.engine().answers() && !point.drills().frozen();
  }
}
