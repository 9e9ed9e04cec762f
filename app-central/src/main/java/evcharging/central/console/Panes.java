package evcharging.central.console;

import evcharging.central.console.accounts.AccountsPane;
import evcharging.central.console.alarms.AlarmBanner;
import evcharging.central.console.alarms.AlarmsPane;
import evcharging.central.console.audit.AuditPane;
import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Part;
import evcharging.central.console.desk.PointDrawer;
import evcharging.central.console.drivers.DriversPane;
import evcharging.central.console.export.SaveDialog;
import evcharging.central.console.health.HealthPane;
import evcharging.central.console.point.PointPane;
import evcharging.central.console.points.PointsPane;
import evcharging.central.console.sessions.SessionsPane;
import evcharging.central.console.wall.WallPane;
import evcharging.central.console.weather.WeatherPane;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

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
    return all(SaveDialog.OF_THE_PLATFORM);
  }

  /// @param saving where exported files go
  static Panes all(SaveDialog saving) {
    return new Panes(
        List.of(
            new PaneKind("wall", MaterialDesignV.VIEW_GRID_OUTLINE, true, WallPane::new),
            new PaneKind("alarms", MaterialDesignA.ALARM_LIGHT_OUTLINE, true, AlarmsPane::new),
            new PaneKind(
                "sessions",
                MaterialDesignR.RECEIPT_TEXT_OUTLINE,
                false,
                desk -> new SessionsPane(desk, saving)),
            new PaneKind(
                "drivers",
                MaterialDesignA.ACCOUNT_MULTIPLE_OUTLINE,
                false,
                desk -> new DriversPane(desk, saving)),
            new PaneKind(
                "points", MaterialDesignE.EV_STATION, false, desk -> new PointsPane(desk, saving)),
            new PaneKind(
                "weather",
                MaterialDesignW.WEATHER_PARTLY_CLOUDY,
                false,
                desk -> new WeatherPane(desk, saving)),
            new PaneKind(
                "audit", MaterialDesignS.SHIELD_SEARCH, false, desk -> new AuditPane(desk, saving)),
            new PaneKind("accounts", MaterialDesignA.ACCOUNT_KEY_OUTLINE, false, AccountsPane::new),
            new PaneKind("health", MaterialDesignH.HEART_PULSE, false, HealthPane::new)),
        Optional.of(PointPane::new),
        Optional.of(AlarmBanner::new));
  }
}
