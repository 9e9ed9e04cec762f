package evcharging.demo;

import evcharging.config.Tongue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The programs of a [Plant] that people look at.
final class Windows {
  /// Windows speak what the machine speaks; nobody waits for their lines.
  private static final Map<String, String> OF_PEOPLE =
      Map.of("EV_LANGUAGE", Tongue.ofMachine().code());

  private final Plant plant;
  private final Site site;

  Windows(Plant plant) {
    this.plant = plant;
    this.site = plant.site();
  }

  /// Where a driver's PIN is kept.
  Path pin(String driver) {
    return site.at("pins", driver);
  }

  /// The charger's face, which starts its Engine and its Monitor.
  ///
  /// @param index of the point's Monitor port
  /// @param driver who has a simulated card here
  Actor panel(String point, String place, String price, int index, String driver) {
    List<String> arguments =
        new ArrayList<>(
            List.of("panel", point, place, price, plant.ports().monitors().get(index).toString()));
    arguments.addAll(List.of("--card", driver + "=" + pin(driver), "--time-scale", "18"));
    arguments.addAll(plant.pointOptions());
    return site.start("PANEL-" + point, OF_PEOPLE, "ev-cp", arguments.toArray(String[]::new));
  }

  /// The driver's kiosk in a window, with a simulated card for each of these drivers.
  Actor kiosk(List<String> drivers) {
    String cards =
        drivers.stream().map(id -> id + " " + read(pin(id))).collect(Collectors.joining("\n"));
    return site.start(
        "KIOSK",
        OF_PEOPLE,
        "ev-driver",
        "--kiosk-window",
        "--kiosk-cards",
        plant.secret("cards", cards).toString(),
        "--central-ip",
        plant.hosts().central(),
        "--central-port",
        Integer.toString(plant.ports().central()),
        "--ca",
        plant.ca().toString(),
        "--data",
        site.at("drivers", "kiosk").toString());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
