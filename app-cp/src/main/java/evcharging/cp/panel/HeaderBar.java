package evcharging.cp.panel;

import evcharging.styles.Look;
import evcharging.styles.Theme;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/// Which point this is, and language, theme and the service flap.
final class HeaderBar extends HBox {
  private final Texts texts;
  private final Label title = new Label();
  private final Label place = new Label();
  private final ChoiceBox<Theme> theme = new ChoiceBox<>();

  HeaderBar(Texts texts, Look look, PanelModel model) {
    super(12);
    this.texts = texts;
    getStyleClass().add("panel-header");
    title.textProperty().bind(texts.bind("panel.title", model.point().value()));
    title.getStyleClass().add("ev-title");
    place.setId("place");
    place.getStyleClass().add("ev-muted");
    ChoiceBox<Language> language = new ChoiceBox<>();
    language.setId("language");
    language.getItems().setAll(Language.values());
    language.setConverter(words(Language::ownName));
    language.valueProperty().bindBidirectional(texts.languageProperty());
    language.accessibleTextProperty().bind(texts.bind("panel.language"));
    theme.setId("theme");
    theme.getItems().setAll(Theme.values());
    theme.valueProperty().bindBidirectional(look.themeProperty());
    theme.accessibleTextProperty().bind(texts.bind("panel.theme"));
    texts
        .languageProperty()
        .subscribe(_ -> theme.setConverter(words(t -> texts.get("theme." + t.code()))));
    ToggleButton service = new ToggleButton();
    service.setId("service");
    service.setGraphic(Parts.glyph(MaterialDesignW.WRENCH));
    service.textProperty().bind(texts.bind("panel.service"));
    service.accessibleTextProperty().bind(texts.bind("panel.service.open"));
    service.selectedProperty().bindBidirectional(model.flapOpenProperty());
    service.setMinWidth(USE_PREF_SIZE);
    title.setMinWidth(USE_PREF_SIZE);
    place.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(title, place, Parts.space(), language, theme, service);
  }

  private static <T> StringConverter<T> words(java.util.function.Function<T, String> word) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : word.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("nobody types here");
      }
    };
  }

  void show(PanelState now) {
    place.setText(
        now.face()
            .map(f -> f.place().name() + " · " + texts.formats().price(f.price()))
            .orElse(""));
  }
}
