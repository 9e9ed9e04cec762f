package evcharging.central.console.wall;

import evcharging.domain.CpId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The wall: only the tiles in sight exist, each at the place its point always has. The heading of
/// the place one is in stays at the top.
final class TileWall extends Region {
  private static final double WHEEL = 1.5;

  private final WallModel model;
  private final RowTexts words;
  private final Pane sheet = new Pane();
  private final ScrollBar bar = new ScrollBar();
  private final Map<Slot, Tile> tiles = new HashMap<>();
  private final Deque<Tile> spare = new ArrayDeque<>();
  private final List<PlaceHeading> headings = new ArrayList<>();
  private Consumer<CpId> opener = _ -> {};
  private WallGeometry geometry = new WallGeometry(List.of(), 0);
  private double geometryWidth = -1;

  TileWall(WallModel model, RowTexts words) {
    this.model = model;
    this.words = words;
    getStyleClass().addAll("tile-wall", "ev-focusable");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    accessibleTextProperty().bind(words.texts().bind("wall.tiles"));
    bar.setOrientation(Orientation.VERTICAL);
    bar.setFocusTraversable(false);
    bar.valueProperty().subscribe(_ -> requestLayout());
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(sheet.widthProperty());
    clip.heightProperty().bind(sheet.heightProperty());
    sheet.setClip(clip);
    getChildren().addAll(sheet, bar);
    model.groupsProperty().subscribe(this::rebuilt);
    model.updatesProperty().subscribe(this::refresh);
    model.selection().chosenProperty().subscribe(_ -> markAll());
    model.selection().currentProperty().subscribe(_ -> markAll());
    focusedProperty().subscribe(_ -> markAll());
    words.texts().languageProperty().subscribe(_ -> respeak());
    setOnScroll(scroll -> scrollBy(-scroll.getDeltaY() * WHEEL));
    sheet.setOnMousePressed(this::pressed);
    setOnKeyPressed(this::key);
    setMinSize(Tile.LEAST_WIDTH, Tile.HEIGHT);
  }

  /// What Enter and a double click do.
  void onOpen(Consumer<CpId> open) {
    opener = open;
  }

  /// Where the tile of a point stands in the whole wall, for tests: a state never changes it.
  double[] placeOf(Slot slot) {
    return new double[] {geometry.x(slot), geometry.y(slot)};
  }

  private void rebuilt() {
    geometryWidth = -1;
    requestLayout();
  }

  private void respeak() {
    tiles.values().forEach(Tile::forget);
    refresh();
  }

  /// Brings what is in sight up to the moment.
  private void refresh() {
    if (!isVisible()) {
      return;
    }
    Instant now = model.now();
    tiles.values().forEach(tile -> tile.refresh(now));
    headings.stream().filter(PlaceHeading::isVisible).forEach(h -> h.refresh(model, now));
  }

  void scrollBy(double pixels) {
    bar.setValue(Math.clamp(bar.getValue() + pixels, 0, bar.getMax()));
  }

  @Override
  protected void layoutChildren() {
    double thickness = bar.prefWidth(-1);
    double width = getWidth() - thickness;
    double height = getHeight();
    if (width != geometryWidth) {
      geometry = new WallGeometry(model.groupsProperty().get(), width);
      geometryWidth = width;
    }
    sheet.resizeRelocate(0, 0, width, height);
    bar.resizeRelocate(width, 0, thickness, height);
    double most = Math.max(0, geometry.height() - height);
    bar.setMax(most);
    bar.setVisibleAmount(most * height / Math.max(height, geometry.height()));
    bar.setBlockIncrement(Math.max(Tile.HEIGHT, height - Tile.HEIGHT));
    bar.setUnitIncrement(Tile.HEIGHT / 2);
    bar.setVisible(most > 0);
    bar.setValue(Math.clamp(bar.getValue(), 0, most));
    place(Math.rint(bar.getValue()), height);
  }

  private void place(double top, double height) {
    Instant now = model.now();
    List<WallGeometry.Band> bands = geometry.bands(top, top + height);
    Set<Slot> inSight = new HashSet<>();
    bands.forEach(band -> inSight.addAll(geometry.slots(band, top, top + height)));
    tiles
        .entrySet()
        .removeIf(
            entry -> {
              boolean gone = !inSight.contains(entry.getKey());
              if (gone) {
                entry.getValue().setVisible(false);
                spare.push(entry.getValue());
              }
              return gone;
            });
    for (Slot slot : inSight) {
      Tile tile = tiles.computeIfAbsent(slot, each -> take(each, now));
      tile.resizeRelocate(
          geometry.x(slot), geometry.y(slot) - top, geometry.tileWidth(), Tile.HEIGHT);
    }
    placeHeadings(bands, top, now);
  }

  private Tile take(Slot slot, Instant now) {
    Tile tile = spare.isEmpty() ? newTile() : spare.pop();
    tile.bind(slot);
    tile.refresh(now);
    mark(tile);
    tile.setVisible(true);
    return tile;
  }

  private Tile newTile() {
    Tile tile = new Tile(words);
    tile.setManaged(false);
    // Below the headings, which lie over what scrolls under them.
    sheet.getChildren().addFirst(tile);
    return tile;
  }

  private void placeHeadings(List<WallGeometry.Band> bands, double top, Instant now) {
    while (headings.size() < bands.size()) {
      PlaceHeading heading = new PlaceHeading(words.texts());
      headings.add(heading);
      sheet.getChildren().add(heading);
    }
    for (int i = 0; i < headings.size(); i++) {
      PlaceHeading heading = headings.get(i);
      heading.setVisible(i < bands.size());
      if (i < bands.size()) {
        WallGeometry.Band band = bands.get(i);
        double last = band.bottom() - PlaceHeading.HEIGHT - WallGeometry.GAP;
        double y = Math.min(Math.max(band.top(), top), last) - top;
        heading.bind(band.group());
        heading.refresh(model, now);
        heading.resizeRelocate(0, Math.rint(y), sheet.getWidth(), PlaceHeading.HEIGHT);
      }
    }
  }

  private void markAll() {
    tiles.values().forEach(this::mark);
    notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
  }

  private void mark(Tile tile) {
    CpId id = tile.slot().id();
    boolean current =
        isFocused() && model.selection().currentProperty().get().filter(id::equals).isPresent();
    tile.mark(model.selection().chosen().contains(id), current);
  }

  private void pressed(MouseEvent press) {
    requestFocus();
    tileAt(press)
        .ifPresent(
            tile -> {
              CpId id = tile.slot().id();
              if (press.getButton() != MouseButton.PRIMARY) {
                return;
              }
              if (press.isShiftDown()) {
                model.selection().extendTo(id);
              } else if (press.isShortcutDown()) {
                model.selection().toggle(id);
              } else {
                model.selection().only(id);
                if (press.getClickCount() == 2) {
                  opener.accept(id);
                }
              }
            });
  }

  private java.util.Optional<Tile> tileAt(MouseEvent press) {
    return tiles.values().stream()
        .filter(tile -> tile.getBoundsInParent().contains(press.getX(), press.getY()))
        .findFirst();
  }

  private void key(KeyEvent key) {
    boolean taken =
        switch (key.getCode()) {
          case LEFT -> step(key, -1, 0);
          case RIGHT -> step(key, 1, 0);
          case UP -> step(key, 0, -1);
          case DOWN -> step(key, 0, 1);
          case PAGE_UP -> step(key, 0, -rowsInSight());
          case PAGE_DOWN -> step(key, 0, rowsInSight());
          case HOME -> step(key, -geometry.slots().size(), 0);
          case END -> step(key, geometry.slots().size(), 0);
          case SPACE -> atCurrent(model.selection()::toggle);
          case ENTER -> atCurrent(opener);
          case A -> key.isShortcutDown() && all();
          case ESCAPE -> none();
          default -> false;
        };
    if (taken) {
      key.consume();
    }
  }

  private int rowsInSight() {
    return Math.max(1, (int) (getHeight() / (Tile.HEIGHT + WallGeometry.GAP)) - 1);
  }

  private boolean step(KeyEvent key, int columns, int rows) {
    model
        .selection()
        .currentProperty()
        .get()
        .flatMap(model::slot)
        .filter(geometry::has)
        .map(slot -> geometry.step(slot, columns, rows))
        .ifPresent(
            slot -> {
              if (key.isShiftDown()) {
                model.selection().extendTo(slot.id());
              } else if (key.isShortcutDown()) {
                model.selection().moveTo(slot.id());
              } else {
                model.selection().only(slot.id());
              }
              reveal(slot);
            });
    return true;
  }

  private boolean atCurrent(Consumer<CpId> act) {
    model.selection().currentProperty().get().ifPresent(act);
    return true;
  }

  private boolean all() {
    model.selection().chooseAll();
    return true;
  }

  private boolean none() {
    boolean some = !model.selection().chosen().isEmpty();
    model.selection().clear();
    return some;
  }

  /// Scrolls as little as needed to have the whole tile in sight.
  void reveal(Slot slot) {
    layout();
    if (!geometry.has(slot)) {
      return;
    }
    double y = geometry.y(slot);
    double top = bar.getValue() + PlaceHeading.HEIGHT;
    if (y < top) {
      scrollBy(y - top);
    } else if (y + Tile.HEIGHT > bar.getValue() + getHeight()) {
      scrollBy(y + Tile.HEIGHT + WallGeometry.GAP - bar.getValue() - getHeight());
    }
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case ITEM_COUNT -> geometry.slots().size();
      case FOCUS_ITEM ->
          model
              .selection()
              .currentProperty()
              .get()
              .flatMap(model::slot)
              .map(tiles::get)
              .orElse(null);
      case MULTIPLE_SELECTION -> true;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
