package evcharging.driver.kiosk;

import static evcharging.driver.kiosk.Boxes.column;
import static evcharging.driver.kiosk.Boxes.label;
import static evcharging.driver.kiosk.Boxes.row;
import static evcharging.driver.kiosk.Boxes.shownWhile;

import evcharging.domain.Place;
import evcharging.driver.kiosk.ChooseModel.Page;
import evcharging.styles.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// The points, as a list or on the map, a page at a time; or any free one.
final class ChoosePane implements KioskPane {
  private static final int CARD_COLUMNS = 3;
  private static final int CARD_ROWS = 2;
  private static final double WHOLE = 100;

  private final Texts texts;
  private final GuestModel guest;
  private final ChooseModel model;
  private final ObservableValue<Instant> now;
  private final GridPane grid = new GridPane();
  private final Node body;
  private final Button any;
  private Page shown;

  ChoosePane(Texts texts, GuestModel guest, ObservableValue<Instant> now) {
    this.texts = texts;
    this.guest = guest;
    this.model = guest.choose;
    this.now = now;
    grid.getStyleClass().add("choices");
    VBox.setVgrow(grid, Priority.ALWAYS);
    body = column("choose", tools(), grid);
    any =
        TouchButton.of(
            texts,
            "choose.any",
            MaterialDesignS.SHUFFLE_VARIANT,
            () -> guest.pick(Optional.empty()),
            TouchButton.MAIN);
    model.pageProperty().subscribe(_ -> refresh());
    now.subscribe(_ -> refresh());
  }

  private void refresh() {
    Page newest = model.pageProperty().get();
    if (!newest.equals(shown) && !isUnderAFinger(newest)) {
      shown = newest;
      show(newest);
    }
  }

  /// What is pressed would be gone before the finger is lifted, and the tap with it; unless it is
  /// the finger that asked for another view.
  private boolean isUnderAFinger(Page newest) {
    return grid.isPressed() && newest.tiles().isEmpty() == shown.tiles().isEmpty();
  }

  private Node tools() {
    Button list =
        TouchButton.of(
            texts, "choose.list", MaterialDesignF.FORMAT_LIST_BULLETED, () -> model.showMap(false));
    Button map =
        TouchButton.of(texts, "choose.map", MaterialDesignM.MAP_OUTLINE, () -> model.showMap(true));
    model
        .asMapProperty()
        .subscribe(
            asMap -> {
              mark(list, !asMap);
              mark(map, asMap);
            });
    Node where =
        label(model.placeProperty().map(p -> p.map(Place::name).orElse("")), "chosen-place");
    return row("tools", list, map, where, Boxes.spacer(), pages());
  }

  private Node pages() {
    ObservableValue<Boolean> several = model.pageProperty().map(p -> p.count() > 1);
    Button before =
        TouchButton.glyph(texts, "choose.previous", MaterialDesignC.CHEVRON_LEFT, model::previous);
    Button after =
        TouchButton.glyph(texts, "choose.next", MaterialDesignC.CHEVRON_RIGHT, model::next);
    before.disableProperty().bind(model.pageProperty().map(p -> p.number() == 0));
    after.disableProperty().bind(model.pageProperty().map(p -> p.number() + 1 == p.count()));
    Node which =
        label(
            Bindings.createStringBinding(
                () ->
                    texts.get(
                        "choose.page",
                        model.pageProperty().get().number() + 1,
                        model.pageProperty().get().count()),
                model.pageProperty(),
                texts.languageProperty()),
            "page-number");
    return shownWhile(several, row("pages", before, which, after));
  }

  private static void mark(Button button, boolean chosen) {
    button.getStyleClass().remove("chosen");
    if (chosen) {
      button.getStyleClass().add("chosen");
    }
  }

  private void show(Page page) {
    List<Node> nodes = new ArrayList<>();
    boolean map = model.asMapProperty().get();
    shape(map ? ChooseModel.MAP_COLUMNS : CARD_COLUMNS, map ? ChooseModel.MAP_ROWS : CARD_ROWS);
    if (!page.known()) {
      nodes.add(placed(label(texts.bind("choose.loading"), "empty-list"), 0, 0));
    } else if (page.cards().isEmpty() && page.tiles().isEmpty()) {
      nodes.add(placed(label(texts.bind("choose.none"), "empty-list"), 0, 0));
    }
    for (int i = 0; i < page.cards().size(); i++) {
      var offer = page.cards().get(i);
      Region card = PointCard.of(texts, offer, now, () -> guest.pick(Optional.of(offer)));
      card.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
      nodes.add(placed(card, i % CARD_COLUMNS, i / CARD_COLUMNS));
    }
    Map<Place, TileMap.Cell> cells =
        TileMap.of(page.tiles().keySet(), ChooseModel.MAP_COLUMNS, ChooseModel.MAP_ROWS);
    page.tiles()
        .forEach(
            (place, offers) ->
                nodes.add(
                    placed(
                        PlaceTile.of(texts, place, offers, () -> model.only(place)),
                        cells.get(place).column(),
                        cells.get(place).row())));
    grid.getChildren().setAll(nodes);
  }

  private static Node placed(Node node, int column, int row) {
    GridPane.setConstraints(node, column, row);
    return node;
  }

  private void shape(int columns, int rows) {
    if (grid.getColumnConstraints().size() == columns && grid.getRowConstraints().size() == rows) {
      return;
    }
    grid.getColumnConstraints().clear();
    grid.getRowConstraints().clear();
    for (int i = 0; i < columns; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(WHOLE / columns);
      grid.getColumnConstraints().add(column);
    }
    for (int i = 0; i < rows; i++) {
      RowConstraints row = new RowConstraints();
      row.setPercentHeight(WHOLE / rows);
      grid.getRowConstraints().add(row);
    }
  }

  @Override
  public Node body() {
    return body;
  }

  @Override
  public List<Node> actions() {
    return List.of(any);
  }
}
