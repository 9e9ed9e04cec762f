package evcharging.cp;

import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.domain.Price;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// Which point an Engine, or its panel, is of: `CP001 Berlin 0.25 9101`.
final class PointParameters {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CP_ID",
      description = "The point's id; default: the one that was set up.")
  CpId point;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PLACE",
      description = "Where it stands; counts when it is first seen.")
  Place place;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "PRICE",
      description = "Euros per kWh; counts when it is first seen.")
  Price price;

  @Parameters(
      index = "3",
      arity = "0..1",
      paramLabel = "PORT",
      defaultValue = "9101",
      description = "Where its Monitor comes to (${DEFAULT-VALUE}).")
  int monitorPort;

  /// All of them are there.
  PointParameters complete(CommandSpec spec) {
    if (point == null || place == null || price == null) {
      throw new ParameterException(
          spec.commandLine(),
          "CP_ID, PLACE and PRICE are missing here and in the configuration; 'ev-cp setup' asks"
              + " for them");
    }
    return this;
  }

  /// As they were typed, for another program.
  List<String> words() {
    return List.of(
        point.value(),
        place.name(),
        price.euroPerKwh().toPlainString(),
        Integer.toString(monitorPort));
  }
}
