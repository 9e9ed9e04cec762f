package evcharging.styles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// The fonts that come with the programs (Noto, SIL Open Font License), so that windows and
/// pictures look the same on every machine. Their figures all have the same width: numbers that
/// change do not dance.
final class Fonts {
  private static final double ANY_SIZE = 12;
  private static final List<Font> BUNDLED =
      List.of(
          load("NotoSans-Regular.ttf"),
          load("NotoSans-Bold.ttf"),
          load("NotoSansMono-Regular.ttf"));

  private Fonts() {}

  /// The families stylesheets may name. The first call loads them.
  static List<String> families() {
    return BUNDLED.stream().map(Font::getFamily).distinct().toList();
  }

  /// As a stream: given an address, JavaFX finds no file below a directory with a blank in its
  /// name.
  private static Font load(String file) {
    try (InputStream font = Fonts.class.getResourceAsStream("fonts/" + file)) {
      return Objects.requireNonNull(Font.loadFont(font, ANY_SIZE), () -> "no font in " + file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the font " + file, e);
    }
  }
}
