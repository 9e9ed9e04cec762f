package evcharging.driver.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.styles.Theme;
import evcharging.styles.TouchSize;
import evcharging.styles.picture.ContrastFaults;
import evcharging.styles.picture.LayoutFaults;
import evcharging.styles.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a look at every screen would find.
class KioskLookTest {
  private static final double[][] SIZES = {{1280, 800}, {1920, 1080}};

  /// Old screens: too small for targets of 20 mm, and all is there.
  private static final double[][] SMALL = {{800, 600}, {1024, 768}};

  private static final double HALF_A_PIXEL = 0.5;

  @ParameterizedTest
  @EnumSource(KioskScenes.class)
  void nothingIsCutAndNothingLiesOverAnotherInAnyLanguage(KioskScenes screen) {
    for (Language language : Language.values()) {
      for (double[] size : Stream.of(SIZES, SMALL).flatMap(Stream::of).toList()) {
        List<String> faults =
            Fx.on(
                () -> {
                  Scene scene = laidOut(screen, language, size);
                  List<String> found = new ArrayList<>(LayoutFaults.in(scene));
                  overlaps(scene.getRoot(), found);
                  return found;
                });
        assertThat(faults).as(language + " " + size[0]).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(KioskScenes.class)
  void whatIsTappedIsTwentyMillimetresOrMoreAndSaysWhatItIs(KioskScenes screen) {
    double least = TouchSize.of(Rig.DPI, 1).targetPixels() - HALF_A_PIXEL;
    for (double[] size : SIZES) {
      Fx.run(
          () -> {
            List<Node> seen = new ArrayList<>();
            visible(laidOut(screen, Language.GERMAN, size).getRoot(), seen);
            assertThat(seen).hasAtLeastOneElementOfType(Button.class);
            for (Node node : seen) {
              if (node instanceof Button button) {
                Bounds bounds = button.localToScene(button.getLayoutBounds());
                assertThat(bounds.getWidth()).as(button + "").isGreaterThanOrEqualTo(least);
                assertThat(bounds.getHeight()).as(button + "").isGreaterThanOrEqualTo(least);
              }
              if (node.isFocusTraversable()) {
                assertThat(node.getAccessibleText()).as(node + "").isNotBlank();
              }
            }
          });
    }
  }

  @ParameterizedTest
  @EnumSource(KioskScenes.class)
  void everyTextStandsOutFromItsGroundByTheStandard(KioskScenes screen) {
    for (Theme theme : Theme.values()) {
      List<String> faults =
          Fx.on(
              () -> {
                Rig rig = new Rig(Language.ENGLISH);
                screen.play(rig);
                Scene scene = rig.scene(theme, 1280, 800);
                return ContrastFaults.in(scene, onTop(scene.getRoot()));
              });
      assertThat(faults).as(theme.code()).isEmpty();
    }
  }

  private static Scene laidOut(KioskScenes screen, Language language, double[] size) {
    Rig rig = new Rig(language);
    screen.play(rig);
    Scene scene = rig.scene(Theme.LIGHT, size[0], size[1]);
    for (int pass = 0; pass < 2; pass++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    return scene;
  }

  /// Under a veil nothing is read.
  private static Node onTop(Parent root) {
    Node veil = root.getChildrenUnmodifiable().getLast();
    return veil.isVisible() ? veil : root;
  }

  private static void visible(Node node, List<Node> found) {
    if (!node.isVisible()) {
      return;
    }
    found.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> visible(child, found));
    }
  }

  /// Neighbours in a box or a grid never share a pixel, and nothing leaves its parent.
  private static void overlaps(Node node, List<String> found) {
    if (!node.isVisible() || !(node instanceof Parent parent)) {
      return;
    }
    List<Node> children =
        parent.getChildrenUnmodifiable().stream()
            .filter(child -> child.isVisible() && child.isManaged())
            .filter(child -> !child.getStyleClass().contains("bar"))
            .toList();
    boolean stack = node instanceof javafx.scene.layout.StackPane;
    for (int i = 0; i < children.size(); i++) {
      for (int j = i + 1; j < children.size() && !stack; j++) {
        Bounds one = children.get(i).getBoundsInParent();
        Bounds other = children.get(j).getBoundsInParent();
        if (one.getMaxX() > other.getMinX() + 1
            && other.getMaxX() > one.getMinX() + 1
            && one.getMaxY() > other.getMinY() + 1
            && other.getMaxY() > one.getMinY() + 1) {
          found.add(children.get(i) + " lies over " + children.get(j));
        }
      }
    }
    children.forEach(child -> overlaps(child, found));
  }
}
