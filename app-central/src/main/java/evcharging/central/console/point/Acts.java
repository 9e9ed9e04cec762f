package evcharging.central.console.point;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.order.OrderBook;
import evcharging.central.console.order.OrderDialog;
import evcharging.central.console.point.PointModel.Shown;
import evcharging.central.network.Command;
import evcharging.central.network.OrderEvent;
import evcharging.central.network.Reply;
import evcharging.central.network.Right;
import evcharging.central.network.Session;
import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.domain.Price;
import evcharging.styles.text.Texts;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What one can order of the point. Each asks first; what Central answered stands below.
final class Acts {
  private final Desk desk;
  private final PointModel model;
  private final Texts texts;
  private final OrderBook orders;
  private final BooleanBinding mayNot;
  private final FlowPane row = new FlowPane(8, 8);
  private final Label answer = new Label();
  private final VBox node = new VBox(6, row, answer);
  private Supplier<String> said = () -> "";

  Acts(Desk desk, PointModel model, Texts texts, OrderBook orders) {
    this.desk = desk;
    this.model = model;
    this.texts = texts;
    this.orders = orders;
    this.mayNot = desk.acting().may(Right.OPERATE).not();
    node.getStyleClass().add("point-acts");
    answer.getStyleClass().add("point-answer");
    answer.setWrapText(true);
    texts.languageProperty().subscribe(_ -> answer.setText(said.get()));
    answer.managedProperty().bind(answer.textProperty().isNotEmpty());
    button("out").setOnAction(_ -> order(OrderEvent.Order.OUT));
    button("resume").setOnAction(_ -> order(OrderEvent.Order.RESUME));
    button("price").setOnAction(_ -> price());
    button("place").setOnAction(_ -> place());
    button("revoke").setOnAction(_ -> revoke());
    Button end = button("end");
    end.disableProperty().unbind();
    end.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> mayNot.get() || session().isEmpty(), mayNot, model.shownProperty()));
    end.setOnAction(_ -> session().ifPresent(this::end));
  }

  Node node() {
    return node;
  }

  private Button button(String act) {
    Button button = new Button();
    button.textProperty().bind(texts.bind("point.act." + act));
    button.accessibleTextProperty().bind(texts.bind("point.act." + act));
    button.getStyleClass().addAll("point-act", "point-" + act);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.disableProperty().bind(mayNot);
    row.getChildren().add(button);
    return button;
  }

  private Optional<Session> session() {
    return model.shownProperty().get().flatMap(Shown::session);
  }

  private void order(OrderEvent.Order order) {
    model
        .point()
        .ifPresent(
            id -> OrderDialog.ask(desk, orders, order, Set.of(id), node.getScene().getWindow()));
  }

  private void price() {
    model
        .shownProperty()
        .get()
        .ifPresent(
            shown ->
                question("price")
                    .asks(
                        shown.view().point().price().toString(),
                        typed -> new Command.SetPrice(id(shown), Price.parse(typed))));
  }

  private void place() {
    model
        .shownProperty()
        .get()
        .ifPresent(
            shown ->
                question("place")
                    .asks(
                        shown.view().point().place().name(),
                        typed -> new Command.SetPlace(id(shown), new Place(typed.strip()))));
  }

  private void revoke() {
    model
        .shownProperty()
        .get()
        .ifPresent(shown -> question("revoke").confirms(new Command.RevokeKeys(id(shown))));
  }

  private void end(Session session) {
    question("end").confirms(new Command.EndSession(session.id()));
  }

  private static CpId id(Shown shown) {
    return shown.view().point().id();
  }

  private PointQuestion question(String act) {
    Shown shown = model.shownProperty().get().orElseThrow();
    return new PointQuestion(
        desk, texts, act, shown, node.getScene().getWindow(), command -> submit(act, command));
  }

  private void submit(String act, Command command) {
    say(() -> texts.get("point.sent", name(act)));
    desk.acting()
        .submit(
            Right.OPERATE,
            command,
            reply ->
                say(
                    switch (reply) {
                      case Reply.Refused no ->
                          () -> texts.get("point.refused", name(act), no.refusal().sentence());
                      default -> () -> texts.get("point.done", name(act));
                    }));
  }

  /// Now, and again in every language that is chosen while it stands there.
  private void say(Supplier<String> words) {
    said = words;
    answer.setText(words.get());
  }

  private String name(String act) {
    Function<String, String> plain = text -> text.replace("…", "");
    return plain.apply(texts.get("point.act." + act));
  }
}
