package evcharging.central.console;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.network.Role;
import evcharging.domain.CpId;
import evcharging.styles.Theme;
import evcharging.styles.picture.Picture;
import evcharging.styles.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a look at the questions that stand in windows of their own would find: before orders to a
/// choice of points, and before what the drawer does to one.
@Tag("P-02")
@EnabledIfSystemProperty(
    named = "evcharging.looks",
    matches = "true",
    disabledReason = "takes minutes: -Devcharging.looks=true")
final class DialogLookTest {
  private static final CpId POINT = new CpId("CP010");

  /// What was looked at, for people to look at too.
  private static final Path PICTURES = Path.of("target", "looks");

  @TempDir static Path directory;
  private static Faces faces;
  private static Stage stage;

  @BeforeAll
  static void aLivelyNetworkInAWindow() {
    faces = new Faces(directory);
    stage = OnFx.show(faces.console.window.root(), faces.console.shell.desk().look());
    OnFx.run(
        () -> {
          faces.console.as("ana", Role.ADMIN);
          faces.console.shell.open("wall");
          faces.console.shell.point(POINT);
          fire(".wall-choose-all");
        });
  }

  @AfterAll
  static void close() {
    faces.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".wall-out",
        ".wall-resume",
        ".point-out",
        ".point-price",
        ".point-place",
        ".point-revoke",
        ".point-end"
      })
  void aQuestionIsWholeInEveryLanguageAndReadableInEveryTheme(String button) {
    List<String> faults = new ArrayList<>();
    for (Language language : Language.values()) {
      OnFx.run(() -> faces.console.shell.desk().texts().languageProperty().set(language));
      Window question = ask(button);
      faults.addAll(OnFx.on(() -> ConsoleLookTest.faultsIn(question.getScene())));
      for (Theme theme : Theme.values()) {
        OnFx.run(() -> faces.console.shell.desk().look().themeProperty().set(theme));
        faults.addAll(OnFx.on(() -> ConsoleLookTest.faintOf(question.getScene(), theme)));
        Path picture =
            PICTURES.resolve(button.substring(1) + "-" + language + "-" + theme + ".png");
        OnFx.run(() -> Picture.of(question.getScene()).save(picture));
      }
      OnFx.run(
          () -> {
            faces.console.shell.desk().look().themeProperty().set(Theme.LIGHT);
            question.hide();
          });
    }
    OnFx.run(() -> faces.console.shell.desk().texts().languageProperty().set(Language.ENGLISH));
    assertThat(faults).isEmpty();
  }

  private static Window ask(String button) {
    Awaitility.await(button)
        .until(
            () ->
                OnFx.on(
                    () -> {
                      faces.console.window.tick();
                      return lookup(button) instanceof Button it && !it.isDisabled();
                    }));
    OnFx.run(() -> fire(button));
    Awaitility.await("the question").until(() -> OnFx.on(() -> others().size() == 1));
    Window question = OnFx.on(() -> others().getFirst());
    Scene scene = question.getScene();
    OnFx.run(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
        });
    return question;
  }

  private static List<Window> others() {
    return Window.getWindows().stream().filter(w -> w != stage && w.isShowing()).toList();
  }

  private static void fire(String selector) {
    ((Button) lookup(selector)).fire();
  }

  private static Object lookup(String selector) {
    Parent root = faces.console.window.root();
    return root.lookup(selector);
  }
}
