package evcharging.central.console.palette;

import evcharging.central.console.desk.Pane;
import evcharging.styles.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line to type in and what fits it; up, down and Enter.
public final class Palette extends VBox {
  private static final int ROWS = 12;
  private static final double ROW_HEIGHT = 34;

  private final PaletteModel model;
  private final Runnable hide;
  private final TextField typed = new TextField();
  private final ListView<Pane.Offer> offers = new ListView<>();

  /// @param hide takes the palette away
  public Palette(PaletteModel model, Texts texts, Runnable hide) {
    super(8);
    this.model = model;
    this.hide = hide;
    getStyleClass().addAll("ev-card", "palette");
    setMaxWidth(620);
    typed.setId("palette-typed");
    typed.promptTextProperty().bind(texts.bind("palette.prompt"));
    typed.accessibleTextProperty().bind(texts.bind("palette.prompt"));
    offers.setId("palette-offers");
    offers.accessibleTextProperty().bind(texts.bind("palette.offers"));
    offers.setFixedCellSize(ROW_HEIGHT);
    offers.setPrefHeight(ROWS * ROW_HEIGHT);
    offers.setMinHeight(3 * ROW_HEIGHT);
    offers.setCellFactory(_ -> new OfferCell());
    Label nothing = new Label();
    nothing.textProperty().bind(texts.bind("palette.nothing"));
    offers.setPlaceholder(nothing);
    offers.setOnMouseClicked(_ -> act());
    typed.textProperty().subscribe(this::list);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    getChildren().addAll(typed, offers);
  }

  /// Empty, and ready to be typed in.
  public void begin() {
    typed.clear();
    list("");
    typed.requestFocus();
  }

  private void list(String now) {
    offers.getItems().setAll(model.offers(now));
    offers.getSelectionModel().selectFirst();
    offers.scrollTo(0);
  }

  private void key(KeyEvent event) {
    int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (step != 0) {
      int last = offers.getItems().size() - 1;
      int to =
          Math.clamp(offers.getSelectionModel().getSelectedIndex() + step, 0, Math.max(0, last));
      offers.getSelectionModel().select(to);
      offers.scrollTo(Math.max(0, to - ROWS / 2));
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      act();
      event.consume();
    }
  }

  private void act() {
    Pane.Offer chosen = offers.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      hide.run();
      chosen.act().run();
    }
  }

  private static final class OfferCell extends ListCell<Pane.Offer> {
    @Override
    protected void updateItem(Pane.Offer offer, boolean empty) {
      super.updateItem(offer, empty);
      setText(empty ? null : offer.text());
      setGraphic(empty ? null : new FontIcon(offer.glyph()));
    }
  }
}
