package evcharging.cp.panel;

import evcharging.domain.Hold;
import evcharging.styles.text.Texts;
import evcharging.wire.ToPanel.Ended;
import evcharging.wire.ToPanel.EngineFace;
import evcharging.wire.ToPanel.SessionSeen;
import java.time.Duration;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The charger's own screen: a headline, a sentence, and the figures of a supply.
final class ScreenPane extends VBox {
  private final Texts texts;
  private final Label headline;
  private final Label sentence;
  private final VBox figures = new VBox(10);
  private final Label energy = figure("screen-energy", "screen-hero");
  private final Label power = figure("screen-power", "screen-figure");
  private final Label amount = figure("screen-amount", "screen-figure");
  private final Label time = figure("screen-time", "screen-figure");
  private final Label end = figure("screen-end", "screen-figure");
  private final VBox powerBox;
  private final VBox timeBox;
  private final VBox endBox;
  private final FontIcon glyph = new FontIcon(Screen.STARTING.glyph());
  private final StackPane emblem = new StackPane(glyph);

  ScreenPane(Texts texts) {
    this.texts = texts;
    Parts parts = new Parts(texts);
    getStyleClass().add("charger-screen");
    headline = parts.text("screen-headline");
    headline.setId("screen-headline");
    sentence = parts.text("screen-sentence");
    sentence.setId("screen-sentence");
    glyph.getStyleClass().add("screen-glyph");
    VBox.setVgrow(emblem, Priority.ALWAYS);
    powerBox = named(parts, "figure.power", power);
    timeBox = named(parts, "figure.time", time);
    endBox = named(parts, "last.ended", end);
    HBox row = new HBox(14, powerBox, named(parts, "figure.amount", amount), timeBox, endBox);
    figures.getChildren().addAll(energy, row);
    getChildren().addAll(headline, figures, sentence, emblem);
  }

  private static VBox named(Parts parts, String key, Label figure) {
    Label name = parts.label(key, "screen-name");
    name.setMinWidth(USE_PREF_SIZE);
    return new VBox(figure, name);
  }

  private static Label figure(String id, String style) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add(style);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  void show(PanelState now) {
    headline.setText(texts.get(now.screen().headline()));
    sentence.setText(sentence(now));
    boolean live = now.screen() == Screen.CHARGING;
    boolean over = now.screen() == Screen.FINISHED;
    Parts.show(figures, live || over);
    Parts.show(powerBox, live);
    Parts.show(timeBox, live);
    Parts.show(endBox, over);
    Parts.show(emblem, !live && !over);
    glyph.setIconCode(now.screen().glyph());
    if (live) {
      now.session().ifPresent(session -> live(now, session));
    } else if (over) {
      now.ended().ifPresent(ended -> over(now, ended));
    }
  }

  private void live(PanelState now, SessionSeen session) {
    power.setText(texts.formats().power(session.power()));
    energy.setText(texts.formats().energy(session.energy()));
    amount.setText(now.amount().map(texts.formats()::money).orElse("–"));
    time.setText(texts.formats().duration(now.elapsed().orElse(Duration.ZERO)));
  }

  private void over(PanelState now, Ended ended) {
    energy.setText(texts.formats().energy(ended.meterEnd().minus(ended.meterStart())));
    amount.setText(now.endedAmount().map(texts.formats()::money).orElse("–"));
    end.setText(texts.formats().time(ended.at()));
  }

  private String sentence(PanelState now) {
    String key = now.screen().sentence();
    return switch (now.screen()) {
      case OUT_OF_SERVICE -> texts.get(key, holds(now));
      case PLUG_IN -> texts.get(key, now.session().map(s -> s.driver().value()).orElse(""));
      case FINISHED ->
          texts.get(key, now.ended().map(e -> texts.get("end." + e.reason())).orElse(""));
      default -> texts.get(key);
    };
  }

  private String holds(PanelState now) {
    return now.face().map(EngineFace::holds).stream()
        .flatMap(java.util.Set::stream)
        .sorted()
        .map(Hold::name)
        .map(hold -> texts.get("hold." + hold))
        .collect(Collectors.joining(", "));
  }
}
