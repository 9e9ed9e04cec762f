package evcharging.central.console.wall;

import evcharging.styles.StateSign;
import evcharging.styles.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// How many points are in each state, and in all; each is a filter.
final class CounterBar extends FlowPane {
  private final WallModel model;
  private final Texts texts;
  private final Map<StateSign, ToggleButton> buttons = new EnumMap<>(StateSign.class);
  private final Map<StateSign, Label> figures = new EnumMap<>(StateSign.class);
  private final ToggleButton all = new ToggleButton();
  private final Label allFigure = figure();

  CounterBar(WallModel model, Texts texts) {
    super(6, 6);
    this.model = model;
    this.texts = texts;
    getStyleClass().add("counter-bar");
    Label word = new Label();
    word.textProperty().bind(texts.bind("wall.all"));
    all.setGraphic(new HBox(6, word, allFigure));
    all.getStyleClass().addAll("counter", "counter-all");
    all.setOnAction(
        _ -> {
          model.states().clear();
          chosen();
        });
    getChildren().add(all);
    for (StateSign sign : StateSign.values()) {
      getChildren().add(counter(sign));
    }
    model.countsProperty().subscribe(_ -> refresh());
    model.states().subscribe(this::chosen);
    texts.languageProperty().subscribe(_ -> refresh());
    chosen();
  }

  private static Label figure() {
    Label figure = new Label();
    figure.getStyleClass().add("counter-figure");
    return figure;
  }

  private ToggleButton counter(StateSign sign) {
    ToggleButton button = new ToggleButton();
    FontIcon glyph = new FontIcon(sign.glyph());
    glyph.getStyleClass().add("sign-glyph");
    Label word = new Label();
    word.textProperty().bind(texts.bind(sign.wordKey()));
    word.getStyleClass().add("sign-word");
    Label figure = figure();
    HBox content = new HBox(6, glyph, word, figure);
    content.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    button.setGraphic(content);
    button.getStyleClass().addAll("counter", sign.styleClass());
    button.setOnAction(
        _ -> {
          if (button.isSelected()) {
            model.states().add(sign);
          } else {
            model.states().remove(sign);
          }
        });
    buttons.put(sign, button);
    figures.put(sign, figure);
    return button;
  }

  private void chosen() {
    all.setSelected(model.states().isEmpty());
    buttons.forEach((sign, button) -> button.setSelected(model.states().contains(sign)));
  }

  private void refresh() {
    Counts counts = model.countsProperty().get();
    allFigure.setText(texts.formats().count(counts.total()));
    all.setAccessibleText(texts.get("wall.all") + " " + counts.total());
    buttons.forEach(
        (sign, button) -> {
          int count = counts.of(sign);
          figures.get(sign).setText(texts.formats().count(count));
          button.setAccessibleText(texts.get(sign.wordKey()) + " " + count);
          // No point was ever unseen in most networks: its counter would only take room.
          boolean needed = sign != StateSign.NEVER_SEEN || count > 0 || button.isSelected();
          button.setVisible(needed);
          button.setManaged(needed);
        });
  }
}
