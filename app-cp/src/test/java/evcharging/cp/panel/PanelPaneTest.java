package evcharging.cp.panel;

import static evcharging.styles.text.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.config.Phrases;
import evcharging.config.Program;
import evcharging.cp.CpMain;
import evcharging.domain.EndReason;
import evcharging.domain.Hold;
import evcharging.styles.Look;
import evcharging.styles.Theme;
import evcharging.styles.picture.ContrastFaults;
import evcharging.styles.picture.LayoutFaults;
import evcharging.styles.picture.Picture;
import evcharging.styles.picture.Picture.Size;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.ListCell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/// The panel as it looks: in every language nothing is cut, and everything has a name.
class PanelPaneTest {
  @BeforeAll
  static void startJavaFx() {
    Platform.setImplicitExit(false);
    try {
      Platform.startup(() -> {});
    } catch (IllegalStateException alreadyStarted) {
      assertThat(alreadyStarted).hasMessageContaining("already");
    }
  }

  @Test
  void everyTextIsThereInEveryLanguage() {
    assertThat(PanelTexts.bundle().faults()).isEmpty();
    Texts texts = PanelTexts.in(Language.GERMAN, ZoneOffset.UTC);
    for (EndReason reason : EndReason.values()) {
      assertThat(texts.get("end." + reason)).doesNotContain("‹");
    }
    for (Hold hold : Hold.values()) {
      assertThat(texts.get("hold." + hold)).doesNotContain("‹");
    }
    for (Screen screen : Screen.values()) {
      assertThat(texts.get(screen.headline())).doesNotContain("‹");
      assertThat(texts.get(screen.sentence(), "x")).doesNotContain("‹");
    }
  }

  @Test
  void noTextIsCutOnAnyFaceInAnyLanguage() throws Exception {
    List<String> faults = new ArrayList<>();
    for (Language language : Language.values()) {
      for (PanelFaces face : PanelFaces.values()) {
        faults.addAll(onFx(() -> faults(face, language)));
      }
    }
    assertThat(faults).isEmpty();
  }

  private static List<String> faults(PanelFaces face, Language language) {
    Scene scene = PanelPicturesMain.scene(face, Theme.LIGHT, language, Size.LAPTOP);
    for (int pass = 0; pass < 3; pass++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    return LayoutFaults.in(scene).stream().map(f -> face + " " + language + ": " + f).toList();
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyTextStandsOutFromItsGroundByTheStandardOnEveryFace(Theme theme) throws Exception {
    List<String> faults = new ArrayList<>();
    for (PanelFaces face : PanelFaces.values()) {
      onFx(() -> ContrastFaults.in(PanelPicturesMain.scene(face, theme, ENGLISH, Size.LAPTOP)))
          .forEach(fault -> faults.add(face + ": " + fault));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everythingThatTakesTheFocusHasANameForThoseWhoCannotSee() throws Exception {
    List<String> nameless =
        onFx(
            () -> {
              Scene scene =
                  PanelPicturesMain.scene(
                      PanelFaces.SERVICE, Theme.LIGHT, Language.SPANISH, Size.LAPTOP);
              scene.getRoot().applyCss();
              scene.getRoot().layout();
              List<String> found = new ArrayList<>();
              collectNameless(scene.getRoot(), found);
              return found;
            });
    assertThat(nameless).isEmpty();
  }

  private static void collectNameless(Node node, List<String> found) {
    if (node instanceof Control control
        && control.isFocusTraversable()
        && (control.getAccessibleText() == null || control.getAccessibleText().isBlank())) {
      found.add(control.toString());
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collectNameless(child, found));
    }
  }

  @Test
  void whatTheProgramsSayIsReadInThePanelsLanguage() throws Exception {
    onFx(
        () -> {
          Texts texts = PanelTexts.in(Language.ENGLISH, ZoneOffset.UTC);
          PanelModel model = PanelFaces.EMERGENCY.model();
          model.flapOpenProperty().set(true);
          model.hear(List.of(new PointNews.Line("Engine", "Monitor connected")));
          Look look = new Look(Theme.LIGHT);
          PanelPane pane =
              new PanelPane(
                  texts, look, model, Map.of(), Phrases.beside(CpMain.class, Program.class));
          Scene scene = PanelPane.scene(pane, look, 1280, 800);
          Picture.of(scene);
          assertThat(newestLine(scene)).isEqualTo("Engine: Monitor connected");
          texts.languageProperty().set(Language.SPANISH);
          Picture.of(scene);
          assertThat(newestLine(scene)).isEqualTo("Engine: Monitor conectado");
          return null;
        });
  }

  private static String newestLine(Scene scene) {
    return scene.lookup("#log").lookupAll(".list-cell").stream()
        .map(cell -> ((ListCell<?>) cell).getText())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  @Test
  void languageAndThemeAreSwitchedLive() throws Exception {
    onFx(
        () -> {
          Texts texts = PanelTexts.in(Language.ENGLISH, ZoneOffset.UTC);
          Look look = new Look(Theme.LIGHT);
          PanelPane pane =
              new PanelPane(texts, look, PanelFaces.EMERGENCY.model(), Map.of(), Phrases.beside());
          Scene scene = PanelPane.scene(pane, look, 1280, 800);
          Picture.of(scene);
          texts.languageProperty().set(Language.GERMAN);
          look.themeProperty().set(Theme.HIGH_CONTRAST);
          Picture.of(scene);
          javafx.scene.control.Label headline =
              (javafx.scene.control.Label) scene.lookup("#screen-headline");
          assertThat(headline.getText()).isEqualTo("Not-Halt");
          return null;
        });
  }

  private static <T> T onFx(java.util.concurrent.Callable<T> question) throws Exception {
    return WaitForAsyncUtils.asyncFx(question).get();
  }
}
