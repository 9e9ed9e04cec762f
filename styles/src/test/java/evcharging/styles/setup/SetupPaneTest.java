package evcharging.styles.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.setup.Answers;
import evcharging.setup.Step;
import evcharging.styles.FxThread;
import evcharging.styles.Look;
import evcharging.styles.Theme;
import evcharging.styles.picture.LayoutFaults;
import evcharging.styles.picture.Picture;
import evcharging.styles.picture.Picture.Size;
import evcharging.styles.setup.SetupModel.Turn;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A person in front of the window, from the first field to the last step. With
/// `-Dsetup.pictures=DIRECTORY` each look is saved.
@Timeout(120)
class SetupPaneTest {
  /// Tall, so that nothing has to be scrolled: what is cut is cut by the width.
  private static final Size NARROW = new Size(640, 1800);

  private static final Size LOW = new Size(640, 480);

  private static final List<Theme> LOOKS = List.of(Theme.LIGHT, Theme.DARK, Theme.HIGH_CONTRAST);

  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicReference<Throwable> broken = new AtomicReference<>();
  private PlayedPlan plan;
  private Texts texts;
  private Look look;
  private SetupModel model;
  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    plan = new PlayedPlan();
    FxThread.run(() -> show(Size.LAPTOP));
  }

  private void show(Size size) {
    texts = new Texts(Language.ENGLISH, ZoneOffset.UTC, SetupPane.WORDS);
    look = new Look(Theme.LIGHT);
    model = new SetupModel(plan, new Answers(), broken::set);
    SetupPane pane = new SetupPane(texts, look, model, () -> closed.set(true));
    scene = SetupPane.scene(pane, look, size.width(), size.height());
    scene.getRoot().applyCss();
    scene.getRoot().layout();
  }

  @AfterEach
  void close() {
    FxThread.run(model::close);
    plan.close();
  }

  @Test
  void aWrongAnswerIsMarkedWhereItStandsAndNothingIsDone() {
    type("point", "not an id!");
    press("go");

    FxThread.run(
        () -> {
          assertThat(model.turn()).isEqualTo(Turn.ANSWERING);
          assertThat(model.steps()).isEmpty();
          assertThat(model.fields())
              .filteredOn(field -> field.wrongProperty().get())
              .extracting(field -> field.question().key())
              .containsExactly("point", "place");
        });
    assertThat(FxThread.on(() -> scene.getFocusOwner()))
        .as("the first wrong one")
        .isSameAs(node("point"));
    look("wrong-answers");
    type("point", "CP001");
    assertThat(FxThread.on(() -> model.fields().get(3).wrongProperty().get())).isFalse();
  }

  @Test
  void fromTheFirstFieldToTheLastStepWithAnotherFingerprintAndAWrongCodeInBetween() {
    look("asked");
    answer("wrong");
    press("go");
    until(Turn.COMPARING);
    assertThat(text("fingerprint").replaceAll("\\s+", ":")).isEqualTo(plan.authority.fingerprint());
    look("compare");
    press("other");
    until(Turn.MENDING);
    assertThat(failed()).isEqualTo("SETUP-FINGERPRINT");
    press("go");
    until(Turn.COMPARING);
    press("same");
    until(Turn.MENDING);
    assertThat(failed()).isEqualTo("SETUP-CODE-WRONG");
    assertThat(text("code")).as("a wrong code is not kept").isEmpty();
    assertThat(FxThread.on(() -> scene.getFocusOwner()))
        .as("where it is mended")
        .isSameAs(node("code"));
    look("wrong-code");
    type("code", "right");
    press("go");
    until(Turn.DONE);
    FxThread.run(() -> assertThat(row(Step.Name.KAFKA).state()).isEqualTo(StepRow.State.WARNED));
    look("done");
    press("start");
    assertThat(closed).isTrue();
  }

  @Test
  void aNewAddressBeginsAnew() {
    type("registry", "https://no-such-registry.invalid:5001");
    answer("right");
    press("go");
    until(Turn.MENDING);
    assertThat(failed()).isEqualTo("SETUP-NAME-NOT-FOUND");
    look("name-not-found");
    type("registry", plan.registry());
    press("go");
    until(Turn.COMPARING);
  }

  @Test
  void aLargeScreenShowsTheSame() {
    FxThread.run(model::close);
    FxThread.run(() -> show(Size.DESKTOP));
    answer("right");
    press("go");
    until(Turn.COMPARING);
    look("compare-large");
  }

  @Test
  void aNameAsLongAsNamesCanBeIsReadWholeInEveryWindow() {
    String name =
        "registry-of-the-charging-network-of-the-northern-district.".repeat(4) + "invalid";
    for (Size size : List.of(Size.LAPTOP, Size.DESKTOP, NARROW)) {
      FxThread.run(model::close);
      FxThread.run(() -> show(size));
      type("registry", "https://" + name + ":5001");
      answer("right");
      press("go");
      until(Turn.MENDING);
      assertThat(failed()).isEqualTo("SETUP-NAME-NOT-FOUND");
      look("long-name-" + size.width());
    }
  }

  @Test
  void aNarrowWindowShowsOneBelowTheOther() {
    FxThread.run(model::close);
    FxThread.run(() -> show(NARROW));
    look("narrow-asked");
    answer("right");
    press("go");
    until(Turn.COMPARING);
    look("narrow-compare");
    press("same");
    until(Turn.DONE);
    look("narrow-done");
  }

  @Test
  void inALowWindowWhateverIsToBeDoneIsScrolledIntoView() {
    FxThread.run(model::close);
    FxThread.run(() -> show(LOW));
    assertInView("registry");
    answer("wrong");
    press("go");
    until(Turn.COMPARING);
    assertInView("fingerprint");
    assertInView("same");
    assertInView("other");
    press("same");
    until(Turn.MENDING);
    type("code", "right");
    press("go");
    until(Turn.DONE);
    assertInView("start");
  }

  private void assertInView(String id) {
    FxThread.run(
        () -> {
          Bounds where = node(id).localToScene(node(id).getBoundsInLocal());
          assertThat(where.getMinY()).as(id).isBetween(0.0, scene.getHeight());
          assertThat(where.getMaxY()).as(id).isBetween(0.0, scene.getHeight());
        });
  }

  @Test
  void anErrorOfOursInAStepIsNotWaitedForForever() {
    plan.breaks();
    answer("right");
    press("go");
    until(Turn.COMPARING);
    press("same");

    await().atMost(Duration.ofSeconds(60)).until(() -> broken.get() != null);
    assertThat(broken.get()).hasMessage("broken on purpose");
  }

  @Test
  void everyFocusableNodeHasAnAccessibleText() {
    answer("right");
    press("go");
    until(Turn.COMPARING);
    FxThread.run(() -> assertAccessible(scene.getRoot()));
  }

  private static void assertAccessible(Node node) {
    boolean inside = node.getStyleClass().contains("scroll-pane");
    if (node.isFocusTraversable() && node.isVisible() && !inside) {
      assertThat(node.getAccessibleText()).as(node.toString()).isNotBlank();
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(SetupPaneTest::assertAccessible);
    }
  }

  /// Nothing is cut in any language.
  private void look(String name) {
    String directory = System.getProperty("setup.pictures");
    FxThread.run(
        () -> {
          for (Language language : Language.values()) {
            // Colours cut nothing: all of them are there for whoever looks.
            for (Theme theme : directory == null ? List.of(Theme.LIGHT) : LOOKS) {
              texts.languageProperty().set(language);
              look.themeProperty().set(theme);
              Picture picture = Picture.of(scene);
              assertThat(LayoutFaults.in(scene)).as(name + " " + language).isEmpty();
              if (directory != null) {
                picture.save(
                    Path.of(directory, name + "-" + language.code() + "-" + theme.code() + ".png"));
              }
            }
          }
          texts.languageProperty().set(Language.ENGLISH);
        });
  }

  private void answer(String code) {
    type("point", "CP001");
    type("place", "Berlin");
    type("code", code);
  }

  private void type(String field, String text) {
    FxThread.run(() -> ((TextInputControl) node(field)).setText(text));
  }

  private String text(String id) {
    return FxThread.on(
        () ->
            node(id) instanceof TextInputControl input
                ? input.getText()
                : ((Labeled) node(id)).getText());
  }

  private void press(String button) {
    FxThread.run(() -> ((Button) node(button)).fire());
  }

  private Node node(String id) {
    return scene.lookup("#" + id);
  }

  private String failed() {
    return FxThread.on(() -> model.failed().flatMap(StepRow::code).orElse(""));
  }

  private StepRow row(Step.Name step) {
    return model.steps().stream().filter(row -> row.step() == step).findFirst().orElseThrow();
  }

  private void until(Turn turn) {
    await().atMost(Duration.ofSeconds(60)).until(() -> FxThread.on(() -> model.turn()) == turn);
  }
}
