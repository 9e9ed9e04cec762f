package evcharging.central.console.wall;

import evcharging.domain.CpId;
import evcharging.domain.Place;
import java.time.Instant;
import java.util.Optional;

/// The fixed position of a point: it stays the same while the row in it changes. FX thread.
final class Slot {
  private final CpId id;
  private WallRow row;
  private Optional<PowerTrail> trail = Optional.empty();

  Slot(WallRow first) {
    this.id = first.id();
    show(first);
  }

  CpId id() {
    return id;
  }

  WallRow row() {
    return row;
  }

  Place place() {
    return row.place();
  }

  void show(WallRow now) {
    row = now;
    // Points that never supplied need no memory for it.
    now.supply()
        .flatMap(s -> s.reading())
        .ifPresent(
            reading -> {
              PowerTrail kept = trail.orElseGet(PowerTrail::new);
              kept.note(reading.power().kilowatts().doubleValue(), now.heardAt());
              trail = Optional.of(kept);
            });
  }

  /// kW of the last minutes, oldest first; empty if it never supplied.
  double[] trail(Instant now) {
    return trail.map(t -> t.until(now)).orElse(new double[0]);
  }
}
