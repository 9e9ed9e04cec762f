package evcharging.styles;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.styles.gallery.StylesGallery;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
  private static final Pattern NAME = Pattern.compile("^ {2}(-ev-[a-z0-9-]+):", Pattern.MULTILINE);

  /// Smoothed edges of a ring are a little off its colour.
  private static final double A_LITTLE = 12;

  private static final List<String> SURFACES =
      List.of("-ev-page", "-ev-surface", "-ev-surface-raised");

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyThemeDefinesTheSameNames(Theme theme) {
    assertThat(names(theme)).isEqualTo(names(Theme.LIGHT)).hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void textIsReadableAndLinesAreVisible(Theme theme) {
    Map<String, Color> colour = NamedColours.in(theme, names(theme).stream());
    List<String> inks =
        List.of("-ev-text", "-ev-text-muted", "-ev-text-stale", "-ev-accent", "-ev-danger");
    for (String surface : SURFACES) {
      assertThat(inks)
          .allSatisfy(
              ink -> assertThat(contrast(colour, ink, surface)).isGreaterThanOrEqualTo(4.5));
      assertThat(List.of("-ev-focus", "-ev-line-strong", "-ev-trend"))
          .allSatisfy(
              line -> assertThat(contrast(colour, line, surface)).isGreaterThanOrEqualTo(3));
    }
    assertThat(contrast(colour, "-ev-accent-on", "-ev-accent")).isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(colour, "-ev-danger-on", "-ev-danger")).isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(colour, "-ev-text", "-ev-selection")).isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(colour, "-ev-text", "-ev-hover")).isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void noControlWarnsOfAnUnknownColour(Theme theme) {
    List<String> warnings = new CopyOnWriteArrayList<>();
    Handler ear = listenTo(warnings);
    Logger css = Logger.getLogger("javafx.css");
    css.addHandler(ear);
    try {
      FxThread.run(() -> shown(page(), theme).close());
    } finally {
      css.removeHandler(ear);
    }
    assertThat(warnings).isEmpty();
  }

  @Test
  void aSwitchChangesEveryDressedScene() {
    List<Color> seen =
        FxThread.on(
            () -> {
              Look look = new Look(Theme.LIGHT);
              Text text = new Text("Ä");
              Scene scene = new Scene(new StackPane(text));
              scene.getStylesheets().add("data:text/css,.of-a-pane{}");
              look.dress(scene);
              scene.getRoot().applyCss();
              Color light = (Color) text.getFill();
              look.themeProperty().set(Theme.DARK);
              scene.getRoot().applyCss();
              assertThat(scene.getStylesheets())
                  .hasSize(4)
                  .last()
                  .isEqualTo("data:text/css,.of-a-pane{}");
              return List.of(light, (Color) text.getFill());
            });

    assertThat(seen.getFirst().getBrightness()).isLessThan(0.3);
    assertThat(seen.getLast().getBrightness()).isGreaterThan(0.7);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void theFocusIsARingOutsideTheButton(Theme theme) {
    Color focus = NamedColours.in(theme, Stream.of("-ev-focus")).get("-ev-focus");

    List<Integer> ringPixels =
        FxThread.on(
            () -> {
              Button first = new Button("A");
              first.setId("first");
              StackPane root = new StackPane(first);
              root.setPrefSize(120, 80);
              Stage stage = shown(root, theme);
              int without = count(stage.getScene(), focus);
              first.pseudoClassStateChanged(PseudoClass.getPseudoClass("focus-visible"), true);
              int with = count(stage.getScene(), focus);
              stage.close();
              return List.of(without, with);
            });

    assertThat(ringPixels.getLast()).isGreaterThan(ringPixels.getFirst() + 100);
  }

  @Test
  void aMenuWearsTheLookOfItsWindow() {
    FxThread.run(
        () -> {
          Stage window = shown(new StackPane(), Theme.HIGH_CONTRAST);
          ContextMenu menu = new ContextMenu(new MenuItem("OUT"));
          menu.show(window);
          Scene ofMenu = menu.getScene();
          assertThat(ofMenu.getUserAgentStylesheet())
              .isEqualTo(window.getScene().getUserAgentStylesheet());
          assertThat(ofMenu.getStylesheets()).isEqualTo(window.getScene().getStylesheets());
          menu.hide();
          window.close();
        });
  }

  @Test
  void theFontsAreOurs() {
    Font shown =
        FxThread.on(
            () -> {
              Text text = new Text("0123");
              Scene scene = new Scene(new StackPane(text));
              Theme.LIGHT.applyTo(scene);
              scene.getRoot().applyCss();
              return text.getFont();
            });

    assertThat(shown.getFamily()).isEqualTo("Noto Sans");
    assertThat(Fonts.families()).contains("Noto Sans", "Noto Sans Mono");
  }

  private static Parent page() {
    return new StylesGallery(new Texts(Language.GERMAN, ZoneOffset.UTC)).page();
  }

  private static Stage shown(Parent root, Theme theme) {
    Stage stage = new Stage();
    Scene scene = new Scene(root);
    theme.applyTo(scene);
    stage.setScene(scene);
    stage.show();
    return stage;
  }

  private static int count(Scene scene, Color colour) {
    PixelReader pixels = scene.snapshot(null).getPixelReader();
    int found = 0;
    for (int x = 0; x < (int) scene.getWidth(); x++) {
      for (int y = 0; y < (int) scene.getHeight(); y++) {
        found += Sight.NORMAL.distance(pixels.getColor(x, y), colour) < A_LITTLE ? 1 : 0;
      }
    }
    return found;
  }

  private static double contrast(Map<String, Color> colours, String ink, String surface) {
    return Sight.contrast(colours.get(ink), colours.get(surface));
  }

  private static TreeSet<String> names(Theme theme) {
    try (InputStream sheet = Theme.class.getResourceAsStream("theme/" + theme.code() + ".css")) {
      String text = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
      return new TreeSet<>(NAME.matcher(text).results().map(found -> found.group(1)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Handler listenTo(List<String> warnings) {
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        warnings.add(entry.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
