package evcharging.driver.kiosk;

import static evcharging.driver.kiosk.Boxes.label;
import static evcharging.driver.kiosk.Boxes.row;

import evcharging.styles.text.Language;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// Every language by its own name.
final class LanguagePane {
  private LanguagePane() {}

  static Node of(KioskModel kiosk) {
    HBox buttons = row("languages");
    for (Language language : Language.values()) {
      buttons.getChildren().add(button(kiosk, language));
    }
    return Boxes.column(
        "veil-card", label(kiosk.texts.bind("language.title"), "veil-title"), buttons);
  }

  static Button button(KioskModel kiosk, Language language) {
    Button button =
        TouchButton.of(
            new SimpleStringProperty(language.ownName()), () -> kiosk.speak(language), "language");
    button.setId("language-" + language.code());
    kiosk
        .texts
        .languageProperty()
        .subscribe(
            now -> {
              button.getStyleClass().remove("chosen");
              if (now == language) {
                button.getStyleClass().add("chosen");
              }
            });
    return button;
  }
}
