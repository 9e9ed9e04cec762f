package evcharging.styles;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;

/// How large things are on a screen that is worked with fingers, in wet gloves. `theme/touch.css`
/// measures in em, and every window has the same number of them: so what is tapped is 20 mm or more
/// on every screen large enough for that (330 by 205 mm), and on a smaller one all is still there,
/// only smaller.
///
/// @param pixelsPerMillimetre of the screen, in the pixels scenes are laid out in
public record TouchSize(double pixelsPerMillimetre) {
  /// The least width and height of what is tapped, where the screen is large enough.
  public static final double TARGET_MM = 20;

  /// `theme/touch.css` makes targets 4 em; the last bit keeps rounding from taking a pixel away.
  private static final double TARGET_EM = 4;

  private static final double MM_PER_INCH = 25.4;

  /// A window is laid out as at least so many em.
  private static final double EMS_ACROSS = 66;

  private static final double EMS_DOWN = 41;

  private static final String SHEET =
      Objects.requireNonNull(TouchSize.class.getResource("theme/touch.css")).toExternalForm();

  /// @param dpi dots per inch, as the screen says
  /// @param scale screen dots to a pixel of the scene
  public static TouchSize of(double dpi, double scale) {
    return new TouchSize(dpi / MM_PER_INCH / scale);
  }

  /// The least width and height of what is tapped, in pixels of the scene.
  public double targetPixels() {
    return TARGET_MM * pixelsPerMillimetre;
  }

  /// The em for a window of this size. Never more than fits: a target that is cut is none.
  public static double em(double width, double height) {
    return Math.min(width / EMS_ACROSS, height / EMS_DOWN);
  }

  /// How large a target is, in millimetres, in a window of this size.
  public double targetMillimetres(double width, double height) {
    return TARGET_EM * em(width, height) / pixelsPerMillimetre;
  }

  /// Sizes the scene now, and again whenever its window changes.
  public static void dress(Scene scene) {
    scene.widthProperty().subscribe(_ -> size(scene));
    scene.heightProperty().subscribe(_ -> size(scene));
    size(scene);
  }

  private static void size(Scene scene) {
    String sheet = sheet(em(scene.getWidth(), scene.getHeight()));
    if (!scene.getStylesheets().contains(sheet)) {
      scene.getStylesheets().removeIf(each -> each.startsWith("data:"));
      scene.getStylesheets().remove(SHEET);
      scene.getStylesheets().addAll(SHEET, sheet);
    }
  }

  /// Glyphs are sized here and not in em: their em would be their own size.
  private static String sheet(double em) {
    String rules =
        String.format(
            Locale.ROOT,
            """
            .root { -fx-font-size: %.2fpx; }
            .glyph-s, .sign-badge > .sign-glyph { -fx-icon-size: %.0fpx; }
            .glyph-m { -fx-icon-size: %.0fpx; }
            .glyph-l { -fx-icon-size: %.0fpx; }
            .glyph-xl { -fx-icon-size: %.0fpx; }
            """,
            em + 0.005,
            1.25 * em,
            1.8 * em,
            2.5 * em,
            3.8 * em);
    byte[] bytes = rules.getBytes(StandardCharsets.UTF_8);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
