package evcharging.cp.panel;

import evcharging.styles.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;

/// By how much the Engine's clock is set wrong: some differences to choose among.
final class ClockChoice extends ChoiceBox<Long> {
  private static final List<Long> SKEWS = List.of(-3_600_000L, -300_000L, 0L, 300_000L, 3_600_000L);
  private static final double WIDTH = 170;

  private final Texts texts;
  private boolean showing;

  /// @param set called with milliseconds when a person chose, not when [#show] did
  ClockChoice(Texts texts, LongConsumer set) {
    this.texts = texts;
    setId("clock");
    accessibleTextProperty().bind(texts.bind("do.clock"));
    getItems().setAll(SKEWS);
    setValue(0L);
    setPrefWidth(WIDTH);
    texts.languageProperty().subscribe(_ -> setConverter(words()));
    valueProperty()
        .subscribe(
            millis -> {
              if (!showing && millis != null) {
                set.accept(millis);
              }
            });
  }

  /// What the Engine says of its clock.
  void show(long millis) {
    showing = true;
    setValue(SKEWS.contains(millis) ? millis : null);
    showing = false;
  }

  private StringConverter<Long> words() {
    return new StringConverter<>() {
      @Override
      public String toString(Long millis) {
        if (millis == null || millis == 0) {
          return texts.get("is.right");
        }
        String much = texts.formats().duration(Duration.ofMillis(Math.abs(millis)));
        return texts.get(millis > 0 ? "is.ahead" : "is.behind", much);
      }

      @Override
      public Long fromString(String text) {
        throw new UnsupportedOperationException("nobody types here");
      }
    };
  }
}
