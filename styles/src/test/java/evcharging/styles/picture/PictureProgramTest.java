package evcharging.styles.picture;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A program that draws ends, whatever drawing does.
@Timeout(120)
class PictureProgramTest {
  @Test
  void aDrawingThatThrowsEndsItWithAnError() {
    int exit =
        PictureProgram.outcome(
            () ->
                PictureProgram.onFx(
                    () -> {
                      throw new IllegalStateException("no such face");
                    }));
    assertThat(exit).isEqualTo(1);
  }

  @Test
  void aDrawingThatSucceedsEndsItWell() {
    int exit =
        PictureProgram.outcome(
            () ->
                PictureProgram.onFx(
                    () -> Picture.of(new Scene(new Label("There you are"), 200, 100))));
    assertThat(exit).isZero();
  }
}
