package evcharging.central.console.alarms;

import evcharging.central.network.AlarmState;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The glyph of each state of an alarm; no two share a shape.
final class StateGlyph {
  private StateGlyph() {}

  static Ikon of(AlarmState state) {
    return switch (state) {
      case UNACKNOWLEDGED -> MaterialDesignB.BELL_RING;
      case ACKNOWLEDGED -> MaterialDesignC.CHECK;
      case RETURNED_UNACKNOWLEDGED -> MaterialDesignB.BELL_SLEEP_OUTLINE;
      case NORMAL -> MaterialDesignC.CHECK_ALL;
      case SHELVED -> MaterialDesignT.TIMER_SAND;
      case SUPPRESSED -> MaterialDesignE.EYE_OFF_OUTLINE;
    };
  }
}
