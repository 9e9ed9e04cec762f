package evcharging.central.console.point;

import evcharging.central.console.point.PointModel.Shown;
import evcharging.central.console.why.WhyTexts;
import evcharging.central.network.Explanation;
import evcharging.central.network.Explanation.Fact;
import evcharging.styles.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// "Why?": the chain of facts behind the state, in the order the rule asks for them; the one that
/// decided is marked.
final class WhySection {
  private final PointModel model;
  private final WhyTexts why;
  private final VBox lines = new VBox(4);
  private final Node node;
  private List<Fact> told = List.of();

  WhySection(PointModel model, Texts texts) {
    this.model = model;
    this.why = new WhyTexts(texts);
    lines.getStyleClass().add("why-lines");
    node = Section.of(texts, "point.why", lines);
    model.shownProperty().subscribe(_ -> refresh(false));
    texts.languageProperty().subscribe(_ -> refresh(true));
  }

  Node node() {
    return node;
  }

  private void refresh(boolean anew) {
    Optional<Shown> shown = model.shownProperty().get();
    List<Fact> facts =
        shown.map(s -> Explanation.of(s.view().point(), s.session()).facts()).orElse(List.of());
    if (anew || !facts.equals(told)) {
      told = facts;
      lines.getChildren().setAll(facts.stream().map(this::line).toList());
    }
  }

  private Node line(Fact fact) {
    FontIcon glyph =
        new FontIcon(fact.decisive() ? MaterialDesignA.ARROW_RIGHT_BOLD : MaterialDesignC.CHECK);
    glyph.getStyleClass().add("why-glyph");
    Label sentence = new Label(why.sentence(fact));
    sentence.setWrapText(true);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    HBox line = new HBox(8, glyph, sentence);
    line.getStyleClass().add(fact.decisive() ? "why-decisive" : "why-passed");
    return line;
  }
}
