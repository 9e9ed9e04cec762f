package evcharging.styles.control;

import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// A value with its age. When too old it is struck out of the present: another ink, a dashed line
/// below, a clock, and the word for it in what is read aloud.
public final class AgeLabel extends HBox {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private final Texts texts;
  private final Label value = new Label();
  private final Label age = new Label();
  private final FontIcon clock = new FontIcon(MaterialDesignC.CLOCK_ALERT_OUTLINE);
  private final ChangeListener<Language> languageChange = (all, old, chosen) -> refresh();
  private Optional<Age> shown = Optional.empty();

  public AgeLabel(Texts texts) {
    this.texts = texts;
    getStyleClass().add("age-label");
    value.getStyleClass().add("value");
    age.getStyleClass().add("age");
    age.setMinWidth(USE_PREF_SIZE);
    clock.getStyleClass().add("clock");
    value.managedProperty().bind(value.visibleProperty());
    clock.managedProperty().bind(clock.visibleProperty());
    getChildren().addAll(value, clock, age);
    setAccessibleRole(AccessibleRole.TEXT);
    // The label keeps the listener, the language does not: it outlives the labels of closed panes.
    texts.languageProperty().addListener(new WeakChangeListener<>(languageChange));
    showNever();
  }

  /// A value and how old it is; called again as it ages.
  public void show(String text, Age itsAge) {
    shown = Optional.of(itsAge);
    value.setText(text);
    refresh();
  }

  /// Nothing has ever come.
  public void showNever() {
    shown = Optional.empty();
    value.setText("");
    refresh();
  }

  private void refresh() {
    boolean stale = shown.isEmpty() || shown.get().isStale();
    age.setText(
        shown.isPresent() ? texts.formats().age(shown.get().age()) : texts.get("age.never"));
    value.setVisible(shown.isPresent());
    clock.setVisible(stale);
    pseudoClassStateChanged(STALE, stale);
    setAccessibleText(spoken(stale));
  }

  private String spoken(boolean stale) {
    if (shown.isEmpty()) {
      return age.getText();
    }
    String current = value.getText() + ", " + age.getText();
    return stale ? current + ", " + texts.get("age.stale") : current;
  }
}
