package evcharging.central.console.health;

import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// How a part fares: a glyph of its own each, and colour only for what is not well.
enum Grade {
  FINE(MaterialDesignC.CHECK, ""),
  WATCH(MaterialDesignA.ALERT_RHOMBUS_OUTLINE, "alarm-2"),
  BAD(MaterialDesignA.ALERT_OCTAGON, "alarm-1");

  private final Ikon glyph;
  private final String styleClass;

  Grade(Ikon glyph, String styleClass) {
    this.glyph = glyph;
    this.styleClass = styleClass;
  }

  Ikon glyph() {
    return glyph;
  }

  /// Empty for what is well.
  String styleClass() {
    return styleClass;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
