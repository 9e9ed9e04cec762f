package evcharging.central.console.order;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.ShortSession;
import evcharging.central.console.order.OrderPlan.Target;
import evcharging.central.network.OrderEvent;
import evcharging.central.network.Right;
import evcharging.domain.CpId;
import evcharging.styles.StateSign;
import evcharging.styles.control.SignBadge;
import evcharging.styles.text.Texts;
import java.util.Collection;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Asks before OUT and RESUME: names every point with its place, its running session and driver,
/// and what will happen there. Enter cancels; a group wants its count typed.
public final class OrderDialog {
  private static final double WIDTH = 620;
  private static final double ROW = 52;
  private static final int ROWS_SHOWN = 6;

  private final Desk desk;
  private final OrderBook book;
  private final Texts texts;
  private final OrderPlan plan;
  private final TextField typed = new TextField();

  private OrderDialog(Desk desk, OrderBook book, OrderPlan plan) {
    this.desk = desk;
    this.book = book;
    this.plan = plan;
    this.texts = desk.texts().with(OrderTexts.BUNDLE);
  }

  /// Opens the dialog, if there is a point to order something of and whoever is signed in may.
  ///
  /// @param owner the window it belongs to
  public static void ask(
      Desk desk, OrderBook book, OrderEvent.Order order, Collection<CpId> points, Window owner) {
    OrderPlan plan = book.plan(order, points);
    boolean may = desk.operator().getValue().filter(o -> o.may(Right.OPERATE)).isPresent();
    if (may && !plan.targets().isEmpty()) {
      new OrderDialog(desk, book, plan).show(owner);
    }
  }

  private String key(String rest) {
    return "order." + OrderMark.name(plan.order()) + "." + rest;
  }

  private void show(Window owner) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(texts.get(key("title")));
    DialogPane pane = dialog.getDialogPane();
    pane.getStyleClass().add("order-dialog");
    pane.setContent(content());
    pane.setPrefWidth(WIDTH);
    ButtonType cancel = new ButtonType(texts.get("order.cancel"), ButtonData.CANCEL_CLOSE);
    ButtonType give = new ButtonType(buttonText(), ButtonData.APPLY);
    pane.getButtonTypes().setAll(give, cancel);
    Button giveButton = (Button) pane.lookupButton(give);
    giveButton.setDefaultButton(false);
    giveButton.getStyleClass().add("order-give");
    if (plan.order() == OrderEvent.Order.OUT) {
      giveButton.getStyleClass().add("danger");
    }
    giveButton.disableProperty().bind(notReady());
    Button cancelButton = (Button) pane.lookupButton(cancel);
    cancelButton.setDefaultButton(true);
    cancelButton.getStyleClass().add("order-cancel");
    dialog.setResultConverter(
        pressed -> {
          if (pressed == give) {
            book.give(plan);
          }
          return pressed;
        });
    desk.look().dress(pane.getScene());
    dialog.setOnShown(_ -> (plan.isGroup() ? typed : cancelButton).requestFocus());
    // Not showAndWait: a nested loop would outlive a locked console.
    dialog.show();
  }

  private String buttonText() {
    return plan.isGroup()
        ? texts.get(key("give-all"), plan.targets().size())
        : texts.get(key("give"), plan.targets().getFirst().id());
  }

  private BooleanBinding notReady() {
    BooleanBinding mayNot = desk.acting().may(Right.OPERATE).not();
    return plan.isGroup() ? mayNot.or(Bindings.not(countTyped())) : mayNot;
  }

  private BooleanBinding countTyped() {
    String wanted = Integer.toString(plan.targets().size());
    return Bindings.createBooleanBinding(
        () -> typed.getText().strip().equals(wanted), typed.textProperty());
  }

  private Node content() {
    Label effect = new Label(effectText());
    effect.setWrapText(true);
    effect.getStyleClass().add("ev-heading");
    VBox content = new VBox(12, effect, targets());
    if (plan.isGroup()) {
      Label ask = new Label(texts.get("order.type-count", plan.targets().size()));
      ask.setLabelFor(typed);
      ask.setWrapText(true);
      typed.setAccessibleText(ask.getText());
      typed.getStyleClass().add("order-count");
      typed.setMaxWidth(140);
      Label undo = new Label(texts.get("order.undo-hint", OrderBook.UNDO.toSeconds()));
      undo.getStyleClass().addAll("ev-muted", "ev-small");
      content.getChildren().addAll(ask, typed, undo);
    }
    return content;
  }

  private String effectText() {
    return plan.isGroup()
        ? texts.get(key("effect-all"), plan.targets().size(), plan.supplies())
        : texts.get(key("effect"));
  }

  private Node targets() {
    ListView<Target> list = new ListView<>();
    list.getItems().setAll(plan.targets());
    list.setCellFactory(_ -> new TargetCell());
    list.setFixedCellSize(ROW);
    list.setPrefHeight(ROW * Math.min(ROWS_SHOWN, plan.targets().size()) + 4);
    list.setFocusTraversable(plan.targets().size() > ROWS_SHOWN);
    list.setAccessibleText(texts.get("order.points"));
    list.getStyleClass().add("order-targets");
    return list;
  }

  /// One point: state, id and place; below, who charges there and what will happen.
  private final class TargetCell extends ListCell<Target> {
    private final Label name = new Label();
    private final Label what = new Label();
    private final SignBadge badge = new SignBadge(texts, StateSign.ACTIVADO);
    private final HBox row;

    TargetCell() {
      name.getStyleClass().add("ev-heading");
      what.getStyleClass().addAll("ev-small", "ev-muted");
      VBox words = new VBox(name, what);
      words.setAlignment(Pos.CENTER_LEFT);
      words.setMinWidth(0);
      HBox.setHgrow(words, Priority.ALWAYS);
      badge.setMinWidth(Region.USE_PREF_SIZE);
      row = new HBox(8, words, badge);
      row.setAlignment(Pos.CENTER_LEFT);
      // As wide as the list, whatever the words would like: nobody scrolls sideways in a question.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Target target, boolean empty) {
      super.updateItem(target, empty);
      setGraphic(empty || target == null ? null : row);
      if (!empty && target != null) {
        name.setText(target.id() + " · " + target.point().point().place());
        what.setText(line(target, ShortSession::of));
        badge.show(StateSign.of(target.point().status().status()));
        setAccessibleText(name.getText() + ", " + line(target, whole -> whole));
      }
    }

    private String line(Target target, UnaryOperator<String> id) {
      String effect = texts.get("order.effect." + target.effect());
      return target
          .session()
          .map(
              s ->
                  texts.get("order.session", s.driver(), id.apply(s.id().toString()))
                      + " · "
                      + effect)
          .orElse(effect);
    }
  }
}
