package evcharging.cp;

import evcharging.config.Fault;
import evcharging.cp.point.Car;
import evcharging.cp.point.Charger;
import evcharging.cp.point.PointSettings;
import evcharging.domain.Energy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The simulated charger and car, and the limits of a point.
final class SimulatorOptions {
  @Option(
      names = "--charger",
      defaultValue = "AC_22",
      paramLabel = "KIND",
      description = "${COMPLETION-CANDIDATES} kW; DC gives less above 80 %% (${DEFAULT-VALUE}).")
  private Charger.Kind charger;

  @Option(
      names = "--time-scale",
      defaultValue = "1",
      paramLabel = "N",
      description = "The charger supplies, and says, N times its power (${DEFAULT-VALUE}).")
  private BigDecimal timeScale;

  @Option(
      names = "--battery",
      defaultValue = "60000",
      paramLabel = "WH",
      description = "Battery of each car that comes, in Wh (${DEFAULT-VALUE}).")
  private long batteryWh;

  @Option(
      names = "--charge",
      defaultValue = "20",
      paramLabel = "PERCENT",
      description = "How full each car comes (${DEFAULT-VALUE}).")
  private int chargePercent;

  @Option(
      names = "--auto-plug",
      paramLabel = "TIME",
      description = "A car is plugged in so long after each authorisation, and leaves at the end.")
  private Duration autoPlug;

  @Option(
      names = "--auto-unplug",
      paramLabel = "TIME",
      description = "The car is unplugged so long after its supply began.")
  private Duration autoUnplug;

  @Option(
      names = "--plug-time",
      defaultValue = "60s",
      paramLabel = "TIME",
      description = "How long a grant waits for a car.")
  private Duration plugTime;

  @Option(
      names = "--ask-time",
      defaultValue = "15s",
      paramLabel = "TIME",
      description = "How long an accepted question keeps the point.")
  private Duration askTime;

  @Option(
      names = "--reading",
      defaultValue = "1s",
      paramLabel = "TIME",
      description = "How often the meter is read, forced to disk and reported.")
  private Duration reading;

  @Option(
      names = "--report",
      defaultValue = "10s",
      paramLabel = "TIME",
      description = "How often the state is reported when nothing changes.")
  private Duration report;

  @Option(
      names = "--resend",
      defaultValue = "5s",
      paramLabel = "TIME",
      description = "How often an end is told again until Central noted it.")
  private Duration resend;

  @Option(
      names = "--offline-time",
      defaultValue = "8h",
      paramLabel = "TIME",
      description = "How long a supply goes on without Central.")
  private Duration offlineTime;

  @Option(
      names = "--offline-energy",
      defaultValue = "100000",
      paramLabel = "WH",
      description = "How much a supply gives without Central, in Wh (${DEFAULT-VALUE}).")
  private long offlineWh;

  @Option(
      names = "--tick",
      defaultValue = "250ms",
      paramLabel = "TIME",
      description = "How often the machine looks at the clock.")
  Duration tick;

  @Option(
      names = "--kept-readings",
      defaultValue = "600",
      paramLabel = "N",
      description = "Readings kept for each session while Kafka is away (${DEFAULT-VALUE}).")
  int kept;

  Charger charger() {
    try {
      return charger.faster(timeScale);
    } catch (IllegalArgumentException e) {
      throw new Fault("SIMULATOR", "--time-scale: " + e.getMessage() + ".", e);
    }
  }

  BigDecimal timeScale() {
    return timeScale;
  }

  Car car() {
    try {
      return Car.at(new Energy(batteryWh), chargePercent);
    } catch (IllegalArgumentException e) {
      throw new Fault("SIMULATOR", "--battery, --charge: " + e.getMessage() + ".", e);
    }
  }

  PointSettings settings() {
    return new PointSettings(
        plugTime, askTime, reading, report, resend, offlineTime, new Energy(offlineWh));
  }

  /// The steps that make cars come and go by themselves, if asked for.
  Optional<String> script() {
    StringBuilder steps = new StringBuilder();
    if (autoPlug != null) {
      steps.append("when authorised after ").append(autoPlug.toMillis()).append("ms plug;");
      steps.append("when ended after 500ms unplug;");
    }
    if (autoUnplug != null) {
      steps.append("when supplying after ").append(autoUnplug.toMillis()).append("ms unplug;");
    }
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps.toString());
  }
}
