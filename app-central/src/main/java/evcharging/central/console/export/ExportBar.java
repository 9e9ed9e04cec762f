package evcharging.central.console.export;

import evcharging.central.console.export.Exporting.Kind;
import evcharging.central.console.export.Exporting.Outcome;
import evcharging.styles.text.Bundle;
import evcharging.styles.text.Texts;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// The buttons of an export; while one runs its progress and a way to stop it, then how it ended.
public final class ExportBar extends HBox {
  /// Words of exports; a pane's texts need them for its sheets.
  public static final Bundle BUNDLE = new Bundle(ExportBar.class, "export");

  private static final double BAR_WIDTH = 90;

  private final Texts texts;
  private final Exporting exporting;
  private final SaveDialog dialog;
  private final Supplier<Sheet<?>> sheet;

  /// @param sheet of what is on screen at this moment
  public ExportBar(Texts texts, Exporting exporting, SaveDialog dialog, Supplier<Sheet<?>> sheet) {
    this.texts = texts.with(BUNDLE);
    this.exporting = exporting;
    this.dialog = dialog;
    this.sheet = sheet;
    getStyleClass().add("export-bar");
    getChildren().addAll(outcome(), running(), button(Kind.CSV), button(Kind.PDF));
  }

  private Button button(Kind kind) {
    Button button = new Button(kind.name());
    FontIcon glyph =
        new FontIcon(
            kind == Kind.CSV
                ? MaterialDesignF.FILE_DELIMITED_OUTLINE
                : MaterialDesignF.FILE_PDF_BOX);
    button.setGraphic(glyph);
    button.setId("export-" + kind.ending());
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.disableProperty().bind(exporting.runningProperty());
    button.accessibleTextProperty().bind(texts.bind("export." + kind.ending()));
    button.setOnAction(_ -> export(kind));
    return button;
  }

  private void export(Kind kind) {
    Sheet<?> list = sheet.get();
    dialog
        .ask(getScene().getWindow(), list.name() + "." + kind.ending())
        .ifPresent(file -> exporting.save(kind, list, file));
  }

  private HBox running() {
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(BAR_WIDTH);
    bar.progressProperty().bind(exporting.progressProperty());
    bar.accessibleTextProperty().bind(texts.bind("export.running"));
    Button stop = new Button("", new FontIcon(MaterialDesignC.CLOSE));
    stop.setId("export-stop");
    stop.accessibleTextProperty().bind(texts.bind("export.stop"));
    stop.setOnAction(_ -> exporting.stop());
    HBox box = new HBox(bar, stop);
    box.getStyleClass().add("export-running");
    box.visibleProperty().bind(exporting.runningProperty());
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private Label outcome() {
    Label label = new Label();
    label.setId("export-outcome");
    label.getStyleClass().addAll("ev-muted", "ev-small");
    Function<Outcome, String> sentence = this::sentence;
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> sentence.apply(exporting.outcomeProperty().get()),
                exporting.outcomeProperty(),
                texts.languageProperty()));
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  private String sentence(Outcome how) {
    return switch (how) {
      case Outcome.None _ -> "";
      case Outcome.Saved saved ->
          texts.get(
              "export.saved",
              saved.file().getFileName().toString(),
              texts.formats().count(saved.rows()));
      case Outcome.Stopped _ -> texts.get("export.stopped");
      case Outcome.Failed failed -> texts.get("export.failed", failed.why());
    };
  }
}
