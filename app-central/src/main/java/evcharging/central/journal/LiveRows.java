package evcharging.central.journal;

import evcharging.central.network.Live;
import evcharging.central.network.Live.ReadingNoted;
import evcharging.central.network.Live.WeatherNoted;
import evcharging.domain.Place;
import evcharging.domain.SessionId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Live facts that wait to be stored: the newest reading of each session, the newest weather of
/// each place, and what the readings add to their minute. Core thread only.
final class LiveRows {
  private static final String UPSERT_WEATHER =
      "MERGE INTO weather AS t USING (VALUES (CAST(? AS VARCHAR),"
          + " CAST(? AS TIMESTAMP(3) WITH TIME ZONE), CAST(? AS VARCHAR)))"
          + " AS s (place, noted_at, fact) ON t.place = s.place"
          + " WHEN MATCHED THEN UPDATE SET noted_at = s.noted_at, fact = s.fact"
          + " WHEN NOT MATCHED THEN INSERT (place, noted_at, fact)"
          + " VALUES (s.place, s.noted_at, s.fact)";
  private static final String ADD_TO_MINUTE =
      "MERGE INTO readings_minute AS t USING (VALUES (CAST(? AS VARCHAR(122)),"
          + " CAST(? AS TIMESTAMP(0) WITH TIME ZONE), CAST(? AS VARCHAR(32)), CAST(? AS BIGINT),"
          + " CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS BIGINT)))"
          + " AS s (session_id, minute_at, cp_id, samples, watts_sum, watts_peak, energy_wh)"
          + " ON t.session_id = s.session_id AND t.minute_at = s.minute_at"
          + " WHEN MATCHED THEN UPDATE SET samples = t.samples + s.samples,"
          + " watts_sum = t.watts_sum + s.watts_sum,"
          + " watts_peak = GREATEST(t.watts_peak, s.watts_peak),"
          + " energy_wh = GREATEST(t.energy_wh, s.energy_wh)"
          + " WHEN NOT MATCHED THEN INSERT (session_id, minute_at, cp_id, samples, watts_sum,"
          + " watts_peak, energy_wh) VALUES (s.session_id, s.minute_at, s.cp_id, s.samples,"
          + " s.watts_sum, s.watts_peak, s.energy_wh)";

  private static final String UPSERT_WEATHER_TREND =
      "MERGE INTO weather_trend AS t USING (VALUES (CAST(? AS VARCHAR),"
          + " CAST(? AS TIMESTAMP(0) WITH TIME ZONE), CAST(? AS DECIMAL(6, 2)),"
          + " CAST(? AS DECIMAL(6, 2)))) AS s (place, slot_at, temperature, wind)"
          + " ON t.place = s.place AND t.slot_at = s.slot_at"
          + " WHEN MATCHED THEN UPDATE SET temperature = s.temperature, wind = s.wind"
          + " WHEN NOT MATCHED THEN INSERT (place, slot_at, temperature, wind)"
          + " VALUES (s.place, s.slot_at, s.temperature, s.wind)";
  private static final long SLOT_SECONDS = 600;

  private final EventCodec codec;
  private final Map<SessionId, ReadingNoted> readings = new HashMap<>();
  private final Map<Minute, Sum> minutes = new HashMap<>();
  private final Map<Place, Fresh> weather = new HashMap<>();

  private record Minute(SessionId session, Instant start) {}

  private record Sum(String point, long samples, long watts, long peak, long energyWh) {
    Sum plus(Sum other) {
      return new Sum(
          point,
          samples + other.samples,
          watts + other.watts,
          Math.max(peak, other.peak),
          Math.max(energyWh, other.energyWh));
    }
  }

  LiveRows(EventCodec codec) {
    this.codec = codec;
  }

  void add(Fresh fresh, Live fact) {
    switch (fact) {
      case ReadingNoted r -> {
        readings.put(r.session(), r);
        minutes.merge(
            new Minute(r.session(), fresh.at().truncatedTo(ChronoUnit.MINUTES)),
            new Sum(
                r.point().value(), 1, r.power().watts(), r.power().watts(), r.energy().wattHours()),
            Sum::plus);
      }
      case WeatherNoted w -> weather.put(w.place(), fresh);
      case Live.ForecastNoted _ -> {}
    }
  }

  boolean isEmpty() {
    return readings.isEmpty() && weather.isEmpty();
  }

  /// True if a reading of this session waits.
  boolean holds(SessionId session) {
    return readings.containsKey(session);
  }

  /// Writes all that waits. It stays until [#written()], so that nothing is lost with a
  /// transaction.
  void write(Handle handle) {
    if (!readings.isEmpty()) {
      PreparedBatch batch =
          handle.prepareBatch(
              "UPDATE sessions SET reading_wh = ?, reading = ? WHERE session_id = ?");
      readings.forEach(
          (session, r) -> batch.add(r.energy().wattHours(), codec.write(r), session.value()));
      batch.execute();
      writeMinutes(handle);
    }
    if (!weather.isEmpty()) {
      PreparedBatch batch = handle.prepareBatch(UPSERT_WEATHER);
      weather.forEach((place, w) -> batch.add(place.name(), w.at(), codec.write(w.event())));
      batch.execute();
      writeWeatherTrend(handle);
    }
  }

  private void writeWeatherTrend(Handle handle) {
    PreparedBatch batch = handle.prepareBatch(UPSERT_WEATHER_TREND);
    weather.forEach(
        (place, fresh) -> {
          if (fresh.event() instanceof WeatherNoted said) {
            batch.add(place.name(), slot(fresh.at()), said.temperature(), said.wind());
          }
        });
    batch.execute();
  }

  private static Instant slot(Instant at) {
    return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), SLOT_SECONDS) * SLOT_SECONDS);
  }

  private void writeMinutes(Handle handle) {
    PreparedBatch batch = handle.prepareBatch(ADD_TO_MINUTE);
    minutes.forEach(
        (minute, sum) ->
            batch.add(
                minute.session().value(),
                minute.start(),
                sum.point(),
                sum.samples(),
                sum.watts(),
                sum.peak(),
                sum.energyWh()));
    batch.execute();
  }

  void written() {
    readings.clear();
    minutes.clear();
    weather.clear();
  }

  /// What is stored: readings of open sessions, weather of all places.
  static List<Noted> stored(Handle handle, EventCodec codec) {
    List<Noted> all = new ArrayList<>();
    handle
        .createQuery(
            "SELECT session_id, reading FROM sessions"
                + " WHERE reading IS NOT NULL AND state IN (<open>)")
        .bindList("open", SessionState.openNames())
        .map(
            (row, _) ->
                (ReadingNoted)
                    codec.read(
                        EventName.READING_NOTED.text(),
                        row.getString("reading"),
                        "the reading of " + row.getString("session_id")))
        .forEach(r -> all.add(new Noted(r.at(), r)));
    handle
        .createQuery("SELECT place, noted_at, fact FROM weather ORDER BY place")
        .map(
            (row, _) ->
                new Noted(
                    Rows.instant(row, "noted_at"),
                    (Live)
                        codec.read(
                            EventName.WEATHER_NOTED.text(),
                            row.getString("fact"),
                            "the weather of " + row.getString("place"))))
        .forEach(all::add);
    return all;
  }
}
