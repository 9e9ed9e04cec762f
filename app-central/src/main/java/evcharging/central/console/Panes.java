package evcharging.central.console;

import evcharging.central.console.accounts.AccountsPane;
import evcharging.central.console.alarms.AlarmBanner;
import evcharging.central.console.alarms.AlarmsPane;
import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Part;
import evcharging.central.console.desk.PointDrawer;
import evcharging.central.console.health.HealthPane;
import evcharging.central.console.sessions.SessionsPane;
import evcharging.central.console.wall.WallPane;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/// What the window is made of: a pane more is a line more.
///
/// @param kinds in the order of the navigation
/// @param drawer the point's drawer
/// @param banner the highest unacknowledged alarm, on every screen
record Panes(
    List<PaneKind> kinds,
    Optional<Function<Desk, PointDrawer>> drawer,
    Optional<Function<Desk, Part>> banner) {

  static Panes all() {
    return new Panes(
        List.of(
            new PaneKind("wall", MaterialDesignV.VIEW_GRID_OUTLINE, true, WallPane::new),
            new PaneKind("alarms", MaterialDesignA.ALARM_LIGHT_OUTLINE, true, AlarmsPane::new),
            new PaneKind("sessions", MaterialDesignR.RECEIPT, false, SessionsPane::new),
            new PaneKind("accounts", MaterialDesignA.ACCOUNT_KEY_OUTLINE, false, AccountsPane::new),
            new PaneKind("health", MaterialDesignH.HEART_PULSE, false, HealthPane::new)),
        Optional.empty(),
        Optional.of(AlarmBanner::new));
  }
}
