package evcharging.central.console.point;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.PointDrawer;
import evcharging.central.console.order.OrderBar;
import evcharging.central.console.order.OrderBook;
import evcharging.central.core.NetworkView;
import evcharging.domain.CpId;
import evcharging.styles.text.Bundle;
import evcharging.styles.text.Texts;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The drawer of one point.
public final class PointPane implements PointDrawer {
  public static final Bundle BUNDLE = new Bundle(PointPane.class, "texts");

  private final Texts texts;
  private final PointModel model;
  private final OrderBook orders;
  private final OrderBar orderBar;
  private final Head head;
  private final TrafficSection traffic;
  private final BorderPane content = new BorderPane();

  public PointPane(Desk desk) {
    this(desk, InstantSource.system());
  }

  PointPane(Desk desk, InstantSource clock) {
    this.texts = desk.texts().with(BUNDLE);
    this.model = new PointModel(desk.sources(), desk.background(), clock);
    this.orders = new OrderBook(desk, clock);
    this.orderBar = new OrderBar(desk, orders);
    this.head = new Head(model, texts, orders);
    this.traffic = new TrafficSection(desk, model, texts);
    Acts acts = new Acts(desk, model, texts, orders);
    VBox overview =
        new VBox(
            12,
            new WhySection(model, texts).node(),
            new TrendSection(model, texts).node(),
            new FactsSection(model, texts).node());
    overview.getStyleClass().add("point-sections");
    TabPane tabs =
        new TabPane(
            tab("point.tab.overview", scrolled(overview)),
            tab("point.tab.sessions", new SessionsSection(desk, model, texts).node()),
            tab("point.tab.audit", new AuditSection(desk, model, texts).node()),
            tab("point.tab.traffic", traffic.node()));
    tabs.getStyleClass().add("point-tabs");
    content.getStyleClass().addAll("point", "ev-page");
    content
        .getStylesheets()
        .addAll(
            List.of(
                Objects.requireNonNull(PointPane.class.getResource("point.css")).toExternalForm()));
    content.setTop(new VBox(head.node(), acts.node()));
    content.setCenter(tabs);
    content.setBottom(orderBar);
  }

  private Tab tab(String textKey, Node shown) {
    Tab tab = new Tab();
    tab.textProperty().bind(texts.bind(textKey));
    tab.setClosable(false);
    tab.setContent(shown);
    return tab;
  }

  private static Node scrolled(Region shown) {
    ScrollPane scroll = new ScrollPane(shown);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }

  @Override
  public Region content() {
    return content;
  }

  @Override
  public void open(CpId point) {
    model.open(point);
    traffic.opened();
  }

  @Override
  public void show(NetworkView view) {
    orders.tick();
    orders.show(view);
    model.show(view);
    traffic.refresh();
    orderBar.refresh();
    head.refresh();
  }

  PointModel model() {
    return model;
  }
}
