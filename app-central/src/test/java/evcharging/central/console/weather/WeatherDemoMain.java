package evcharging.central.console.weather;

import evcharging.central.console.ConsoleRig;
import evcharging.central.console.PaneDemo;
import evcharging.central.network.Command;
import evcharging.central.network.WeatherAlert;
import evcharging.domain.Place;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/// The weather pane: frost in Berlin, one place that was not told of for a while.
public final class WeatherDemoMain {
  private static final List<String> PLACES =
      List.of("Berlin", "Madrid", "Paris", "Rome", "Lisbon", "San Juan");

  private WeatherDemoMain() {}

  public static void main(String[] arguments) {
    try (PaneDemo demo = new PaneDemo(60)) {
      weather(demo.rig());
      demo.run(arguments, WeatherPane::new, (_, pane) -> pane.seek("Berlin"));
    }
    System.exit(0);
  }

  private static void weather(ConsoleRig rig) {
    for (int i = 0; i < PLACES.size(); i++) {
      BigDecimal temperature = BigDecimal.valueOf(-35 + 57L * i, 1);
      BigDecimal wind = BigDecimal.valueOf(206 + 40L * i, 2);
      rig.tell(
          new Command.NoteWeather(
              new Place(PLACES.get(i)),
              temperature,
              wind,
              i == 3 ? Duration.ofMinutes(14) : Duration.ZERO));
    }
    rig.tell(
        new Command.RaiseWeatherAlert(
            new Place("Berlin"),
            WeatherAlert.LOW_TEMPERATURE,
            new BigDecimal("-3.5"),
            new BigDecimal("2.06")));
  }
}
