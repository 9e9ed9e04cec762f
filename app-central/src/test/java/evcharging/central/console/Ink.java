package evcharging.central.console;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;

/// How far a text stands out from its ground in a picture, as WCAG counts it.
final class Ink {
  /// Of 441, the distance of black and white.
  private static final double SAME_COLOUR = 24;

  private static final double ON_THE_LINE = 40;

  private Ink() {}

  /// @param where the text stands; its commonest colour that is not the ink's is the ground
  /// @param ink the colour the text asks for: what else stands in the box does not count
  /// @return 1 if nothing of the text is to be seen
  static double contrast(PixelReader pixels, Bounds where, Color ink) {
    Map<Integer, Integer> colours = colours(pixels, where);
    double[] wanted = parts(ink);
    double[] ground =
        colours.entrySet().stream()
            .filter(each -> distance(parts(each.getKey()), wanted) > SAME_COLOUR)
            .max(Map.Entry.comparingByValue())
            .map(each -> parts(each.getKey()))
            .orElse(wanted);
    return colours.keySet().stream()
        .map(Ink::parts)
        .filter(seen -> isMixture(seen, ground, wanted))
        .mapToDouble(seen -> ratio(seen, ground))
        .max()
        .orElse(1);
  }

  static double ratio(int one, int other) {
    return ratio(parts(one), parts(other));
  }

  private static Map<Integer, Integer> colours(PixelReader pixels, Bounds where) {
    Map<Integer, Integer> colours = new HashMap<>();
    for (int y = (int) where.getMinY(); y < where.getMaxY() - 0.5; y++) {
      for (int x = (int) where.getMinX(); x < where.getMaxX() - 0.5; x++) {
        colours.merge(pixels.getArgb(x, y), 1, Integer::sum);
      }
    }
    return colours;
  }

  /// Smoothed edges are mixtures of ink and ground.
  private static boolean isMixture(double[] seen, double[] ground, double[] ink) {
    double length = distance(ink, ground);
    if (length < SAME_COLOUR) {
      return false;
    }
    double along = 0;
    for (int i = 0; i < 3; i++) {
      along += (seen[i] - ground[i]) * (ink[i] - ground[i]) / length;
    }
    double off = Math.sqrt(Math.max(0, square(distance(seen, ground)) - square(along)));
    return along > 0 && along < length + SAME_COLOUR && off < ON_THE_LINE;
  }

  private static double distance(double[] one, double[] other) {
    return Math.sqrt(
        square(one[0] - other[0]) + square(one[1] - other[1]) + square(one[2] - other[2]));
  }

  private static double square(double value) {
    return value * value;
  }

  private static double[] parts(int argb) {
    return new double[] {argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff};
  }

  private static double[] parts(Color colour) {
    return new double[] {colour.getRed() * 255, colour.getGreen() * 255, colour.getBlue() * 255};
  }

  private static double ratio(double[] one, double[] other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(double[] c) {
    return 0.2126 * linear(c[0]) + 0.7152 * linear(c[1]) + 0.0722 * linear(c[2]);
  }

  private static double linear(double part) {
    double share = part / 255;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
