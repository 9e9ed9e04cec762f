package evcharging.central.console.wall;

import evcharging.central.console.ConsoleRig;
import evcharging.central.console.MadeUpNetwork;
import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Navigation;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.SessionId;

/// The wall before a made-up feed.
final class WallDemo {
  private final MadeUpNetwork network;
  private final WallPane pane;
  private final Desk desk;

  /// FX thread.
  WallDemo(ConsoleRig rig, MadeUpNetwork network) {
    this.network = network;
    this.desk = rig.desk(new NowhereToGo(), network::view);
    this.pane = new WallPane(desk, new SavedFilters(), network::now);
  }

  Desk desk() {
    return desk;
  }

  WallPane pane() {
    return pane;
  }

  void show() {
    pane.show(network.view());
  }

  /// A console of one pane.
  static class NowhereToGo implements Navigation {
    @Override
    public void open(String pane) {}

    @Override
    public void point(CpId point) {}

    @Override
    public void session(SessionId session) {}

    @Override
    public void driver(DriverId driver) {}

    @Override
    public void audit(String subject) {}
  }
}
