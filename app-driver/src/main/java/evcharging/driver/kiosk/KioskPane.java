package evcharging.driver.kiosk;

import java.util.List;
import javafx.scene.Node;

/// One screen: what fills the middle, and the buttons of its own at the right of the foot.
interface KioskPane {
  Node body();

  default List<Node> actions() {
    return List.of();
  }
}
