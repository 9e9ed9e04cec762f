package evcharging.central.console.wall;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Pane;
import evcharging.central.console.order.OrderBar;
import evcharging.central.console.order.OrderBook;
import evcharging.central.console.order.OrderDialog;
import evcharging.central.core.NetworkView;
import evcharging.central.network.OrderEvent;
import evcharging.central.network.Right;
import evcharging.domain.CpId;
import evcharging.styles.text.Bundle;
import evcharging.styles.text.Texts;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/// The wall of all charging points: search, counters, tiles or table, and what one orders of them.
public final class WallPane implements Pane {
  public static final Bundle BUNDLE = new Bundle(WallPane.class, "texts");

  private static final int OFFERS = 8;

  private final Desk desk;
  private final Texts texts;
  private final OrderBook orders;
  private final WallModel model;
  private final SearchBar search;
  private final TileWall tiles;
  private final WallTable table;
  private final OrderBar orderBar;
  private final BorderPane content = new BorderPane();
  private NetworkView shown;

  public WallPane(Desk desk) {
    this(desk, new SavedFilters(), InstantSource.system());
  }

  WallPane(Desk desk, SavedFilters saved, InstantSource clock) {
    this.desk = desk;
    this.texts = desk.texts().with(BUNDLE);
    this.orders = new OrderBook(desk, clock);
    this.model = new WallModel(orders, clock, sign -> texts.get(sign.wordKey()));
    RowTexts words = new RowTexts(texts);
    this.search = new SearchBar(model, texts, saved);
    this.tiles = new TileWall(model, words);
    this.table = new WallTable(model, words);
    this.orderBar = new OrderBar(desk, orders);
    build();
  }

  @Override
  public String code() {
    return "wall";
  }

  @Override
  public Ikon glyph() {
    return MaterialDesignV.VIEW_GRID_OUTLINE;
  }

  @Override
  public Region content() {
    return content;
  }

  @Override
  public void show(NetworkView view) {
    // The shell asks five times a second, whether there is a newer state or not: ages grow, orders
    // settle, an undo that waits is sent.
    if (view != shown) {
      shown = view;
      model.show(view);
    } else {
      model.tick();
    }
    orderBar.refresh();
  }

  @Override
  public Map<String, String> kept() {
    return search.kept();
  }

  @Override
  public void restore(Map<String, String> kept) {
    search.restore(kept);
  }

  @Override
  public void focusSearch() {
    search.focus();
  }

  void showTable() {
    search.tableChoice().setSelected(true);
  }

  WallModel model() {
    return model;
  }

  OrderBook orders() {
    return orders;
  }

  TileWall tiles() {
    return tiles;
  }

  @Override
  public List<Offer> offers(String typed) {
    String wanted = typed.strip().toUpperCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return model.points().stream()
        .filter(id -> id.value().toUpperCase(Locale.ROOT).contains(wanted))
        .limit(OFFERS)
        .map(
            id ->
                new Offer(
                    texts.get("wall.offer", id.value()),
                    MaterialDesignE.EV_STATION,
                    () -> desk.navigation().point(id)))
        .toList();
  }

  @Override
  public Texts texts(Texts shell) {
    return texts;
  }

  @Override
  public List<KeyHint> keys() {
    return List.of(
        new KeyHint("Ctrl+F", "wall.key.search"),
        new KeyHint("← ↑ → ↓", "wall.key.move"),
        new KeyHint("Space", "wall.key.choose"),
        new KeyHint("Shift+↓", "wall.key.extend"),
        new KeyHint("Ctrl+A", "wall.key.all"),
        new KeyHint("Enter", "wall.key.open"),
        new KeyHint("O", "wall.key.out"),
        new KeyHint("R", "wall.key.resume"),
        new KeyHint("T", "wall.key.table"));
  }

  private void build() {
    content.getStyleClass().addAll("wall", "ev-page");
    content
        .getStylesheets()
        .add(Objects.requireNonNull(WallPane.class.getResource("wall.css")).toExternalForm());
    VBox top = new VBox(8, search, new CounterBar(model, texts));
    top.getStyleClass().add("wall-top");
    content.setTop(top);
    StackPane middle = new StackPane(tiles, table.node(), nothing());
    middle.setMinSize(0, 0);
    content.setCenter(middle);
    content.setBottom(new VBox(orderBar, acts()));
    table.node().visibleProperty().bind(search.tableChoice().selectedProperty());
    tiles.visibleProperty().bind(search.tableChoice().selectedProperty().not());
    table.node().visibleProperty().subscribe(_ -> model.tick());
    tiles.onOpen(desk.navigation()::point);
    table.onOpen(desk.navigation()::point);
    content.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private Label nothing() {
    Label nothing = new Label();
    nothing.getStyleClass().addAll("ev-muted", "wall-nothing");
    nothing.setWrapText(true);
    nothing.setMouseTransparent(true);
    BooleanBinding empty =
        Bindings.createBooleanBinding(
            () -> model.groupsProperty().get().isEmpty(), model.groupsProperty());
    nothing.visibleProperty().bind(empty);
    nothing
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    texts.get(
                        model.countsProperty().get().total() == 0
                            ? "wall.no-points"
                            : "wall.none-found"),
                texts.languageProperty(),
                model.countsProperty()));
    return nothing;
  }

  private HBox acts() {
    Label chosen = new Label();
    chosen.getStyleClass().add("wall-chosen");
    chosen
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::chosenText,
                texts.languageProperty(),
                model.selection().chosenProperty(),
                model.groupsProperty(),
                model.countsProperty()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button all = button("wall.choose-all", "wall-choose-all");
    all.setOnAction(_ -> model.selection().chooseAll());
    Button none = button("wall.choose-none", "wall-choose-none");
    none.setOnAction(_ -> model.selection().clear());
    BooleanBinding nothingChosen =
        Bindings.createBooleanBinding(
            () -> model.selection().chosen().isEmpty(), model.selection().chosenProperty());
    none.disableProperty().bind(nothingChosen);
    HBox acts =
        new HBox(
            8,
            chosen,
            gap,
            all,
            none,
            order("wall.resume", OrderEvent.Order.RESUME, "wall-resume", nothingChosen),
            order("wall.out", OrderEvent.Order.OUT, "wall-out", nothingChosen));
    acts.getStyleClass().add("wall-acts");
    acts.setAlignment(Pos.CENTER_LEFT);
    return acts;
  }

  private Button button(String textKey, String styleClass) {
    Button button = new Button();
    button.textProperty().bind(texts.bind(textKey));
    button.accessibleTextProperty().bind(texts.bind(textKey));
    button.getStyleClass().add(styleClass);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private Button order(
      String textKey, OrderEvent.Order order, String styleClass, BooleanBinding nothingChosen) {
    Button button = button(textKey, styleClass);
    button.disableProperty().bind(nothingChosen.or(desk.acting().may(Right.OPERATE).not()));
    button.setOnAction(_ -> ask(order, model.selection().chosen()));
    return button;
  }

  private void ask(OrderEvent.Order order, Collection<CpId> points) {
    OrderDialog.ask(desk, orders, order, points, content.getScene().getWindow());
  }

  private String chosenText() {
    int shown = model.groupsProperty().get().stream().mapToInt(g -> g.slots().size()).sum();
    return texts.get(
        "wall.chosen",
        shown,
        model.countsProperty().get().total(),
        model.selection().chosen().size());
  }

  private void key(KeyEvent key) {
    boolean inText = key.getTarget() instanceof javafx.scene.control.TextInputControl;
    if (inText || key.isShortcutDown() || key.isAltDown()) {
      return;
    }
    Optional<OrderEvent.Order> order =
        switch (key.getCode()) {
          case O -> Optional.of(OrderEvent.Order.OUT);
          case R -> Optional.of(OrderEvent.Order.RESUME);
          default -> Optional.empty();
        };
    order.ifPresent(what -> ask(what, orderedByKey()));
    if (key.getCode() == KeyCode.T) {
      search.otherView();
    }
  }

  /// The chosen ones; if none is, the one the keyboard is at.
  private Set<CpId> orderedByKey() {
    Set<CpId> chosen = model.selection().chosen();
    return chosen.isEmpty()
        ? model.selection().currentProperty().get().map(Set::of).orElse(Set.of())
        : chosen;
  }
}
