package evcharging.central.console.side;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// A finding in a sentence, with a glyph and a colour that say whether it is good.
public final class Verdict extends HBox {
  private final FontIcon glyph = new FontIcon();
  private final Label sentence = new Label();
  private Tone tone = Tone.QUIET;

  /// How good or bad.
  public enum Tone {
    GOOD,
    QUIET,
    DUE,
    BAD;

    public String styleClass() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Verdict() {
    getStyleClass().addAll("verdict", tone.styleClass());
    glyph.getStyleClass().add("sign-glyph");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    getChildren().addAll(glyph, sentence);
    show(Tone.QUIET, "");
  }

  public Verdict(Tone first, String text) {
    this();
    show(first, text);
  }

  public void show(Tone now, String text) {
    getStyleClass().remove(tone.styleClass());
    tone = now;
    getStyleClass().add(now.styleClass());
    sentence.setText(text);
    glyph.setIconCode(
        switch (now) {
          case GOOD -> MaterialDesignC.CHECK_DECAGRAM;
          case QUIET -> MaterialDesignI.INFORMATION_OUTLINE;
          case DUE -> MaterialDesignH.HELP_CIRCLE_OUTLINE;
          case BAD -> MaterialDesignA.ALERT_OCTAGON;
        });
  }

  public String text() {
    return sentence.getText();
  }
}
