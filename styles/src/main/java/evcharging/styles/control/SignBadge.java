package evcharging.styles.control;

import evcharging.styles.Sign;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A state or an alarm's priority as glyph, word and colour on a small plate.
public final class SignBadge extends HBox {
  private static final String GLYPH_ONLY = "glyph-only";

  private final Texts texts;
  private final FontIcon glyph = new FontIcon();
  private final Label word = new Label();
  private final ChangeListener<Language> languageChange = (all, old, chosen) -> speak();
  private Sign sign;

  public SignBadge(Texts texts, Sign first) {
    this.texts = texts;
    this.sign = first;
    getStyleClass().addAll("sign-badge", first.styleClass());
    glyph.getStyleClass().add("sign-glyph");
    glyph.setIconCode(first.glyph());
    word.getStyleClass().add("sign-word");
    word.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(glyph, word);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMinWidth(USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TEXT);
    texts.languageProperty().addListener(new WeakChangeListener<>(languageChange));
    speak();
  }

  public Sign sign() {
    return sign;
  }

  /// Cheap when nothing changes: tiles call it on every update.
  public void show(Sign now) {
    if (now == sign) {
      return;
    }
    getStyleClass().set(getStyleClass().indexOf(sign.styleClass()), now.styleClass());
    sign = now;
    glyph.setIconCode(now.glyph());
    speak();
  }

  /// Without the word, where a column names it or space is short; the word becomes the tooltip.
  public void glyphOnly() {
    getStyleClass().add(GLYPH_ONLY);
    getChildren().remove(word);
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(word.textProperty());
    Tooltip.install(this, tooltip);
  }

  private void speak() {
    word.setText(texts.get(sign.wordKey()));
    setAccessibleText(word.getText());
  }
}
