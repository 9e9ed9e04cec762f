package evcharging.central.console.point;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.point.PointModel.Shown;
import evcharging.central.network.Command;
import evcharging.central.network.Right;
import evcharging.styles.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Asks before a command to one point: names the point, its place, who charges there and what will
/// happen. Enter cancels.
final class PointQuestion {
  private static final double WIDTH = 520;

  private final Desk desk;
  private final Texts texts;
  private final String act;
  private final Shown shown;
  private final Window owner;
  private final Consumer<Command> submit;

  PointQuestion(
      Desk desk, Texts texts, String act, Shown shown, Window owner, Consumer<Command> submit) {
    this.desk = desk;
    this.texts = texts;
    this.act = act;
    this.shown = shown;
    this.owner = owner;
    this.submit = submit;
  }

  /// Yes or no.
  void confirms(Command command) {
    show(Optional.empty(), () -> Optional.of(command));
  }

  /// A value.
  ///
  /// @param reading throws an [IllegalArgumentException] for what is none
  void asks(String before, Function<String, Command> reading) {
    TextField field = new TextField(before);
    field.getStyleClass().add("point-field");
    field.setAccessibleText(texts.get("point.ask." + act + ".effect"));
    show(Optional.of(field), () -> read(field, reading));
  }

  private static Optional<Command> read(TextField field, Function<String, Command> reading) {
    try {
      return Optional.of(reading.apply(field.getText()));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  private void show(
      Optional<TextField> field, java.util.function.Supplier<Optional<Command>> command) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(texts.get("point.ask." + act + ".title"));
    DialogPane pane = dialog.getDialogPane();
    pane.setContent(content(field));
    pane.setPrefWidth(WIDTH);
    ButtonType cancel = new ButtonType(texts.get("point.cancel"), ButtonData.CANCEL_CLOSE);
    ButtonType yes = new ButtonType(texts.get("point.ask." + act + ".yes"), ButtonData.APPLY);
    pane.getButtonTypes().setAll(yes, cancel);
    Button yesButton = (Button) pane.lookupButton(yes);
    yesButton.setDefaultButton(false);
    yesButton.getStyleClass().add("point-yes");
    if (field.isEmpty()) {
      yesButton.getStyleClass().add("danger");
    }
    Button cancelButton = (Button) pane.lookupButton(cancel);
    cancelButton.setDefaultButton(field.isEmpty());
    cancelButton.getStyleClass().add("point-cancel");
    Runnable judge =
        () ->
            yesButton.setDisable(
                command.get().isEmpty()
                    || desk.operator().getValue().filter(o -> o.may(Right.OPERATE)).isEmpty());
    field.ifPresent(each -> each.textProperty().subscribe(judge));
    field.ifPresent(each -> each.setOnAction(_ -> yesButton.fire()));
    judge.run();
    dialog.setResultConverter(
        pressed -> {
          if (pressed == yes) {
            command.get().ifPresent(submit);
          }
          return pressed;
        });
    desk.look().dress(pane.getScene());
    dialog.setOnShown(
        _ -> field.ifPresentOrElse(TextField::requestFocus, cancelButton::requestFocus));
    dialog.show();
  }

  private VBox content(Optional<TextField> field) {
    Label point = new Label(shown.view().point().id() + " · " + shown.view().point().place());
    point.getStyleClass().add("ev-heading");
    VBox content = new VBox(10, point);
    shown
        .session()
        .ifPresent(
            s -> content.getChildren().add(label(texts.get("point.charging", s.driver(), s.id()))));
    content.getChildren().add(label(texts.get("point.ask." + act + ".effect")));
    field.ifPresent(content.getChildren()::add);
    return content;
  }

  private static Label label(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    return label;
  }
}
