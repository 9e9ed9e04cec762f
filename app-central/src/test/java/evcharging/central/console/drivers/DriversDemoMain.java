package evcharging.central.console.drivers;

import evcharging.central.console.ConsoleRig;
import evcharging.central.console.PaneDemo;
import evcharging.central.network.Command;
import evcharging.domain.DriverId;
import evcharging.domain.SessionId;
import java.util.Optional;
import java.util.UUID;

/// The drivers pane: some charge, one asks, one is locked.
public final class DriversDemoMain {
  private DriversDemoMain() {}

  public static void main(String[] arguments) {
    try (PaneDemo demo = new PaneDemo(300)) {
      people(demo.rig());
      demo.run(arguments, DriversPane::new, (_, pane) -> pane.seek("D03"));
    }
    System.exit(0);
  }

  private static void people(ConsoleRig rig) {
    for (int i = 1; i <= 7; i++) {
      ConsoleRig.Connected point = rig.connected("CP9%02d".formatted(i), "Sevilla", "0.28");
      DriverId driver = new DriverId("D%02d".formatted(2 * i + 1));
      rig.tell(new Command.SignedIn(driver, "hash"));
      if (i == 4) {
        rig.tell(new Command.Start(driver, UUID.randomUUID(), Optional.of(point.id())));
      } else {
        SessionId session = rig.supplying(point, driver.value());
        rig.reading(point, session, 1, 1_700L * i, 7_400);
      }
    }
    rig.tell(new Command.BlockDriver(new DriverId("D04"), true));
    for (int i = 0; i < 8; i++) {
      rig.tell(new Command.SignInFailed(new DriverId("D06")));
    }
  }
}
