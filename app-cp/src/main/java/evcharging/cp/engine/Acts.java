package evcharging.cp.engine;

import evcharging.cp.point.Car;
import evcharging.cp.point.PointInput;
import java.util.Optional;
import java.util.function.Supplier;

/// What a person does at the point, by the words of the keyboard and the script.
final class Acts {
  static final String KO_REASON = "KO was reported at the point";
  static final String WORDS = "plug, unplug, ko, ok, emergency, release, stop";

  private final Supplier<Car> nextCar;

  /// @param nextCar the car that comes when somebody plugs in
  Acts(Supplier<Car> nextCar) {
    this.nextCar = nextCar;
  }

  Optional<PointInput> named(String word) {
    return Optional.ofNullable(
        switch (word) {
          case "plug" -> new PointInput.PluggedIn(nextCar.get());
          case "unplug" -> new PointInput.Unplugged();
          case "ko" -> new PointInput.Broken(KO_REASON);
          case "ok" -> new PointInput.Recovered();
          case "emergency" -> new PointInput.EmergencyPressed();
          case "release" -> new PointInput.EmergencyReleased();
          case "stop" -> new PointInput.StopHere();
          default -> null;
        });
  }
}
