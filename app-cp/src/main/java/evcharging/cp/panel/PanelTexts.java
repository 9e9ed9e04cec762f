package evcharging.cp.panel;

import evcharging.styles.text.Bundle;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import java.time.ZoneId;

/// The words of this room.
public final class PanelTexts {
  private static final Bundle BUNDLE = new Bundle(PanelTexts.class, "texts");

  private PanelTexts() {}

  public static Texts in(Language first, ZoneId zone) {
    return new Texts(first, zone, BUNDLE);
  }

  static Bundle bundle() {
    return BUNDLE;
  }
}
