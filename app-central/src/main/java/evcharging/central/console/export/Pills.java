package evcharging.central.console.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// One of a few parts of a list, side by side; always exactly one is chosen.
public final class Pills<E extends Enum<E>> extends HBox {
  private final List<ToggleButton> buttons = new ArrayList<>();
  private final List<E> parts;
  private final Function<E, String> word;

  /// @param id the buttons are called `<id>-<part>`
  /// @param word asked anew by [#refresh]
  public Pills(String id, List<E> parts, ObjectProperty<E> chosen, Function<E, String> word) {
    this.parts = List.copyOf(parts);
    this.word = word;
    ToggleGroup group = new ToggleGroup();
    for (E part : parts) {
      ToggleButton button = new ToggleButton();
      button.setId(id + "-" + part.name().toLowerCase(Locale.ROOT));
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setToggleGroup(group);
      button.setUserData(part);
      buttons.add(button);
    }
    getChildren().setAll(buttons);
    buttons.subList(1, buttons.size() - 1).forEach(b -> b.getStyleClass().add("center-pill"));
    buttons.getFirst().getStyleClass().add("left-pill");
    buttons.getLast().getStyleClass().add("right-pill");
    group
        .selectedToggleProperty()
        .subscribe(
            toggle -> {
              if (toggle == null) {
                select(group, chosen.get());
              } else {
                chosen.set(parts.get(buttons.indexOf(toggle)));
              }
            });
    chosen.subscribe(part -> select(group, part));
    refresh();
  }

  private void select(ToggleGroup group, E part) {
    group.selectToggle(buttons.get(parts.indexOf(part)));
  }

  public void refresh() {
    for (int i = 0; i < parts.size(); i++) {
      buttons.get(i).setText(word.apply(parts.get(i)));
    }
  }
}
