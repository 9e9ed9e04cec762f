package evcharging.driver.kiosk;

import evcharging.styles.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/// The keys on the screen: letters and figures for an id, figures for a PIN.
final class Keyboard {
  private static final List<String> ID_ROWS =
      List.of("1234567890", "QWERTYUIOP", "ASDFGHJKL-", "ZXCVBNM_");
  private static final List<String> PIN_ROWS = List.of("123", "456", "789", " 0");

  private final GridPane keys = new GridPane();
  private final List<Button> letters = new ArrayList<>();
  private final Consumer<Character> typed;
  private boolean small;

  private Keyboard(List<String> rows, Consumer<Character> typed) {
    this.typed = typed;
    keys.getStyleClass().add("keyboard");
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).length(); column++) {
        char key = rows.get(row).charAt(column);
        if (key != ' ') {
          keys.add(key(key), column, row);
        }
      }
    }
  }

  static Node forId(Texts texts, Consumer<Character> typed, Runnable erase) {
    Keyboard keyboard = new Keyboard(ID_ROWS, typed);
    Button shift = TouchButton.key('a', keyboard::shift);
    shift.setText("Aa");
    shift.setId("key-shift");
    shift.accessibleTextProperty().bind(texts.bind("key.shift"));
    keyboard.keys.add(shift, 8, 3);
    keyboard.keys.add(erase(texts, erase), 9, 3);
    return keyboard.keys;
  }

  static Node forPin(Texts texts, Consumer<Character> typed, Runnable erase) {
    Keyboard keyboard = new Keyboard(PIN_ROWS, typed);
    keyboard.keys.add(erase(texts, erase), 2, 3);
    return keyboard.keys;
  }

  private Button key(char key) {
    Button button = TouchButton.key(key, () -> {});
    button.setOnAction(_ -> typed.accept(button.getText().charAt(0)));
    if (Character.isLetter(key)) {
      letters.add(button);
    }
    return button;
  }

  private void shift() {
    small = !small;
    for (Button letter : letters) {
      String now = letter.getText();
      letter.setText(small ? now.toLowerCase(Locale.ROOT) : now.toUpperCase(Locale.ROOT));
    }
  }

  private static Button erase(Texts texts, Runnable erase) {
    Button button =
        TouchButton.glyph(
            texts, "key.erase", MaterialDesignB.BACKSPACE_OUTLINE, erase, TouchButton.KEY);
    button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    return button;
  }
}
