package evcharging.driver.kiosk;

import static evcharging.driver.kiosk.Boxes.column;
import static evcharging.driver.kiosk.Boxes.icon;
import static evcharging.driver.kiosk.Boxes.label;
import static evcharging.driver.kiosk.Boxes.row;
import static evcharging.driver.kiosk.Boxes.shownWhile;

import evcharging.driver.kiosk.StepsModel.Progress;
import evcharging.driver.kiosk.StepsModel.Stage;
import evcharging.styles.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Each step on the way to the grant as it happens, and then: plug in.
final class StepsPane implements KioskPane {
  private final Texts texts;
  private final GuestModel guest;
  private final ObservableValue<Progress> progress;
  private final Node body;
  private final Button cancel;

  StepsPane(Texts texts, GuestModel guest) {
    this.texts = texts;
    this.guest = guest;
    this.progress = guest.steps.progressProperty();
    VBox steps = column("steps-list");
    for (Stage stage : Stage.values()) {
      steps.getChildren().add(step(stage));
    }
    ObservableValue<Boolean> granted = progress.map(Progress::isGranted);
    Node plug =
        shownWhile(
            granted,
            row(
                "plug-in",
                icon(MaterialDesignP.POWER_PLUG, "plug-icon", "glyph-xl"),
                column(
                    "plug-words",
                    label(text("steps.plug-in"), "plug-title"),
                    label(priceFixed(), "plug-price"))));
    Node withdrawing =
        shownWhile(
            progress.map(Progress::withdrawing), label(texts.bind("steps.withdrawing"), "prompt"));
    body = column("steps", label(text("steps.for"), "prompt"), steps, plug, withdrawing);
    cancel = TouchButton.of(texts, "steps.cancel", MaterialDesignC.CLOSE, guest::withdraw);
    cancel.disableProperty().bind(progress.map(Progress::withdrawing));
  }

  private Node step(Stage stage) {
    FontIcon mark = icon(MaterialDesignC.CIRCLE_OUTLINE, "step-icon", "glyph-m");
    HBox line = row("step", mark, label(texts.bind("step." + stage.name()), "step-words"));
    progress.subscribe(
        now -> {
          boolean done = stage.compareTo(now.reached()) <= 0;
          boolean next = stage.ordinal() == now.reached().ordinal() + 1;
          mark.setIconCode(
              done
                  ? MaterialDesignC.CHECK_CIRCLE
                  : next ? MaterialDesignP.PROGRESS_CLOCK : MaterialDesignC.CIRCLE_OUTLINE);
          line.getStyleClass().removeAll("done", "next");
          line.getStyleClass().addAll(done ? List.of("done") : next ? List.of("next") : List.of());
        });
    return line;
  }

  /// A text about the point, or about any.
  private StringBinding text(String key) {
    return Bindings.createStringBinding(
        () ->
            progress
                .getValue()
                .point()
                .map(p -> texts.get(key, p.value()))
                .orElseGet(() -> texts.get(key + "-any")),
        progress,
        texts.languageProperty());
  }

  private StringBinding priceFixed() {
    return Bindings.createStringBinding(
        () ->
            progress
                .getValue()
                .price()
                .map(p -> texts.get("steps.price", texts.formats().price(p)))
                .orElse(""),
        progress,
        texts.languageProperty());
  }

  @Override
  public Node body() {
    return body;
  }

  @Override
  public List<Node> actions() {
    return List.of(cancel);
  }
}
