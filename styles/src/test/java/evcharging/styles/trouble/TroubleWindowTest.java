package evcharging.styles.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.config.Failure;
import evcharging.config.Tongue;
import evcharging.styles.FxThread;
import evcharging.styles.Look;
import evcharging.styles.Theme;
import evcharging.styles.picture.ContrastFaults;
import evcharging.styles.picture.LayoutFaults;
import evcharging.styles.picture.Picture;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a person sees of a program that cannot go on. With `-Dtrouble.pictures=DIRECTORY` each look
/// is saved.
@Timeout(120)
class TroubleWindowTest {
  private static final String SENTENCE =
      "Port 9002 of this machine is in use; stop what uses it, or name another port with --port.";
  private static final Path LOG =
      Path.of("/home/a-person-with-a-long-name/.local/state/evcharging/ev-central.log");

  private static Failure failure(String program, Tongue language) {
    return new Failure(program, "CENTRAL-PORT-IN-USE", SENTENCE, language, Optional.of(LOG));
  }

  @Test
  void theProgramWaitsUntilThePersonHasReadIt() {
    CompletableFuture<Void> ended = told(failure("ev-central", Tongue.GERMAN));
    Scene scene = opened();
    assertThat(FxThread.on(() -> text(scene, "code"))).isEqualTo("CENTRAL-PORT-IN-USE");
    assertThat(FxThread.on(() -> text(scene, "sentence"))).isEqualTo(SENTENCE);
    assertThat(FxThread.on(() -> text(scene, "log"))).isEqualTo(LOG.toString());
    assertThat(FxThread.on(() -> text(scene, "close"))).isEqualTo("Schließen");
    assertThat(ended).isNotDone();
    FxThread.run(() -> press(scene, "copy"));
    assertThat(FxThread.on(() -> Clipboard.getSystemClipboard().getString()))
        .contains("CENTRAL-PORT-IN-USE", SENTENCE, LOG.toString());
    FxThread.run(() -> press(scene, "close"));
    await().atMost(Duration.ofSeconds(60)).until(ended::isDone);
  }

  @Test
  void escapeClosesIt() {
    CompletableFuture<Void> ended = told(failure("ev-driver", Tongue.ENGLISH));
    Scene scene = opened();
    FxThread.run(
        () ->
            scene
                .getFocusOwner()
                .fireEvent(
                    new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
    await().atMost(Duration.ofSeconds(60)).until(ended::isDone);
  }

  @Test
  void whatAnEndedProgramLeavesSaysTheSameInAProcessOfItsOwn() {
    Failure with = failure("ev-central", Tongue.SPANISH);
    assertThat(TroubleMain.failure(TroubleMain.arguments(with).toArray(String[]::new)))
        .isEqualTo(with);
    Failure without = new Failure("ev-cp", "USAGE", SENTENCE, Tongue.GERMAN, Optional.empty());
    assertThat(TroubleMain.failure(TroubleMain.arguments(without).toArray(String[]::new)))
        .isEqualTo(without);
  }

  @Test
  void withoutALogNoneIsNamed() {
    Failure failure = new Failure("ev-cp", "USAGE", SENTENCE, Tongue.SPANISH, Optional.empty());
    Scene scene = FxThread.on(() -> scene(failure, Language.SPANISH, Theme.LIGHT));
    assertThat(scene.lookup("#log")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ev-central", "ev-cp", "ev-driver"})
  void itIsReadInEveryLanguageAndTheme(String program) {
    String directory = System.getProperty("trouble.pictures");
    for (Language language : Language.values()) {
      for (Theme theme : Theme.values()) {
        FxThread.run(
            () -> {
              Scene scene = scene(failure(program, Tongue.ENGLISH), language, theme);
              Picture picture = Picture.of(scene);
              String which = program + " " + language + " " + theme;
              assertThat(LayoutFaults.in(scene)).as(which).isEmpty();
              assertThat(ContrastFaults.in(scene)).as(which).isEmpty();
              assertThat(scene.getRoot().lookupAll(".label"))
                  .extracting(node -> ((Labeled) node).getText())
                  .noneMatch(text -> text.startsWith("‹"));
              if (directory != null) {
                picture.save(
                    Path.of(
                        directory, program + "-" + language.code() + "-" + theme.code() + ".png"));
              }
            });
      }
    }
  }

  @Test
  void itsWordsAreThereInEveryLanguage() {
    assertThat(TroublePane.WORDS.faults()).isEmpty();
  }

  private static Scene scene(Failure failure, Language language, Theme theme) {
    Texts texts = new Texts(language, ZoneOffset.UTC, TroublePane.WORDS);
    return TroublePane.scene(new TroublePane(texts, failure, () -> {}), new Look(theme));
  }

  private static CompletableFuture<Void> told(Failure failure) {
    FxThread.run(() -> {});
    return CompletableFuture.runAsync(() -> TroubleWindow.show(failure));
  }

  private static Scene opened() {
    await().atMost(Duration.ofSeconds(60)).until(() -> FxThread.on(() -> !open().isEmpty()));
    return FxThread.on(() -> open().getFirst().getScene());
  }

  private static List<Window> open() {
    return Window.getWindows().stream()
        .filter(window -> window.getScene().getRoot() instanceof TroublePane)
        .toList();
  }

  private static String text(Scene scene, String id) {
    return ((Labeled) scene.lookup("#" + id)).getText();
  }

  private static void press(Scene scene, String id) {
    ((Button) scene.lookup("#" + id)).fire();
  }
}
