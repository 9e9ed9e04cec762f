package evcharging.central.console.points;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.points.PointsModel.Told;
import evcharging.central.console.side.AskFirst;
import evcharging.central.console.side.OnceShown;
import evcharging.central.console.side.SideFacts;
import evcharging.central.console.side.SidePanel;
import evcharging.central.console.side.Verdict;
import evcharging.central.console.side.Verdict.Tone;
import evcharging.central.upstream.Registrar;
import evcharging.styles.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Beside the list: the selected point and what can be done, or the form to enrol one.
final class PointEntry {
  private final Desk desk;
  private final Texts texts;
  private final PointsModel model;
  private final SidePanel panel;
  private final VBox question = new VBox();
  private String typed = "";
  private boolean enrolling;
  private String drawn = "";

  PointEntry(Desk desk, Texts texts, PointsModel model) {
    this.desk = desk;
    this.texts = texts;
    this.model = model;
    this.panel = new SidePanel(texts, "entry", "points.close", this::close);
    model.selectedProperty().subscribe(_ -> chosen());
    model.toldProperty().subscribe(_ -> refresh());
    texts.languageProperty().subscribe(this::refresh);
  }

  SidePanel node() {
    return panel;
  }

  /// Shows the form.
  void enrol(String id) {
    model.selectedProperty().set(Optional.empty());
    enrolling = true;
    typed = id;
    refresh();
  }

  private void close() {
    enrolling = false;
    model.selectedProperty().set(Optional.empty());
    refresh();
  }

  private void chosen() {
    enrolling = enrolling && model.selectedProperty().get().isEmpty();
    question.getChildren().clear();
    refresh();
  }

  /// Draws anew if something about the point changed.
  void follow() {
    if (!enrolling && !drawn.equals(facts())) {
      refresh();
    }
  }

  private String facts() {
    return model
        .selectedRow()
        .map(row -> row.id() + row.place() + row.standing() + PointColumns.sign(row))
        .orElse("");
  }

  private void refresh() {
    drawn = facts();
    if (enrolling) {
      panel.show(texts.get("points.enrol"), form());
    } else if (model.selectedRow().isPresent()) {
      show(model.selectedRow().get());
    } else {
      panel.hide();
    }
  }

  private VBox form() {
    TextField id = new TextField(typed);
    id.setId("point-id");
    id.setPromptText("CP001");
    id.accessibleTextProperty().bind(texts.bind("points.point"));
    id.textProperty().subscribe(text -> typed = text);
    Button go =
        SidePanel.button(
            "point-enrol-do", texts.get("points.enrol.do"), () -> model.enrol(id.getText()));
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.disableProperty()
        .bind(
            model
                .mayAdminister()
                .not()
                .or(model.askingProperty())
                .or(
                    Bindings.createBooleanBinding(
                        () -> !PointsModel.isId(id.getText()), id.textProperty())));
    VBox form = new VBox(SidePanel.sentence(texts.get("points.enrol.why")), id, go);
    form.setSpacing(10);
    told().ifPresent(form.getChildren()::add);
    return form;
  }

  private Optional<Node> told() {
    return switch (model.toldProperty().get()) {
      case Told.Nothing _ -> Optional.empty();
      case Told.Code(Registrar.Code code) ->
          Optional.of(
              new OnceShown(
                  texts.get(
                      "points.code",
                      code.point().value(),
                      texts.formats().dateTime(code.expires())),
                  code.code().reveal(),
                  texts.get("points.copy"),
                  texts.get("points.code.then", code.point().value(), lines(code.fingerprint()))));
      case Told.Deregistered(var point) ->
          Optional.of(new Verdict(Tone.GOOD, texts.get("points.struck", point.value())));
      case Told.No(String sentence) ->
          Optional.of(new Verdict(Tone.BAD, texts.get("points.no", sentence)));
    };
  }

  /// Eight pairs a line: two people compare them line by line.
  private static String lines(String fingerprint) {
    return fingerprint.replaceAll("((?:..:){8})(?=..)", "$1\n");
  }

  private void show(PointRow row) {
    List<Node> parts = new ArrayList<>();
    told().ifPresent(parts::add);
    SideFacts facts = new SideFacts();
    facts.add(texts.get("points.place"), row.place());
    facts.add(texts.get("points.standing"), texts.get(row.standing().key()));
    facts.add(texts.get("points.state"), texts.get(PointColumns.sign(row).wordKey()));
    parts.add(facts);
    parts.add(question);
    parts.add(acts(row));
    parts.add(
        SidePanel.row(
            SidePanel.button(
                "entry-point",
                texts.get("points.to.point"),
                () -> desk.navigation().point(row.id())),
            SidePanel.button(
                "entry-audit",
                texts.get("points.to.audit"),
                () -> desk.navigation().audit(row.id().value()))));
    panel.show(row.id().value(), parts.toArray(Node[]::new));
  }

  private Node acts(PointRow row) {
    Button act =
        row.standing() == PointRow.Standing.REGISTERED
            ? SidePanel.button("entry-deregister", texts.get("points.deregister"), () -> ask(row))
            : SidePanel.button(
                "entry-enrol", texts.get("points.enrol"), () -> enrol(row.id().value()));
    act.disableProperty().bind(model.mayAdminister().not().or(model.askingProperty()));
    return SidePanel.row(act);
  }

  private void ask(PointRow row) {
    String effect =
        texts.get("points.deregister.effect", row.id().value(), row.place())
            + model
                .running(row.id())
                .map(s -> " " + texts.get("points.deregister.running", s.driver().value()))
                .orElse("");
    question
        .getChildren()
        .setAll(
            new AskFirst(
                effect,
                texts.get("points.cancel"),
                question.getChildren()::clear,
                texts.get("points.deregister"),
                () -> {
                  question.getChildren().clear();
                  model.deregister(row.id());
                }));
  }
}
