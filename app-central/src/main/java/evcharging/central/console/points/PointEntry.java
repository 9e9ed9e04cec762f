package evcharging.central.console.points;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.points.PointsModel.Told;
import evcharging.central.console.side.ChosenOrForm;
import evcharging.central.console.side.EnrolForm;
import evcharging.central.console.side.OnceShown;
import evcharging.central.console.side.SideFacts;
import evcharging.central.console.side.SidePanel;
import evcharging.central.console.side.Verdict;
import evcharging.central.console.side.Verdict.Tone;
import evcharging.central.upstream.Registrar;
import evcharging.domain.CpId;
import evcharging.styles.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

/// Beside the list: the selected point and what can be done, or the form to enrol one.
final class PointEntry implements ChosenOrForm.Face<PointRow> {
  private final Desk desk;
  private final Texts texts;
  private final PointsModel model;
  private final ChosenOrForm<PointRow, CpId> side;
  private String typed = "";

  PointEntry(Desk desk, Texts texts, PointsModel model) {
    this.desk = desk;
    this.texts = texts;
    this.model = model;
    this.side =
        new ChosenOrForm<>(
            texts, "entry", "points.close", model.selectedProperty(), model::selectedRow, this);
    side.begin(texts);
    model.toldProperty().subscribe(_ -> side.refresh());
  }

  ChosenOrForm<PointRow, CpId> side() {
    return side;
  }

  /// Shows the form.
  void enrol(String id) {
    typed = id;
    side.enrol();
  }

  @Override
  public String facts(PointRow row) {
    return row.id() + row.place() + row.standing() + PointColumns.sign(row);
  }

  @Override
  public String title(PointRow row) {
    return row.id().value();
  }

  @Override
  public String formTitle() {
    return texts.get("points.enrol");
  }

  @Override
  public Node form() {
    TextField id = new TextField(typed);
    id.setId("point-id");
    id.setPromptText("CP001");
    id.accessibleTextProperty().bind(texts.bind("points.point"));
    id.textProperty().subscribe(text -> typed = text);
    return new EnrolForm(
        texts.get("points.enrol.why"),
        id,
        PointsModel::isId,
        SidePanel.button(
            "point-enrol-do", texts.get("points.enrol.do"), () -> model.enrol(id.getText())),
        model.mayAdminister().and(model.askingProperty().not()),
        told());
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

  @Override
  public List<Node> parts(PointRow row, Node question) {
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
    return parts;
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
    side.ask(
        effect,
        texts.get("points.cancel"),
        texts.get("points.deregister"),
        () -> model.deregister(row.id()));
  }
}
