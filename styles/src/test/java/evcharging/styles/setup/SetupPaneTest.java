package evcharging.styles.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
  private final AtomicBoolean closed = new AtomicBoolean();
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
    model = new SetupModel(plan);
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

  /// Nothing is cut in any language and theme, in both sizes.
  private void look(String name) {
    String directory = System.getProperty("setup.pictures");
    FxThread.run(
        () -> {
          for (Language language : Language.values()) {
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.HIGH_CONTRAST)) {
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
