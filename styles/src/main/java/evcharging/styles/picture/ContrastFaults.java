package evcharging.styles.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// Texts and glyphs that do not stand out from their ground by WCAG 2 (AA), as seen in the pixels
/// of a window. For tests. What is disabled is exempt, as in the standard.
///
/// The ground is the commonest colour where a text stands. Its ink is taken twice, as the pixel
/// farthest from the ground and as the colour it was given, and the weaker of the two counts: thin
/// letters never reach their colour, and a border nearby is no ink.
public final class ContrastFaults {
  private static final double READABLE = 4.5;

  /// For glyphs.
  private static final double RECOGNISABLE = 3;

  private final List<String> found = new ArrayList<>();
  private final PixelReader pixels;
  private final Bounds window;

  private ContrastFaults(Scene scene) {
    this.pixels = Picture.of(scene).image().getPixelReader();
    this.window = new BoundingBox(0, 0, scene.getWidth(), scene.getHeight());
  }

  /// One sentence for each fault.
  public static List<String> in(Scene scene) {
    return in(scene, scene.getRoot());
  }

  /// @param top what is looked at; what it covers is not
  public static List<String> in(Scene scene, Node top) {
    ContrastFaults faults = new ContrastFaults(scene);
    faults.look(top, faults.window, 1);
    return List.copyOf(faults.found);
  }

  /// @param seen the part of the window that nothing above this node clips away
  private void look(Node node, Bounds seen, double opacity) {
    if (!node.isVisible()) {
      return;
    }
    double here = opacity * node.getOpacity();
    Bounds open =
        node.getClip() == null
            ? seen
            : common(seen, node.localToScene(node.getClip().getBoundsInParent()));
    if (node instanceof Text text) {
      lookAt(text, open, here);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> look(child, open, here));
    }
  }

  private void lookAt(Text text, Bounds open, double opacity) {
    Bounds whole = text.localToScene(text.getLayoutBounds());
    Bounds where = common(open, whole);
    if (text.getText().isBlank() || text.isDisabled() || isCutAway(where, whole)) {
      return;
    }
    Map<Integer, Integer> colours = coloursIn(where);
    int ground =
        colours.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    double contrast =
        colours.keySet().stream().mapToDouble(ink -> ratio(ink, ground)).max().orElseThrow();
    if (text.getFill() instanceof Color ink) {
      contrast = Math.min(contrast, ratio(over(ground, ink, opacity), ground));
    }
    double least = text instanceof FontIcon ? RECOGNISABLE : READABLE;
    if (contrast < least) {
      found.add(
          String.format(
              Locale.ROOT, "%.2f of %.1f: %s %s", contrast, least, text.getText(), where(where)));
    }
  }

  private Map<Integer, Integer> coloursIn(Bounds where) {
    Map<Integer, Integer> colours = new HashMap<>();
    int right = Math.min((int) window.getMaxX(), (int) Math.ceil(where.getMaxX()));
    int bottom = Math.min((int) window.getMaxY(), (int) Math.ceil(where.getMaxY()));
    for (int y = (int) where.getMinY(); y < bottom; y++) {
      for (int x = (int) where.getMinX(); x < right; x++) {
        colours.merge(pixels.getArgb(x, y), 1, Integer::sum);
      }
    }
    return colours;
  }

  private static Bounds common(Bounds one, Bounds other) {
    double left = Math.max(one.getMinX(), other.getMinX());
    double top = Math.max(one.getMinY(), other.getMinY());
    double right = Math.min(one.getMaxX(), other.getMaxX());
    double bottom = Math.min(one.getMaxY(), other.getMaxY());
    return new BoundingBox(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }

  /// Of which less than half is in sight, as the last row of a list: nobody reads that.
  private static boolean isCutAway(Bounds seen, Bounds whole) {
    return seen.getWidth() < Math.max(1, whole.getWidth() / 2)
        || seen.getHeight() < Math.max(1, whole.getHeight() / 2);
  }

  private static String where(Bounds at) {
    return String.format(Locale.ROOT, "at %.0f,%.0f", at.getMinX(), at.getMinY());
  }

  private static int over(int ground, Color ink, double opacity) {
    double share = ink.getOpacity() * opacity;
    return part(ground >> 16, ink.getRed(), share) << 16
        | part(ground >> 8, ink.getGreen(), share) << 8
        | part(ground, ink.getBlue(), share);
  }

  private static int part(int ground, double ink, double share) {
    return (int) Math.round((ground & 0xff) * (1 - share) + 255 * ink * share);
  }

  private static double ratio(int one, int other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(int argb) {
    return 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
  }

  private static double linear(int part) {
    double share = (part & 0xff) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
