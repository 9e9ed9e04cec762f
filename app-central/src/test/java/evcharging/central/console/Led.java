package evcharging.central.console;

import evcharging.central.console.desk.Navigation;
import evcharging.central.network.AlarmKey;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.SessionId;
import java.util.ArrayList;
import java.util.List;

/// Notes where a pane led to.
public final class Led implements Navigation {
  private final List<String> to = new ArrayList<>();

  public List<String> to() {
    return List.copyOf(to);
  }

  @Override
  public void open(String pane) {
    to.add("open " + pane);
  }

  @Override
  public void point(CpId point) {
    to.add("point " + point);
  }

  @Override
  public void session(SessionId session) {
    to.add("session " + session);
  }

  @Override
  public void driver(DriverId driver) {
    to.add("driver " + driver);
  }

  @Override
  public void alarm(AlarmKey alarm) {
    to.add("alarm " + alarm);
  }

  @Override
  public void audit(String subject) {
    to.add("audit " + subject);
  }
}
