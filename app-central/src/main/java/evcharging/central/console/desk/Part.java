package evcharging.central.console.desk;

import evcharging.central.core.NetworkView;
import javafx.scene.layout.Region;

/// A piece of the window that shows the state: a pane, the point's drawer, the alarm banner. Built
/// once, on the FX thread. Whatever throws in it, the shell puts a card with an incident id in its
/// place and everything else goes on.
public interface Part {

  /// The same node every time.
  Region content();

  /// The newest state that is on disk, at most five times a second, also while the part is not on
  /// screen: what is costly waits until it is. FX thread.
  void show(NetworkView view);
}
