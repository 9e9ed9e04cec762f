package evcharging.styles.picture;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.styles.FxThread;
import evcharging.styles.Theme;
import evcharging.styles.gallery.StylesGallery;
import evcharging.styles.picture.Picture.Size;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureTest {
  @TempDir Path directory;

  @Test
  void aPictureHasItsSizeAndIsTheSameEveryTime() throws IOException {
    Path first = directory.resolve("deep/first.png");
    Path second = directory.resolve("second.png");
    FxThread.run(
        () -> {
          Picture.of(page(Language.ENGLISH), Theme.DARK, Size.DESKTOP).save(first);
          Picture.of(page(Language.ENGLISH), Theme.DARK, Size.DESKTOP).save(second);
        });

    BufferedImage read = ImageIO.read(first.toFile());
    assertThat(List.of(read.getWidth(), read.getHeight())).containsExactly(1920, 1080);
    assertThat(Files.mismatch(first, second)).isEqualTo(-1);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void nothingIsCutShortInTheGallery(Language language) {
    List<String> faults =
        FxThread.on(
            () -> {
              Scene scene = new Scene(page(language), Size.LAPTOP.width(), Size.LAPTOP.height());
              Theme.LIGHT.applyTo(scene);
              Picture.of(scene);
              return LayoutFaults.in(scene);
            });

    assertThat(faults).isEmpty();
  }

  @Test
  void aTextThatDoesNotFitIsNamed() {
    List<String> faults =
        FxThread.on(
            () -> {
              Label label = new Label("Außer Betrieb");
              label.setMaxWidth(60);
              Scene scene = new Scene(new StackPane(label), 200, 50);
              Theme.LIGHT.applyTo(scene);
              Picture.of(scene);
              return LayoutFaults.in(scene);
            });

    assertThat(faults).singleElement().asString().startsWith("cut short: Außer Betrieb");
  }

  private static Parent page(Language language) {
    return new StylesGallery(new Texts(language, ZoneOffset.UTC)).page();
  }
}
