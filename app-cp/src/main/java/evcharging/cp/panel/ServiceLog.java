package evcharging.cp.panel;

import evcharging.config.Phrases;
import evcharging.config.Tongue;
import evcharging.styles.text.Texts;
import java.util.function.UnaryOperator;
import javafx.collections.ObservableList;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What Engine and Monitor say. They say everything in English; here it is read in the panel's
/// language.
final class ServiceLog extends ListView<String> {
  private final Texts texts;
  private final Phrases phrases;

  ServiceLog(Texts texts, ObservableList<String> lines, Phrases phrases) {
    super(lines);
    this.texts = texts;
    this.phrases = phrases;
    setId("log");
    getStyleClass().addAll("service-log", "ev-small");
    accessibleTextProperty().bind(texts.bind("log.heading"));
    VBox.setVgrow(this, Priority.ALWAYS);
    setCellFactory(list -> new Cell(list, this::said));
    texts.languageProperty().subscribe(_ -> refresh());
    setPrefHeight(90);
    setMinHeight(60);
  }

  private String said(String line) {
    int text = line.indexOf(": ") + 2;
    Tongue tongue = Tongue.of(texts.language().code());
    return line.substring(0, text) + phrases.say(tongue, line.substring(text));
  }

  /// Wraps: nothing of a line is lost.
  private static final class Cell extends ListCell<String> {
    private static final double SCROLL_BAR = 22;

    private final UnaryOperator<String> said;

    Cell(ListView<String> log, UnaryOperator<String> said) {
      this.said = said;
      setWrapText(true);
      prefWidthProperty().bind(log.widthProperty().subtract(SCROLL_BAR));
    }

    @Override
    protected void updateItem(String line, boolean empty) {
      super.updateItem(line, empty);
      setText(empty ? null : said.apply(line));
    }
  }
}
