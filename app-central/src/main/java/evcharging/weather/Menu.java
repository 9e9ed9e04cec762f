package evcharging.weather;

import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.weather.http.CentralApi;
import evcharging.weather.http.CentralTrouble;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What can be typed while the rounds go on; a point's new place counts from the next round
/// (requirement W-04).
final class Menu {
  static final String HELP = "places · place CP001 Rome (a point's new place) · help · quit";

  private final CentralApi central;
  private final Optional<CentralApi> operator;
  private final Consumer<String> lines;

  /// @param operator Central by an operator's token; empty without one: the weather's own may not
  ///   move points
  Menu(CentralApi central, Optional<CentralApi> operator, Consumer<String> lines) {
    this.central = central;
    this.operator = operator;
    this.lines = lines;
  }

  /// @return false if the program is to end
  boolean obey(String line) {
    String[] words = line.strip().split("\\s+", 3);
    try {
      switch (words[0]) {
        case "" -> {}
        case "quit" -> {
          return false;
        }
        case "places" -> lines.accept(names(central.places()));
        case "place" -> move(words);
        default -> lines.accept(HELP);
      }
    } catch (IllegalArgumentException e) {
      lines.accept(e.getMessage());
    } catch (CentralTrouble e) {
      lines.accept(e.getMessage());
    }
    return true;
  }

  private void move(String[] words) throws CentralTrouble {
    if (words.length < 3) {
      lines.accept(HELP);
      return;
    }
    if (operator.isEmpty()) {
      lines.accept(
          "moving a point is an operator's act: start with --operator-token-file,"
              + " or use ev-central place");
      return;
    }
    CpId point = new CpId(words[1]);
    Place place = new Place(words[2]);
    operator.get().move(point, place);
    lines.accept("%s is in %s from the next round on".formatted(point, place));
  }

  private static String names(List<Place> places) {
    return places.isEmpty()
        ? "no charging point yet"
        : String.join(", ", places.stream().map(Place::name).toList());
  }
}
