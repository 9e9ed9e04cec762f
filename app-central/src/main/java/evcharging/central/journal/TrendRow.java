package evcharging.central.journal;

import evcharging.domain.Energy;
import evcharging.domain.Power;
import java.time.Instant;

/// One minute of a supply.
///
/// @param energy supplied in the session by the end of this minute
public record TrendRow(Instant minute, Power mean, Power peak, Energy energy) {}
