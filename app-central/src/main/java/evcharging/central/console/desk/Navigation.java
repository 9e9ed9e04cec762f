package evcharging.central.console.desk;

import evcharging.central.network.AlarmKey;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.SessionId;

/// How a pane leads to another without knowing it. The shell does it.
public interface Navigation {

  /// Brings a pane to the front.
  void open(String pane);

  /// The point's drawer.
  void point(CpId point);

  /// The session in the history, with its ticket.
  void session(SessionId session);

  void driver(DriverId driver);

  /// The alarm in the list, with its guidance.
  default void alarm(AlarmKey alarm) {
    open("alarms");
  }

  /// The audit log of this subject (a point, session, driver, place or account).
  void audit(String subject);
}
