package evcharging.central.console.point;

import evcharging.styles.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A part of the drawer under a heading.
final class Section {
  private Section() {}

  static VBox of(Texts texts, String headingKey, Node... content) {
    Label heading = new Label();
    heading.textProperty().bind(texts.bind(headingKey));
    heading.getStyleClass().addAll("ev-muted", "ev-small", "section-heading");
    VBox card = new VBox(6, heading);
    card.getChildren().addAll(content);
    card.getStyleClass().add("ev-card");
    return card;
  }
}
