package evcharging.central.console.wall;

import evcharging.central.network.PlaceWeather;
import evcharging.domain.Place;
import java.util.List;
import java.util.Optional;

/// The points of one place that are shown, in the order of their ids.
///
/// @param all how many the place has, shown or not
record Group(Place place, List<Slot> slots, int all) {
  Group {
    slots = List.copyOf(slots);
  }

  /// Of another moment than the group: weather does not move tiles.
  Optional<PlaceWeather> weather(WallModel model) {
    return model.weather(place);
  }
}
