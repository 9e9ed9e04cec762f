package evcharging.styles.picture;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.styles.FxThread;
import evcharging.styles.Theme;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/// What can be read is let through, and what cannot is named.
class ContrastFaultsTest {
  @Test
  void aTextThatFadesIntoItsGroundIsFoundAndOneThatStandsOutIsNot() {
    assertThat(faults("Good", "Also good")).isEmpty();
    assertThat(faults("Good", "faint")).singleElement().asString().contains("faint");
  }

  @Test
  void whatIsHiddenOrDisabledIsNotLookedAt() {
    assertThat(faults("hidden", "disabled")).isEmpty();
  }

  private static List<String> faults(String... words) {
    return FxThread.on(
        () -> {
          VBox box = new VBox();
          for (String word : words) {
            Label label = new Label(word);
            label.setOpacity(word.equals("faint") || word.equals("hidden") ? 0.3 : 1);
            label.setVisible(!word.equals("hidden"));
            label.setDisable(word.equals("disabled"));
            box.getChildren().add(label);
          }
          Scene scene = new Scene(box, 200, 100);
          Theme.LIGHT.applyTo(scene);
          return ContrastFaults.in(scene);
        });
  }
}
