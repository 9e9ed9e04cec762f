package evcharging.central.network;

import evcharging.domain.Hold;
import evcharging.domain.Place;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Weather and what it does to the points of a place (W-03, W-04, P-07): a draining hold, and an
/// all-clear that lifts only its own.
final class WeatherRules {
  private static final BigDecimal COLDEST = BigDecimal.valueOf(-90);
  private static final BigDecimal HOTTEST = BigDecimal.valueOf(60);
  private static final BigDecimal STRONGEST = BigDecimal.valueOf(120);

  private WeatherRules() {}

  /// What is older than what is known changes nothing.
  static Decision note(State state, Command.NoteWeather said, Moment now) {
    Optional<Refusal> no = refusal(state, said.place(), said.temperature(), said.wind());
    if (no.isPresent()) {
      return Decision.refused(no.get());
    }
    Instant at = now.at().minus(said.age());
    PlaceWeather known = state.weather.get(said.place());
    boolean older =
        known != null && !said.age().isZero() && known.at().filter(at::isBefore).isPresent();
    return older
        ? Decision.done()
        : Decision.done(new Live.WeatherNoted(said.place(), said.temperature(), said.wind(), at));
  }

  static Decision forecast(State state, Command.NoteForecast said, Moment now) {
    Optional<Refusal> no =
        said.expected()
            .map(e -> refusal(state, said.place(), e.temperature(), e.wind()))
            .orElseGet(() -> unknownPlace(state, said.place()));
    if (no.isPresent()) {
      return Decision.refused(no.get());
    }
    Optional<PlaceForecast> forecast =
        said.expected()
            .map(
                e ->
                    new PlaceForecast(
                        said.place(), e.alert(), e.from(), e.temperature(), e.wind(), now.at()));
    return Decision.done(new Live.ForecastNoted(said.place(), forecast));
  }

  static Decision raise(State state, Command.RaiseWeatherAlert said) {
    Optional<Refusal> no = refusal(state, said.place(), said.temperature(), said.wind());
    if (no.isPresent()) {
      return Decision.refused(no.get());
    }
    PlaceWeather known = state.weather.get(said.place());
    if (known != null && known.alert().equals(Optional.of(said.alert()))) {
      return Decision.done();
    }
    List<Event> events = new ArrayList<>();
    events.add(
        new WeatherEvent.AlertRaised(said.place(), said.alert(), said.temperature(), said.wind()));
    state.points.values().stream()
        .filter(p -> p.place().equals(said.place()))
        .forEach(p -> events.addAll(PointRules.hold(state, p, Hold.WEATHER, said.alert().name())));
    return new Decision(events, new Reply.Done());
  }

  static Decision clear(State state, Command.ClearWeatherAlert said) {
    PlaceWeather known = state.weather.get(said.place());
    if (known == null || known.alert().isEmpty()) {
      return Decision.done();
    }
    List<Event> events = new ArrayList<>();
    events.add(new WeatherEvent.AlertCleared(said.place()));
    state.points.values().stream()
        .filter(p -> p.place().equals(said.place()) && p.holds().containsKey(Hold.WEATHER))
        .forEach(p -> events.add(new PointEvent.HoldCleared(p.id(), Hold.WEATHER)));
    return new Decision(events, new Reply.Done());
  }

  /// A point that moves takes the weather of its new place at once.
  static Decision setPlace(State state, Command.SetPlace set) {
    ChargePoint point = state.points.get(set.point());
    if (point == null) {
      return Decision.refused(PointRules.unknown());
    }
    if (point.place().equals(set.place())) {
      return Decision.done();
    }
    List<Event> events = new ArrayList<>();
    events.add(new PointEvent.PlaceChanged(set.point(), set.place()));
    Optional<WeatherAlert> alert =
        Optional.ofNullable(state.weather.get(set.place())).flatMap(PlaceWeather::alert);
    boolean held = point.holds().containsKey(Hold.WEATHER);
    if (alert.isPresent() && !held) {
      events.addAll(PointRules.hold(state, point, Hold.WEATHER, alert.get().name()));
    } else if (alert.isEmpty() && held) {
      events.add(new PointEvent.HoldCleared(set.point(), Hold.WEATHER));
    }
    return new Decision(events, new Reply.Done());
  }

  private static Optional<Refusal> unknownPlace(State state, Place place) {
    return state.points.values().stream().anyMatch(p -> p.place().equals(place))
        ? Optional.empty()
        : Optional.of(Refusal.of(Code.NOT_ALLOWED, "No charging point stands in " + place + "."));
  }

  private static Optional<Refusal> refusal(
      State state, Place place, BigDecimal temperature, BigDecimal wind) {
    Optional<Refusal> unknown = unknownPlace(state, place);
    if (unknown.isPresent()) {
      return unknown;
    }
    boolean possible =
        temperature.compareTo(COLDEST) >= 0
            && temperature.compareTo(HOTTEST) <= 0
            && wind.signum() >= 0
            && wind.compareTo(STRONGEST) <= 0;
    return possible
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                Code.BAD_MESSAGE, "Temperature must be -90 to 60 °C and wind 0 to 120 m/s."));
  }
}
