package evcharging.central.api;

import evcharging.central.core.NetworkView;
import evcharging.central.network.ChargePoint;
import evcharging.central.network.PlaceWeather;
import evcharging.central.network.Session;
import evcharging.domain.CpStatus;
import evcharging.domain.Power;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// A charging point in `/api/cps`: the first version's fields with the first version's meanings
/// (`kw` is energy in kWh; `"-"` where there is no session), then ours.
///
/// @param temperature °C at its place, null if unknown
/// @param wind m/s at its place, null if unknown
/// @param seenAt null if nothing was ever heard of it
record CpBody(
    String cpId,
    String location,
    @Shown("€/kWh") BigDecimal price,
    CpStatus status,
    @Shown(value = "°C at its place", orNull = true) BigDecimal temperature,
    @Shown(value = "m/s at its place", orNull = true) BigDecimal wind,
    @Shown("- without one") String session,
    @Shown("pseudonym; - without a session") String driver,
    @Shown(value = "energy in kWh, as the first version called it", orDash = true) Object kw,
    @Shown(value = "€ so far", orDash = true) Object eur,
    @Shown(orNull = true) BigDecimal powerKw,
    @Shown(orNull = true) BigDecimal energyKwh,
    @Shown(orNull = true) BigDecimal amountEur,
    String statusReason,
    @Shown("when it came into this status") Instant since,
    @Shown(value = "when it was last heard of", orNull = true) Instant seenAt) {
  private static final String NONE = "-";

  static CpBody of(NetworkView.PointView view, NetworkView now) {
    ChargePoint point = view.point();
    Optional<Session> session = point.session().map(now.sessions()::get);
    Optional<PlaceWeather> weather = Optional.ofNullable(now.weather().get(point.place()));
    BigDecimal energy = session.map(s -> s.energy().kilowattHours()).orElse(null);
    BigDecimal amount = session.map(s -> s.amount().euro()).orElse(null);
    return new CpBody(
        point.id().value(),
        point.place().name(),
        point.price().euroPerKwh(),
        view.status().status(),
        weather.flatMap(PlaceWeather::temperature).orElse(null),
        weather.flatMap(PlaceWeather::wind).orElse(null),
        session.map(s -> s.id().value()).orElse(NONE),
        session.map(s -> s.driver().value()).orElse(NONE),
        energy == null ? NONE : energy,
        amount == null ? NONE : amount,
        session.map(CpBody::power).orElse(null),
        energy,
        amount,
        view.status().reason(),
        view.since(),
        view.seenAt().equals(Instant.EPOCH) ? null : view.seenAt());
  }

  /// The same but for when it was last heard of.
  boolean saysTheSameAs(CpBody other) {
    return other.seenAgain(seenAt).equals(this);
  }

  private CpBody seenAgain(Instant at) {
    return new CpBody(
        cpId,
        location,
        price,
        status,
        temperature,
        wind,
        session,
        driver,
        kw,
        eur,
        powerKw,
        energyKwh,
        amountEur,
        statusReason,
        since,
        at);
  }

  private static BigDecimal power(Session session) {
    return session.reading().map(Session.Reading::power).orElse(Power.ZERO).kilowatts();
  }
}
