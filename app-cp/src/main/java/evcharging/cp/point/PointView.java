package evcharging.cp.point;

import evcharging.domain.DriverId;
import evcharging.domain.Energy;
import evcharging.domain.Hold;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import evcharging.wire.FromEngine.SupplyEnded;
import evcharging.wire.ToEngine;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// The point as its panel, its Monitor and its script see it; immutable.
///
/// @param trouble why it is broken; empty while it is healthy
/// @param car at the cable
/// @param echo how the network sees the point, as Central last said
/// @param ended the newest session that ended here
/// @param endedPrice what a kWh of it cost; empty where that is not remembered
public record PointView(
    Optional<String> trouble,
    boolean plugged,
    boolean emergency,
    boolean centralFound,
    Energy register,
    Set<Hold> holds,
    Optional<Session> session,
    Optional<Car> car,
    Optional<ToEngine.StatusEcho> echo,
    Optional<SupplyEnded> ended,
    Optional<Price> endedPrice) {

  /// @param startedAt empty while it waits for the cable
  /// @param energy supplied so far
  public record Session(
      SessionId id,
      DriverId driver,
      Price price,
      Optional<Instant> startedAt,
      Energy energy,
      Power power) {

    /// False while it waits for the cable.
    public boolean supplying() {
      return startedAt.isPresent();
    }
  }

  /// Healthy, and no emergency.
  public boolean fit() {
    return trouble.isEmpty() && !emergency;
  }

  /// The contactor is closed exactly while a session supplies.
  public boolean contactorClosed() {
    return session.map(Session::supplying).orElse(false);
  }
}
