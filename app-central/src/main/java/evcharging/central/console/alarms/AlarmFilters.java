package evcharging.central.console.alarms;

import evcharging.domain.Place;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The filters and the order of the list as they are remembered.
final class AlarmFilters {
  private static final String SHOW = "show";
  private static final String PRIORITY = "priority";
  private static final String PLACE = "place";
  private static final String FIRST_OUT = "first-out";

  private AlarmFilters() {}

  static Map<String, String> of(AlarmsModel model) {
    Map<String, String> kept = new HashMap<>();
    kept.put(SHOW, model.showProperty().get().name());
    kept.put(FIRST_OUT, Boolean.toString(model.firstOutProperty().get()));
    model.priorityProperty().get().ifPresent(p -> kept.put(PRIORITY, p.toString()));
    model.placeProperty().get().ifPresent(p -> kept.put(PLACE, p.name()));
    return kept;
  }

  /// @param kept written by another version or by hand, it may hold anything
  static void restore(Map<String, String> kept, AlarmsModel model) {
    model
        .showProperty()
        .set(
            Arrays.stream(Show.values())
                .filter(one -> one.name().equals(kept.get(SHOW)))
                .findFirst()
                .orElse(Show.ALL));
    model
        .priorityProperty()
        .set(
            Stream.of(1, 2, 3, 4).filter(p -> p.toString().equals(kept.get(PRIORITY))).findFirst());
    model.placeProperty().set(place(kept.get(PLACE)));
    model.firstOutProperty().set("true".equals(kept.get(FIRST_OUT)));
  }

  private static Optional<Place> place(String name) {
    try {
      return Optional.ofNullable(name).map(Place::new);
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
