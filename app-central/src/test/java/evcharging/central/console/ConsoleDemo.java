package evcharging.central.console;

import evcharging.central.core.Traffic;
import evcharging.central.network.Command;
import evcharging.central.network.OrderEvent;
import evcharging.domain.CpId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Place;
import evcharging.domain.SessionId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A lively network of some size before a real core, spoken by commands as engines would: for
/// pictures and demos.
final class ConsoleDemo {
  private static final List<String> PLACES =
      List.of("Berlin", "Madrid", "Paris", "Rome", "Lisbon", "Hamburg", "Sevilla", "Valencia");
  private static final String LOST = "Sevilla";

  private final ConsoleRig rig;
  private final List<Charging> charging = new ArrayList<>();
  private final List<ConsoleRig.Connected> toBeLost = new ArrayList<>();
  private long second;

  private record Charging(ConsoleRig.Connected point, SessionId session, int number) {
    long watts(long second) {
      return 7_000 + 1_500L * (number % 9) + 130 * Math.floorMod(second * 7 + number, 9);
    }

    long wattHours(long second) {
      return 900 + 23L * number + 3 * second;
    }
  }

  Traffic traffic() {
    return rig.traffic();
  }

  ConsoleDemo(ConsoleRig rig, int points) {
    this.rig = rig;
    for (int i = 1; i <= points; i++) {
      String place = PLACES.get((i * 7) % PLACES.size());
      ConsoleRig.Connected point =
          rig.connected("CP%03d".formatted(i), place, i % 3 == 0 ? "0.39" : "0.25");
      stage(point, i);
      if (place.equals(LOST)) {
        toBeLost.add(point);
      }
    }
    rig.tell(new Command.RevokeKeys(new CpId("CP005")));
    beat();
  }

  private void stage(ConsoleRig.Connected point, int i) {
    String driver = "D%02d".formatted(i);
    if (i % 5 == 0) {
      rig.driver(driver);
      charging.add(new Charging(point, rig.supplying(point, driver), i));
    } else if (i % 3 == 0) {
      rig.driver(driver);
      finished(point, rig.supplying(point, driver), i);
    } else if (i % 17 == 0) {
      rig.verdict(point, false, "STATUS KO");
    } else if (i % 23 == 0) {
      rig.monitorGone(point);
    } else if (i % 29 == 0) {
      rig.tell(new Command.GiveOrder(UUID.randomUUID(), OrderEvent.Order.OUT, Set.of(point.id())));
    }
  }

  private void finished(ConsoleRig.Connected point, SessionId session, int i) {
    EndReason[] reasons = {EndReason.DRIVER_STOP, EndReason.UNPLUGGED};
    rig.tell(
        new Command.TellEnded(
            point.id(),
            point.engine(),
            session,
            new Energy(0),
            new Energy(600 + 37L * i),
            Instant.now(),
            reasons[i % reasons.length]));
    rig.state(point, true, false);
  }

  /// A second of the network: readings, and the weather of every place.
  void beat() {
    second++;
    for (Charging one : charging) {
      rig.reading(one.point(), one.session(), second, one.wattHours(second), one.watts(second));
    }
    double degrees = 24.9;
    for (String place : PLACES) {
      degrees -= 3.4;
      rig.tell(
          new Command.NoteWeather(
              new Place(place),
              BigDecimal.valueOf(Math.round(degrees * 10), 1),
              new BigDecimal("2.4"),
              Duration.ZERO));
    }
  }

  /// Every Monitor of a place goes within a moment.
  void loseAPlace() {
    toBeLost.forEach(rig::monitorGone);
  }
}
