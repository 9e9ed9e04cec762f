package evcharging.central.console;

import evcharging.central.console.accounts.AccountsPane;
import evcharging.central.console.alarms.AlarmsDemoMain;
import evcharging.central.console.audit.AuditDemoMain;
import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Pane;
import evcharging.central.console.drivers.DriversDemoMain;
import evcharging.central.console.health.HealthPane;
import evcharging.central.console.point.PointDemoMain;
import evcharging.central.console.points.PointsDemoMain;
import evcharging.central.console.sessions.SessionsDemoMain;
import evcharging.central.console.wall.WallDemoMain;
import evcharging.central.console.weather.WeatherDemoMain;
import evcharging.central.network.Role;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// One pane of the console by itself, on made-up data: `PaneDemoMain PANE` opens a window,
/// `PaneDemoMain PANE DIRECTORY` draws it.
public final class PaneDemoMain {
  private static final int SESSIONS = 60;

  private static final Map<String, Demo> DEMOS =
      new TreeMap<>(
          Map.of(
              "wall", WallDemoMain::main,
              "drawer", PointDemoMain::main,
              "alarms", AlarmsDemoMain::main,
              "sessions", SessionsDemoMain::main,
              "drivers", DriversDemoMain::main,
              "points", PointsDemoMain::main,
              "weather", WeatherDemoMain::main,
              "audit", AuditDemoMain::main,
              "accounts", arguments -> play(AccountsPane::new, arguments),
              "health", arguments -> play(HealthPane::new, arguments)));

  private PaneDemoMain() {}

  /// @param arguments which pane, and where pictures go if no window is wanted
  public static void main(String[] arguments) throws IOException {
    Demo demo = arguments.length == 0 ? null : DEMOS.get(arguments[0]);
    if (demo == null) {
      System.err.println("PANE-UNKNOWN: name one of " + String.join(" ", DEMOS.keySet()));
      System.exit(64);
      return;
    }
    demo.run(Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  private static <P extends Pane> void play(Function<Desk, P> made, String[] arguments) {
    try (PaneDemo demo = new PaneDemo(SESSIONS)) {
      ShellRig.account(demo.rig(), "ana", Role.ADMIN);
      ShellRig.account(demo.rig(), "luis", Role.OPERATOR);
      ShellRig.account(demo.rig(), "vera", Role.VIEWER);
      demo.run(arguments, made, (_, _) -> {});
    }
    System.exit(0);
  }

  private interface Demo {
    void run(String[] arguments) throws IOException;
  }
}
