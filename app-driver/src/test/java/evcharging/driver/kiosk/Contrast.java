package evcharging.driver.kiosk;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.image.Image;

/// How far the ink of a text stands out from its ground in a picture, as WCAG counts it.
final class Contrast {
  private Contrast() {}

  /// @param where the text stands; its commonest colour is the ground, the farthest from it the ink
  static double of(Image picture, Bounds where) {
    int left = Math.max(0, (int) where.getMinX());
    int top = Math.max(0, (int) where.getMinY());
    int right = Math.min((int) picture.getWidth(), (int) Math.ceil(where.getMaxX()));
    int bottom = Math.min((int) picture.getHeight(), (int) Math.ceil(where.getMaxY()));
    Map<Integer, Integer> colours = new HashMap<>();
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        colours.merge(picture.getPixelReader().getArgb(x, y), 1, Integer::sum);
      }
    }
    int ground =
        colours.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    return colours.keySet().stream().mapToDouble(ink -> ratio(ink, ground)).max().orElseThrow();
  }

  private static double ratio(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int argb) {
    return 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
  }

  private static double linear(int part) {
    double share = (part & 0xff) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
