package evcharging.styles;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// The sign of an alarm's priority, 1 the most urgent.
public enum AlarmSign implements Sign {
  PRIORITY_1(1, MaterialDesignA.ALERT_OCTAGON),
  PRIORITY_2(2, MaterialDesignA.ALERT_RHOMBUS_OUTLINE),
  PRIORITY_3(3, MaterialDesignA.ALERT_BOX_OUTLINE),
  PRIORITY_4(4, MaterialDesignI.INFORMATION_OUTLINE);

  private final int priority;
  private final Ikon glyph;

  AlarmSign(int priority, Ikon glyph) {
    this.priority = priority;
    this.glyph = glyph;
  }

  /// @param priority 1 to 4
  /// @throws IllegalArgumentException for any other
  public static AlarmSign of(int priority) {
    for (AlarmSign sign : values()) {
      if (sign.priority == priority) {
        return sign;
      }
    }
    throw new IllegalArgumentException("an alarm's priority is 1 to 4, not " + priority);
  }

  @Override
  public String wordKey() {
    return "alarm.priority." + priority;
  }

  @Override
  public Ikon glyph() {
    return glyph;
  }

  @Override
  public String styleClass() {
    return "alarm-" + priority;
  }
}
