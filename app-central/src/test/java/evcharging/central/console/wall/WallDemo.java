package evcharging.central.console.wall;

import evcharging.central.console.ConsoleRig;
import evcharging.central.console.Led;
import evcharging.central.console.MadeUpNetwork;
import evcharging.central.console.desk.Desk;

/// The wall before a made-up feed.
final class WallDemo {
  private final MadeUpNetwork network;
  private final WallPane pane;
  private final Desk desk;

  /// FX thread.
  WallDemo(ConsoleRig rig, MadeUpNetwork network) {
    this.network = network;
    this.desk = rig.desk(new Led(), network::view);
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
}
