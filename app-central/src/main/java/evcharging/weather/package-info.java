/// EV_W, the weather service: a program of its own that knows Central only by its REST API.
///
/// What lives here: [evcharging.weather.WeatherMain] (options and wiring) and one round
/// ([evcharging.weather.Round]); the rules of when to warn are in `alarms`, the sources in
/// `provider`, the calls to Central in `http`. Who may call it: nobody. Which thread: one, the
/// program's main one.
package evcharging.weather;
