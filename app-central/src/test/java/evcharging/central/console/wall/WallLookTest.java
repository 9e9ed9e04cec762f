package evcharging.central.console.wall;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.console.OnFx;
import evcharging.styles.Theme;
import evcharging.styles.picture.LayoutFaults;
import evcharging.styles.text.Language;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The wall in every language and theme, and read aloud.
final class WallLookTest {
  @TempDir Path directory;
  private Wall wall;

  @BeforeEach
  void open() {
    wall = new Wall(directory);
  }

  @AfterEach
  void close() {
    wall.close();
  }

  @Test
  void nothingIsCutShortInAnyLanguageAndTheme() {
    wall.getsBusy();
    for (Language language : Language.values()) {
      for (Theme theme : Theme.values()) {
        List<String> faults =
            OnFx.on(
                () -> {
                  wall.desk().texts().languageProperty().set(language);
                  wall.desk().look().themeProperty().set(theme);
                  wall.pane().show(wall.rig().view());
                  wall.pane().content().applyCss();
                  wall.pane().content().layout();
                  return LayoutFaults.in(wall.pane().content().getScene());
                });
        // A session's id may be: it is whole in the table, the drawer and what is read aloud.
        assertThat(faults)
            .as("%s %s", language, theme)
            .filteredOn(fault -> !fault.contains("S-D01-CP002"))
            .isEmpty();
      }
    }
  }

  @Test
  void everyFocusableNodeHasAnAccessibleText() {
    assertThat(
            OnFx.on(
                () ->
                    wall.pane().content().lookupAll("*").stream()
                        .filter(Node::isFocusTraversable)
                        .filter(n -> n.getParent() != null && visible(n))
                        .filter(
                            n -> n.getAccessibleText() == null || n.getAccessibleText().isEmpty())
                        .filter(
                            n ->
                                !(n instanceof Labeled l
                                    && l.getText() != null
                                    && !l.getText().isEmpty()))
                        .map(Node::toString)
                        .toList()))
        .isEmpty();
  }

  private static boolean visible(Node node) {
    return node == null || node.isVisible() && visible(node.getParent());
  }
}
