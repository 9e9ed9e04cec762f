package evcharging.styles.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.image.Image;

/// A picture of a screen as a PNG of 256 colours, a third of the size: the commonest ones, and for
/// every other the nearest of them. Screens have few colours; the rest is the edges of letters.
final class SmallPng {
  private static final int COLOURS = 256;

  private SmallPng() {}

  static void save(Image picture, Path file) {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        counts.merge(rgb(picture, x, y), 1, Integer::sum);
      }
    }
    int[] palette =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(COLOURS)
            .mapToInt(Map.Entry::getKey)
            .toArray();
    Map<Integer, Integer> nearest = new HashMap<>();
    IndexColorModel colours =
        new IndexColorModel(
            8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    BufferedImage small =
        new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colours);
    WritableRaster raster = small.getRaster();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int index = nearest.computeIfAbsent(rgb(picture, x, y), wanted -> nearest(palette, wanted));
        raster.setSample(x, y, 0, index);
      }
    }
    Picture.write(small, file);
  }

  private static int rgb(Image picture, int x, int y) {
    return picture.getPixelReader().getArgb(x, y) & 0xffffff;
  }

  private static int nearest(int[] palette, int wanted) {
    int best = 0;
    for (int i = 1; i < palette.length; i++) {
      if (distance(palette[i], wanted) < distance(palette[best], wanted)) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int one, int other) {
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int difference = (one >> shift & 0xff) - (other >> shift & 0xff);
      sum += difference * difference;
    }
    return sum;
  }
}
