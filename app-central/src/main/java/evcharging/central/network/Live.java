package evcharging.central.network;

import evcharging.domain.CpId;
import evcharging.domain.Energy;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.SessionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// Facts that come every second and are not chained: only the newest of each counts. Stored as one
/// row that is overwritten, never as an entry of the audit log.
public sealed interface Live extends Event {

  /// The newest meter reading of an open session.
  ///
  /// @param sequence per session, from 0
  /// @param energy supplied in this session so far, absolute
  record ReadingNoted(
      SessionId session,
      CpId point,
      long sequence,
      Energy energy,
      Power power,
      Optional<Integer> stateOfChargePercent,
      Instant at)
      implements Live {
    @Override
    public String subject() {
      return session.value();
    }
  }

  /// What is expected of a place's weather; not stored: it is told again.
  ///
  /// @param forecast empty if nothing bad is expected
  record ForecastNoted(Place place, Optional<PlaceForecast> forecast) implements Live {
    @Override
    public String subject() {
      return place.name();
    }
  }

  /// The newest weather of a place: °C and m/s.
  record WeatherNoted(Place place, BigDecimal temperature, BigDecimal wind, Instant at)
      implements Live {
    @Override
    public String subject() {
      return place.name();
    }
  }
}
