package evcharging.styles;

import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.kordamp.ikonli.javafx.FontIcon;

/// The shapes of two glyphs laid over one another, from pixels.
final class GlyphShape {
  private static final int SIZE = 48;
  private static final double HALF = 0.5;

  private GlyphShape() {}

  /// Share of the ink that only one of them has: 0 the same shape, 1 nothing in common.
  static double difference(Sign one, Sign other) {
    return FxThread.on(() -> difference(pixels(one), pixels(other)));
  }

  private static double difference(PixelReader one, PixelReader other) {
    int either = 0;
    int both = 0;
    for (int x = 0; x < SIZE; x++) {
      for (int y = 0; y < SIZE; y++) {
        boolean inOne = one.getColor(x, y).getBrightness() < HALF;
        boolean inOther = other.getColor(x, y).getBrightness() < HALF;
        either += inOne || inOther ? 1 : 0;
        both += inOne && inOther ? 1 : 0;
      }
    }
    return 1 - (double) both / either;
  }

  private static PixelReader pixels(Sign sign) {
    FontIcon glyph = new FontIcon(sign.glyph());
    glyph.setIconSize(SIZE);
    glyph.setIconColor(Color.BLACK);
    Scene scene = new Scene(new StackPane(glyph), SIZE, SIZE, Color.WHITE);
    return scene.snapshot(null).getPixelReader();
  }
}
