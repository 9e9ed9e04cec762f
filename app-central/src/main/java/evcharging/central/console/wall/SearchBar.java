package evcharging.central.console.wall;

import evcharging.styles.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/// The search box with what is wrong in it, the saved searches, and tiles or table.
final class SearchBar extends VBox {
  private final WallModel model;
  private final Texts texts;
  private final SavedFilters saved;
  private final CustomTextField field = new CustomTextField();
  private final Label fault = new Label();
  private final MenuButton searches = new MenuButton();
  private final ToggleButton tiles = new ToggleButton();
  private final ToggleButton table = new ToggleButton();

  SearchBar(WallModel model, Texts texts, SavedFilters saved) {
    super(4);
    this.model = model;
    this.texts = texts;
    this.saved = saved;
    getStyleClass().add("search-bar");
    HBox row = new HBox(8, searchField(), savedMenu(), views());
    row.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(field, Priority.ALWAYS);
    fault.getStyleClass().add("search-fault");
    fault.setWrapText(true);
    fault.managedProperty().bind(fault.visibleProperty());
    getChildren().addAll(row, fault);
    model.faultProperty().subscribe(_ -> showFault());
    texts.languageProperty().subscribe(_ -> reworded());
  }

  ToggleButton tableChoice() {
    return table;
  }

  /// The kept searches and which view is chosen, to be remembered.
  Map<String, String> kept() {
    return Map.of("searches", saved.written(), "view", table.isSelected() ? "table" : "tiles");
  }

  void restore(Map<String, String> kept) {
    saved.read(kept.getOrDefault("searches", ""));
    ("table".equals(kept.get("view")) ? table : tiles).setSelected(true);
    fill();
  }

  /// From tiles to table or back.
  void otherView() {
    (table.isSelected() ? tiles : table).setSelected(true);
  }

  void focus() {
    field.requestFocus();
    field.selectAll();
  }

  private CustomTextField searchField() {
    FontIcon glass = icon(MaterialDesignM.MAGNIFY);
    HBox left = new HBox(glass);
    left.setAlignment(Pos.CENTER);
    left.getStyleClass().add("search-glass");
    field.setLeft(left);
    field.getStyleClass().add("wall-search");
    field.setMinWidth(200);
    field.promptTextProperty().bind(texts.bind("wall.search-prompt"));
    field.accessibleTextProperty().bind(texts.bind("wall.search"));
    field.textProperty().bindBidirectional(model.searchProperty());
    Tooltip help = new Tooltip();
    help.textProperty().bind(texts.bind("wall.search-help"));
    field.setTooltip(help);
    field.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            key.consume();
          }
        });
    Button clear = new Button();
    clear.setGraphic(icon(MaterialDesignC.CLOSE));
    clear.getStyleClass().addAll("search-clear", "flat");
    clear.accessibleTextProperty().bind(texts.bind("wall.search-clear"));
    clear.setFocusTraversable(false);
    clear.visibleProperty().bind(field.textProperty().isNotEmpty());
    clear.setOnAction(_ -> field.clear());
    field.setRight(clear);
    return field;
  }

  private MenuButton savedMenu() {
    searches.textProperty().bind(texts.bind("wall.saved"));
    searches.setGraphic(icon(MaterialDesignB.BOOKMARK_OUTLINE));
    searches.getStyleClass().add("wall-saved");
    searches.setMinWidth(USE_PREF_SIZE);
    searches.setOnShowing(_ -> fill());
    fill();
    return searches;
  }

  private void fill() {
    List<MenuItem> items = new ArrayList<>();
    for (String each : saved.all()) {
      MenuItem item = new MenuItem(each);
      item.setMnemonicParsing(false);
      item.setOnAction(_ -> model.searchProperty().set(each));
      items.add(item);
    }
    if (!items.isEmpty()) {
      items.add(new SeparatorMenuItem());
    }
    String search = model.searchProperty().get().strip();
    boolean isKept = saved.has(search);
    MenuItem change =
        new MenuItem(texts.get(isKept ? "wall.saved-forget" : "wall.saved-keep", search));
    change.setMnemonicParsing(false);
    change.setDisable(search.isEmpty());
    change.setOnAction(
        _ -> {
          if (isKept) {
            saved.forget(search);
          } else {
            saved.keep(search);
          }
        });
    items.add(change);
    searches.getItems().setAll(items);
  }

  private HBox views() {
    ToggleGroup group = new ToggleGroup();
    view(tiles, group, MaterialDesignV.VIEW_GRID_OUTLINE, "wall.view-tiles", "left-pill");
    view(table, group, MaterialDesignT.TABLE, "wall.view-table", "right-pill");
    tiles.setSelected(true);
    // One of the two is always chosen.
    group
        .selectedToggleProperty()
        .addListener(
            (_, old, now) -> {
              if (now == null) {
                old.setSelected(true);
              }
            });
    return new HBox(tiles, table);
  }

  private void view(
      ToggleButton button, ToggleGroup group, Ikon glyph, String textKey, String shape) {
    button.setToggleGroup(group);
    button.setGraphic(icon(glyph));
    button.getStyleClass().addAll(shape, "wall-view");
    button.accessibleTextProperty().bind(texts.bind(textKey));
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(texts.bind(textKey));
    button.setTooltip(tooltip);
  }

  private static FontIcon icon(Ikon glyph) {
    FontIcon icon = new FontIcon(glyph);
    icon.getStyleClass().add("wall-icon");
    return icon;
  }

  private void reworded() {
    showFault();
    fill();
  }

  private void showFault() {
    fault.setVisible(model.faultProperty().get().isPresent());
    model
        .faultProperty()
        .get()
        .ifPresent(f -> fault.setText(texts.get(f.textKey(), f.what(), f.offered())));
  }
}
