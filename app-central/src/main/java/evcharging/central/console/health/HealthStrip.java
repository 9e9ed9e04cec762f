package evcharging.central.console.health;

import evcharging.central.console.desk.ConsoleSources;
import evcharging.central.console.desk.Part;
import evcharging.central.core.NetworkView;
import evcharging.styles.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// The strip at the top: one small button for each part Central stands on. Grey while all is well;
/// a click explains.
public final class HealthStrip implements Part {
  private static final double ONE_LINE = 1_000;

  private final ConsoleSources sources;
  private final Texts texts;
  private final HealthModel model;
  private final Consumer<String> explain;
  private final FlowPane strip = new FlowPane();
  private final Map<String, Button> buttons = new HashMap<>();
  private final Map<String, FontIcon> glyphs = new HashMap<>();
  private final Map<String, Tooltip> tips = new HashMap<>();
  private final List<String> grades = new ArrayList<>(List.of("fine", "watch", "bad"));

  /// @param explain is told the code of what was clicked
  public HealthStrip(ConsoleSources sources, Texts texts, Consumer<String> explain) {
    this.sources = sources;
    this.texts = texts.with(HealthTexts.BUNDLE);
    this.model = new HealthModel(this.texts);
    this.explain = explain;
    strip.getStyleClass().add("health-strip");
    strip.setPrefWrapLength(ONE_LINE);
  }

  @Override
  public Region content() {
    return strip;
  }

  @Override
  public void show(NetworkView view) {
    model.judge(sources.vitals().get(), view).forEach(this::show);
  }

  private void show(Vital vital) {
    Button button = buttons.computeIfAbsent(vital.code(), this::button);
    String text = texts.get("health." + vital.code()) + " " + vital.figure();
    button.setText(text);
    glyphs.get(vital.code()).setIconCode(vital.grade().glyph());
    String all = grades(vital, button);
    button.setAccessibleText(all);
    tips.get(vital.code()).setText(all);
  }

  private String grades(Vital vital, Button button) {
    button.getStyleClass().removeAll(Grade.WATCH.styleClass(), Grade.BAD.styleClass());
    button.getStyleClass().removeAll(grades);
    button.getStyleClass().add(vital.grade().code());
    if (!vital.grade().styleClass().isEmpty()) {
      button.getStyleClass().add(vital.grade().styleClass());
    }
    return texts.get("health." + vital.code())
        + ", "
        + texts.get("health.grade." + vital.grade().code())
        + ". "
        + vital.sentence();
  }

  private Button button(String code) {
    FontIcon glyph = new FontIcon(Grade.FINE.glyph());
    glyph.getStyleClass().add("vital-glyph");
    Button button = new Button("", glyph);
    button.setId("health-" + code);
    button.setMnemonicParsing(false);
    button.getStyleClass().add("vital");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> explain.accept(code));
    Tooltip tip = new Tooltip();
    button.setTooltip(tip);
    tips.put(code, tip);
    glyphs.put(code, glyph);
    strip.getChildren().add(button);
    return button;
  }
}
