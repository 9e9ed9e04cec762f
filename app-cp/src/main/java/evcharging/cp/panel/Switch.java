package evcharging.cp.panel;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// A button that breaks and, while it is broken, one that mends in its place.
final class Switch extends HBox {
  private final Button harm;
  private final Button mend;

  Switch(Button harm, Button mend) {
    super(Parts.once(harm), Parts.once(mend));
    this.harm = harm;
    this.mend = mend;
    mend.getStyleClass().add("accent");
    setMinWidth(USE_PREF_SIZE);
    show(false, false);
  }

  void show(boolean broken, boolean enabled) {
    boolean focused = harm.isFocused() || mend.isFocused();
    Parts.show(harm, !broken);
    Parts.show(mend, broken);
    harm.setDisable(!enabled);
    mend.setDisable(!enabled);
    if (focused) {
      (broken ? mend : harm).requestFocus();
    }
  }
}
