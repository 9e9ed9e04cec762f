package evcharging.central.console;

import evcharging.central.network.Command;
import evcharging.central.network.OrderEvent;
import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.domain.SessionId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A lively network of some size, spoken by commands as engines would: for pictures and demos.
final class ConsoleDemo {
  private static final List<String> PLACES =
      List.of("Berlin", "Madrid", "Paris", "Rome", "Lisbon", "Hamburg", "Sevilla", "Valencia");

  private ConsoleDemo() {}

  static void fill(ConsoleRig rig, int points) {
    for (int i = 1; i <= points; i++) {
      String place = PLACES.get((i * 7) % PLACES.size());
      ConsoleRig.Connected point =
          rig.connected("CP%03d".formatted(i), place, i % 3 == 0 ? "0.39" : "0.25");
      stage(rig, point, i);
    }
    weather(rig);
  }

  private static void stage(ConsoleRig rig, ConsoleRig.Connected point, int i) {
    if (i % 4 == 0) {
      String driver = "D%02d".formatted(i);
      rig.driver(driver);
      SessionId session = rig.supplying(point, driver);
      for (int second = 1; second <= 40; second++) {
        rig.reading(
            point, session, second, second * 90L * i, 11_000 + 4_000L * ((second * i) % 7 - 3) / 3);
      }
    } else if (i % 17 == 0) {
      rig.verdict(point, false, "STATUS KO");
    } else if (i % 23 == 0) {
      rig.monitorGone(point);
    } else if (i % 29 == 0) {
      rig.tell(new Command.GiveOrder(UUID.randomUUID(), OrderEvent.Order.OUT, Set.of(point.id())));
    }
  }

  private static void weather(ConsoleRig rig) {
    double degrees = 21.5;
    for (String place : PLACES) {
      degrees -= 3.4;
      rig.tell(
          new Command.NoteWeather(
              new Place(place),
              BigDecimal.valueOf(Math.round(degrees * 10), 1),
              new BigDecimal("2.4"),
              Duration.ZERO));
    }
    rig.tell(new Command.RevokeKeys(new CpId("CP005")));
  }
}
