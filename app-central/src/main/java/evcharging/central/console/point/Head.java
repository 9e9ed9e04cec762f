package evcharging.central.console.point;

import evcharging.central.console.order.OrderBook;
import evcharging.central.console.order.OrderTexts;
import evcharging.central.console.point.PointModel.Shown;
import evcharging.central.core.NetworkView.PointView;
import evcharging.central.network.Session;
import evcharging.styles.StateSign;
import evcharging.styles.control.Age;
import evcharging.styles.control.AgeLabel;
import evcharging.styles.control.SignBadge;
import evcharging.styles.text.Texts;
import java.time.Duration;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Which point this is and how it is now: the part of the drawer that is always there.
final class Head {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final PointModel model;
  private final Texts texts;
  private final OrderBook orders;
  private final Label id = new Label();
  private final Label place = new Label();
  private final SignBadge badge;
  private final AgeLabel age;
  private final Label supply = new Label();
  private final Label order = new Label();
  private final VBox node;

  Head(PointModel model, Texts texts, OrderBook orders) {
    this.model = model;
    this.texts = texts;
    this.orders = orders;
    this.badge = new SignBadge(texts, StateSign.ACTIVADO);
    this.age = new AgeLabel(texts);
    id.getStyleClass().addAll("ev-title", "point-id");
    place.getStyleClass().add("ev-muted");
    supply.getStyleClass().add("point-supply");
    supply.setWrapText(true);
    order.getStyleClass().add("point-order");
    order.setWrapText(true);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox first = new HBox(10, id, gap, badge);
    first.setAlignment(Pos.CENTER_LEFT);
    Region gap2 = new Region();
    HBox.setHgrow(gap2, Priority.ALWAYS);
    HBox second = new HBox(10, place, gap2, age);
    second.setAlignment(Pos.CENTER_LEFT);
    node = new VBox(6, first, second, supply, order);
    node.getStyleClass().add("point-head");
    for (Label each : new Label[] {supply, order}) {
      each.managedProperty().bind(each.visibleProperty());
    }
    model.shownProperty().subscribe(_ -> refresh());
    texts.languageProperty().subscribe(_ -> refresh());
  }

  Node node() {
    return node;
  }

  /// Brings ages and waits up to the moment.
  void refresh() {
    node.setVisible(model.shownProperty().get().isPresent());
    model.shownProperty().get().ifPresent(this::show);
  }

  private void show(Shown shown) {
    PointView view = shown.view();
    Instant now = model.now();
    id.setText(view.point().id().value());
    place.setText(
        texts.get(
            "point.place-price",
            view.point().place(),
            texts.formats().price(view.point().price())));
    badge.show(StateSign.of(view.status().status()));
    if (view.seenAt().equals(Instant.EPOCH)) {
      age.showNever();
    } else {
      boolean watched = view.point().engine().up() && view.point().monitor().up();
      boolean supplies = shown.session().flatMap(Session::reading).isPresent();
      Duration old = Duration.between(view.seenAt(), now);
      age.show("", new Age(watched && !supplies ? Duration.ZERO : old, SECOND));
    }
    supply.setVisible(shown.session().isPresent());
    shown.session().ifPresent(session -> supply.setText(supplyText(session)));
    order.setVisible(orders.mark(view.point().id()).isPresent());
    orders
        .mark(view.point().id())
        .ifPresent(mark -> order.setText(new OrderTexts(texts).mark(mark, now)));
  }

  private String supplyText(Session session) {
    String figures =
        session.reading().map(r -> texts.formats().power(r.power()) + " · ").orElse("")
            + texts.formats().energy(session.energy())
            + " · "
            + texts.formats().money(session.amount());
    return texts.get(
        "point.supply", texts.get("point.phase." + session.phase()), session.driver(), figures);
  }
}
