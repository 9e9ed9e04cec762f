package evcharging.demo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The network with its doors open, for people at a display: Central's console, one charger's panel
/// and a kiosk, and four more points that wait for them. It runs until the console is closed.
final class OpenDoors {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration AS_LONG_AS_PEOPLE_LIKE = Duration.ofDays(1);
  private static final List<String> PLACES = List.of("Berlin", "Madrid", "Paris", "Rome", "Lisbon");
  private static final String PRICE = "0.25";

  /// 1.1 kWh in ten seconds, as in the document.
  private static final String[] BY_ITSELF = {
    "--time-scale", "18", "--battery", "22000", "--charge", "80", "--auto-plug", "3s"
  };

  private final Plant plant;
  private final Windows windows;
  private final Consumer<String> teller;

  OpenDoors(Plant plant, Consumer<String> teller) {
    this.plant = plant;
    this.windows = new Windows(plant);
    this.teller = teller;
  }

  /// Whether there is anybody to look at windows.
  static boolean wanted() {
    boolean asked = Boolean.getBoolean("demo.headless");
    String system = System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT);
    boolean alwaysHasOne = system.startsWith("windows") || system.startsWith("mac");
    return !asked && (alwaysHasOne || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY"));
  }

  private static boolean isSet(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isBlank();
  }

  void play() {
    plant.registry().expect("EV_Registry running", SOON);
    Actor central = plant.centralWithConsole();
    central.expect("EV_Central running", SOON);
    Map<String, String> places = new LinkedHashMap<>();
    for (int n = 0; n < PLACES.size(); n++) {
      places.put(point(n), PLACES.get(n));
    }
    plant.register(places);
    plant.addDrivers(List.of("D01", "D02", "D03"));
    windows.panel(point(0), PLACES.getFirst(), PRICE, 0, "D01");
    for (int n = 1; n < PLACES.size(); n++) {
      plant.engine(point(n), PLACES.get(n), PRICE, n, BY_ITSELF).expect("AES key received", SOON);
      plant.monitor(point(n), n).expect("STATUS OK", SOON);
    }
    windows.kiosk(List.of("D01", "D02", "D03"));
    plant.letWeatherIn();
    plant.weather();
    teller.accept("");
    teller.accept(
        "The doors are open: console, panel of CP001, kiosk. Drivers D01, D02, D03; their");
    teller.accept(
        "PINs are in "
            + windows.pin("D01").getParent()
            + ". Close the console, and all of it ends.");
    central.waitForEnd(AS_LONG_AS_PEOPLE_LIKE);
  }

  private static String point(int n) {
    return "CP%03d".formatted(n + 1);
  }
}
