package evcharging.central.reactions;

import evcharging.central.network.WeatherEvent;
import evcharging.central.network.WeatherEvent.AlertCleared;
import evcharging.central.network.WeatherEvent.AlertRaised;

/// Weather alerts, told to other systems; what they do to points comes as holds.
final class WeatherReactions {
  private WeatherReactions() {}

  static void to(WeatherEvent event, Announcements announce, Messages out) {
    String place = event.place().name();
    switch (event) {
      case AlertRaised e ->
          out.add(
              announce.weather(
                  place,
                  e.alert().name(),
                  e.temperature().toPlainString()
                      + " °C, wind "
                      + e.wind().toPlainString()
                      + " m/s"));
      case AlertCleared _ -> out.add(announce.weather(place, "CLEARED", ""));
    }
  }
}
