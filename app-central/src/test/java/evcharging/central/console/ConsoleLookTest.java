package evcharging.central.console;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.console.Faces.Face;
import evcharging.styles.Theme;
import evcharging.styles.control.LongText;
import evcharging.styles.picture.Picture;
import evcharging.styles.picture.Picture.Size;
import evcharging.styles.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a look at every face of the console would find, in every language, size and theme.
@Tag("P-02")
@EnabledIfSystemProperty(
    named = "evcharging.looks",
    matches = "true",
    disabledReason = "takes minutes: -Devcharging.looks=true")
final class ConsoleLookTest {
  private static final double READABLE = 4.5;

  /// For glyphs, large texts and the ring around what has the focus.
  private static final double RECOGNISABLE = 3;

  private static final PseudoClass FOCUS = PseudoClass.getPseudoClass("focus-visible");

  /// Pixels of a ring at least, or the longer side of what it is around.
  private static final double RING = 100;

  /// Boxes of texts are higher than their letters.
  private static final double BETWEEN_LINES = 4;

  @TempDir static Path directory;
  private static Faces faces;

  @BeforeAll
  static void aLivelyNetwork() {
    faces = new Faces(directory);
  }

  @AfterAll
  static void close() {
    faces.close();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void nothingIsCutOrLiesOverAnotherInAnyLanguageAndSize(Face face) {
    List<String> faults = new ArrayList<>();
    for (Language language : Language.values()) {
      speak(language);
      for (Size size : List.of(Size.LAPTOP, Size.DESKTOP)) {
        Scene scene = faces.show(face, size);
        OnFx.on(() -> faultsIn(scene))
            .forEach(fault -> faults.add(language + " " + size + ": " + fault));
      }
    }
    speak(Language.ENGLISH);
    assertThat(faults).isEmpty();
  }

  private static void speak(Language language) {
    OnFx.run(() -> faces.console.shell.desk().texts().languageProperty().set(language));
  }

  static List<String> faultsIn(Scene scene) {
    // Ages go on between two looks.
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return faultsOf(Seen.in(scene));
  }

  private static List<String> faultsOf(List<Seen> all) {
    List<String> faults = new ArrayList<>();
    List<Seen> texts = new ArrayList<>();
    for (Seen each : all) {
      if (each.node() instanceof Text text && !text.getText().isBlank()) {
        if (!each.isWhole()) {
          faults.add("clipped: " + text.getText() + in(text));
        }
        if (each.isInSight() && !(text instanceof FontIcon)) {
          texts.add(each);
        }
      }
      if (each.node() instanceof Labeled labeled && each.isToBeRead() && isCut(labeled)) {
        faults.add("cut short: " + labeled.getText() + in(labeled));
      }
    }
    overlaps(texts, faults);
    return faults;
  }

  private static boolean isCut(Labeled labeled) {
    String wanted = labeled.getText();
    return wanted != null
        && !labeled.getStyleClass().contains(LongText.STYLE_CLASS)
        && labeled.getChildrenUnmodifiable().stream()
            .filter(child -> child != labeled.getGraphic() && child.isVisible())
            .filter(Text.class::isInstance)
            .anyMatch(child -> !letters(((Text) child).getText()).equals(letters(wanted)));
  }

  private static String letters(String text) {
    return text.replaceAll("[\\s_]", "");
  }

  private static void overlaps(List<Seen> texts, List<String> faults) {
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        Bounds one = texts.get(i).shown();
        Bounds other = texts.get(j).shown();
        double wide =
            Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double high =
            Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        if (wide > 1 && high > BETWEEN_LINES) {
          Text first = (Text) texts.get(i).node();
          Text second = (Text) texts.get(j).node();
          faults.add(second.getText() + " lies over " + first.getText() + in(second));
        }
      }
    }
  }

  /// The way to a node, for whoever has to mend it.
  private static String in(Node node) {
    StringBuilder way = new StringBuilder(" (in");
    int steps = 0;
    for (Node at = node.getParent(); at != null && steps < 4; at = at.getParent()) {
      if (!at.getStyleClass().isEmpty() || at.getId() != null) {
        way.append(' ').append(at.getId() != null ? "#" + at.getId() : at.getStyleClass());
        steps++;
      }
    }
    return way.append(')').toString();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void everyTextAndGlyphStandsOutFromItsGroundInEveryTheme(Face face) {
    Scene scene = faces.show(face, Size.LAPTOP);
    List<String> faults = new ArrayList<>();
    for (Theme theme : Theme.values()) {
      faults.addAll(
          OnFx.on(
              () -> {
                faces.console.shell.desk().look().themeProperty().set(theme);
                return faintOf(scene, theme);
              }));
    }
    OnFx.run(() -> faces.console.shell.desk().look().themeProperty().set(Theme.LIGHT));
    assertThat(faults).isEmpty();
  }

  static List<String> faintOf(Scene scene, Theme theme) {
    PixelReader pixels = Picture.of(scene).image().getPixelReader();
    List<String> faint = new ArrayList<>();
    for (Seen each : Seen.in(scene)) {
      boolean reads = each.isToBeRead() && !each.node().isDisabled();
      if (reads
          && each.node() instanceof Text text
          && !text.getText().isBlank()
          && text.getFill() instanceof Color ink) {
        double contrast = Ink.contrast(pixels, each.shown(), ink);
        if (contrast < least(text)) {
          faint.add("%s: %.2f %s %s%s".formatted(theme, contrast, text.getText(), ink, in(text)));
        }
      }
    }
    return faint;
  }

  private static double least(Text text) {
    Font font = text.getFont();
    boolean bold = font.getStyle().contains("Bold");
    boolean large = font.getSize() >= 24 || bold && font.getSize() >= 18.6;
    return text instanceof FontIcon || large ? RECOGNISABLE : READABLE;
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void whateverHasTheFocusShowsARingInEveryTheme(Face face) {
    Scene scene = faces.show(face, Size.LAPTOP);
    List<String> faults = new ArrayList<>();
    for (Theme theme : Theme.values()) {
      faults.addAll(
          OnFx.on(
              () -> {
                faces.console.shell.desk().look().themeProperty().set(theme);
                Picture.of(scene);
                return withoutRing(scene, theme);
              }));
    }
    OnFx.run(() -> faces.console.shell.desk().look().themeProperty().set(Theme.LIGHT));
    assertThat(faults).isEmpty();
  }

  private static List<String> withoutRing(Scene scene, Theme theme) {
    List<String> without = new ArrayList<>();
    for (Seen each : Seen.in(scene)) {
      Node node = each.node();
      if (each.isToBeRead() && node.isFocusTraversable() && !node.isDisabled()) {
        WritableImage before = around(scene, each.shown());
        focus(node, true);
        WritableImage after = around(scene, each.shown());
        focus(node, false);
        long ring = changed(before, after);
        double side = Math.min(RING, Math.max(each.shown().getWidth(), each.shown().getHeight()));
        if (ring < side) {
          without.add("%s: %d of %.0f pixels at %s%s".formatted(theme, ring, side, node, in(node)));
        }
      }
    }
    return without;
  }

  /// As a key would give it; the wall's ring is around one of its tiles.
  private static void focus(Node node, boolean has) {
    if (node.getStyleClass().contains("tile-wall")) {
      node.lookupAll(".tile").stream()
          .filter(Node::isVisible)
          .findFirst()
          .orElseThrow()
          .pseudoClassStateChanged(PseudoClass.getPseudoClass("current"), has);
    } else {
      node.pseudoClassStateChanged(FOCUS, has);
    }
    node.applyCss();
    for (Parent at = node.getParent(); at != null; at = at.getParent()) {
      at.layout();
    }
  }

  private static WritableImage around(Scene scene, Bounds where) {
    SnapshotParameters part = new SnapshotParameters();
    double left = Math.max(0, where.getMinX() - 6);
    double top = Math.max(0, where.getMinY() - 6);
    part.setViewport(
        new Rectangle2D(
            left,
            top,
            Math.min(scene.getWidth(), where.getMaxX() + 6) - left,
            Math.min(scene.getHeight(), where.getMaxY() + 6) - top));
    return scene.getRoot().snapshot(part, null);
  }

  /// Pixels that the focus changed so far that one sees it.
  private static long changed(WritableImage before, WritableImage after) {
    long changed = 0;
    for (int y = 0; y < (int) before.getHeight(); y++) {
      for (int x = 0; x < (int) before.getWidth(); x++) {
        int one = before.getPixelReader().getArgb(x, y);
        int other = after.getPixelReader().getArgb(x, y);
        changed += one != other && Ink.ratio(one, other) >= RECOGNISABLE ? 1 : 0;
      }
    }
    return changed;
  }
}
