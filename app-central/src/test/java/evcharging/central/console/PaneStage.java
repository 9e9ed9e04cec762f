package evcharging.central.console;

import static org.awaitility.Awaitility.await;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Pane;
import evcharging.styles.picture.LayoutFaults;
import evcharging.styles.picture.Picture;
import evcharging.styles.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.assertj.core.api.ThrowingConsumer;
import org.testfx.api.FxRobot;

/// One pane in a window before a rig, and what a test asks of it.
public final class PaneStage<P extends Pane> {
  private final FxRobot robot = new FxRobot();
  private final ConsoleRig rig;
  private final Led led = new Led();
  private final Desk desk;
  private final P pane;

  public PaneStage(ConsoleRig rig, Function<Desk, P> made) {
    this.rig = rig;
    this.desk = OnFx.on(() -> rig.desk(led));
    this.pane = OnFx.on(() -> made.apply(desk));
    OnFx.show(pane.content(), desk.look());
    show();
  }

  public P pane() {
    return pane;
  }

  public Desk desk() {
    return desk;
  }

  public List<String> led() {
    return led.to();
  }

  /// The newest state, as the shell brings it.
  public void show() {
    OnFx.run(() -> pane.show(rig.view()));
  }

  public void click(String query) {
    robot.clickOn(query);
  }

  public void type(String field, String text) {
    OnFx.run(() -> robot.lookup(field).<TextInputControl>query().setText(text));
  }

  public <T extends Node> T node(String query) {
    return robot.lookup(query).query();
  }

  public boolean isThere(String query) {
    return OnFx.on(() -> robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent());
  }

  public <T> List<T> rows() {
    TableView<T> table = robot.lookup(".list-table").queryTableView();
    return OnFx.on(() -> List.copyOf(table.getItems()));
  }

  /// The words of every label and button that is to be seen.
  public List<String> words() {
    return OnFx.on(
        () -> {
          List<String> words = new ArrayList<>();
          robot.lookup(n -> n instanceof Labeled).queryAllAs(Labeled.class).stream()
              .filter(PaneStage::isSeen)
              .map(l -> l instanceof Label ? l.getText() : "[" + l.getText() + "]")
              .forEach(words::add);
          return words;
        });
  }

  private static boolean isSeen(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /// Waits until the words, after the newest state was shown, are as said.
  public void awaitWords(ThrowingConsumer<List<String>> asSaid) {
    await()
        .untilAsserted(
            () -> {
              show();
              asSaid.accept(words());
            });
  }

  /// Texts that are cut, or outside the window, in any language.
  public List<String> layoutFaults() {
    List<String> all = new ArrayList<>();
    for (Language language : Language.values()) {
      OnFx.on(
              () -> {
                desk.texts().languageProperty().set(language);
                Scene scene = pane.content().getScene();
                Picture.of(scene);
                return LayoutFaults.in(scene);
              })
          .forEach(fault -> all.add(language + " " + fault));
    }
    OnFx.run(() -> desk.texts().languageProperty().set(Language.ENGLISH));
    return all;
  }
}
