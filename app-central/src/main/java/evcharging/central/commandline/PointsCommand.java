package evcharging.central.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import evcharging.config.Fault;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `ev-central points`: the panel on a terminal; with `--until` it waits first, with `--follow` it
/// goes on.
@Command(name = "points", description = "Every charging point, as on the panel.")
public final class PointsCommand extends OperatorCommand {
  private static final long LOOK_EVERY_MS = 250;

  @Option(
      names = "--until",
      paramLabel = "CP=STATUS",
      split = ",",
      description = "Waits until each of these points has that status, for example CP001=ACTIVADO.")
  private Map<String, String> until = Map.of();

  @Option(
      names = "--within",
      paramLabel = "TIME",
      defaultValue = "60s",
      description = "How long to wait at most (${DEFAULT-VALUE}).")
  private Duration within;

  @Option(
      names = "--follow",
      description = "Goes on until ended: a line for each point whose status or reason changes.")
  private boolean follow;

  @Override
  int run(ApiClient central) {
    if (follow) {
      follow(new StatusLines(options().json(), speech(), this::print), central);
      return 0;
    }
    JsonNode points = central.get("/api/cps");
    long deadline = System.nanoTime() + within.toNanos();
    while (!allReached(points)) {
      if (System.nanoTime() > deadline || !paused()) {
        throw new Fault("STATUS-NOT-REACHED", "Not reached in time: " + until + ".");
      }
      points = central.get("/api/cps");
    }
    return show(
        points,
        Table.of(
                "cp_id", "Point",
                "location", "Place",
                "price", "€/kWh",
                "status", "Status",
                "status_reason", "Why",
                "driver", "Driver",
                "power_kw", "kW",
                "energy_kwh", "kWh",
                "amount_eur", "€",
                "temperature", "°C",
                "wind", "m/s")
            .spoken("status_reason")
            .orIfEmpty("No charging point yet; it appears when its Engine first comes."));
  }

  /// A Central that goes away comes back: this waits for it.
  private static void follow(StatusLines lines, ApiClient central) {
    do {
      try {
        lines.now(central.get("/api/cps"));
      } catch (Fault notNow) {
        lines.cannotTell(notNow.getMessage());
      }
    } while (paused());
  }

  private boolean allReached(JsonNode points) {
    return until.entrySet().stream().allMatch(e -> hasStatus(points, e.getKey(), e.getValue()));
  }

  private static boolean hasStatus(JsonNode points, String id, String status) {
    for (JsonNode point : points) {
      if (point.path("cp_id").asText().equals(id)) {
        return point.path("status").asText().equalsIgnoreCase(status);
      }
    }
    return false;
  }

  /// False if somebody wants this program to end.
  private static boolean paused() {
    try {
      Thread.sleep(LOOK_EVERY_MS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
