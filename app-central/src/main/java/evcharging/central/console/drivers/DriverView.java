package evcharging.central.console.drivers;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.drivers.DriversModel.Told;
import evcharging.central.console.side.ChosenOrForm;
import evcharging.central.console.side.EnrolForm;
import evcharging.central.console.side.OnceShown;
import evcharging.central.console.side.SideFacts;
import evcharging.central.console.side.SidePanel;
import evcharging.central.console.side.Verdict;
import evcharging.central.console.side.Verdict.Tone;
import evcharging.central.journal.StoredEntry;
import evcharging.domain.DriverId;
import evcharging.styles.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Beside the list: the selected driver with what can be done, or the form to enrol one.
final class DriverView implements ChosenOrForm.Face<DriverRow> {
  private final Desk desk;
  private final Texts texts;
  private final DriversModel model;
  private final ChosenOrForm<DriverRow, DriverId> side;

  DriverView(Desk desk, Texts texts, DriversModel model) {
    this.desk = desk;
    this.texts = texts;
    this.model = model;
    this.side =
        new ChosenOrForm<>(
            texts, "driver", "drivers.close", model.selectedProperty(), model::selectedRow, this);
    side.begin(texts);
    model.toldProperty().subscribe(_ -> side.refresh());
  }

  ChosenOrForm<DriverRow, DriverId> side() {
    return side;
  }

  @Override
  public String facts(DriverRow row) {
    return row.id()
        + row.standing()
        + row.driver().blocked()
        + row.driver().failures()
        + row.session().map(s -> s.id() + " " + s.phase());
  }

  @Override
  public String title(DriverRow row) {
    return row.id();
  }

  @Override
  public String formTitle() {
    return texts.get("drivers.enrol");
  }

  @Override
  public Node form() {
    TextField id = new TextField();
    id.setId("driver-id");
    id.setPromptText("D01");
    id.accessibleTextProperty().bind(texts.bind("drivers.driver"));
    return new EnrolForm(
        texts.get("drivers.enrol.why"),
        id,
        DriversModel::isId,
        SidePanel.button(
            "driver-enrol-do", texts.get("drivers.enrol.do"), () -> model.enrol(id.getText())),
        model.mayAdminister(),
        told());
  }

  private Optional<Node> told() {
    Told told = model.toldProperty().get();
    if (!told.refusal().isEmpty()) {
      return Optional.of(
          new Verdict(Tone.BAD, texts.get("drivers.refused", told.driver(), told.refusal())));
    }
    if (!told.pin().isEmpty()) {
      return Optional.of(
          new OnceShown(
              texts.get(told.key(), told.driver()),
              told.pin(),
              texts.get("drivers.copy"),
              texts.get("drivers.pin.once")));
    }
    return told.key().isEmpty()
        ? Optional.empty()
        : Optional.of(new Verdict(Tone.GOOD, texts.get(told.key(), told.driver())));
  }

  @Override
  public List<Node> parts(DriverRow row, Node question) {
    List<Node> parts = new ArrayList<>();
    told().ifPresent(parts::add);
    parts.add(figures(row));
    row.session()
        .ifPresent(
            session -> {
              VBox steps = new VBox();
              steps.setSpacing(4);
              parts.add(SidePanel.heading(texts.get("drivers.steps")));
              parts.add(steps);
              model.steps(session.id(), entries -> steps(steps, entries));
            });
    parts.add(question);
    parts.add(acts(row));
    parts.add(ways(row));
    return parts;
  }

  private SideFacts figures(DriverRow row) {
    SideFacts facts = new SideFacts();
    facts.add(texts.get("drivers.standing"), texts.get(row.standing().key()));
    if (row.standing() == Standing.RESTING) {
      facts.add(texts.get("drivers.until"), texts.formats().dateTime(row.driver().lockedUntil()));
    }
    facts.add(
        texts.get("drivers.seen"),
        row.seen()
            .map(at -> texts.formats().age(Duration.between(at, model.now())))
            .orElse(texts.get("drivers.never")));
    facts.add(texts.get("drivers.failures"), texts.formats().count(row.driver().failures()));
    facts.add(
        texts.get("drivers.tickets"), texts.formats().count(row.driver().unacknowledged().size()));
    row.session()
        .ifPresent(s -> facts.add(texts.get("drivers.point"), s.point() + ", " + s.place()));
    return facts;
  }

  private void steps(VBox to, List<StoredEntry> entries) {
    SideFacts steps = new SideFacts();
    for (StoredEntry entry : entries) {
      steps.add(texts.formats().time(entry.at()), texts.get("drivers.step." + entry.action()));
    }
    to.getChildren().setAll(steps);
  }

  private HBox acts(DriverRow row) {
    boolean locked = row.driver().blocked();
    Button lock =
        SidePanel.button(
            "driver-lock",
            texts.get(locked ? "drivers.unlock" : "drivers.lock"),
            () ->
                ask(
                    row,
                    locked ? "drivers.unlock" : "drivers.lock",
                    () -> model.lock(row.driver().id(), !locked)));
    Button pin =
        SidePanel.button(
            "driver-pin",
            texts.get("drivers.pin"),
            () -> ask(row, "drivers.pin", () -> model.resetPin(row.driver().id())));
    lock.disableProperty().bind(model.mayAdminister().not());
    pin.disableProperty().bind(model.mayAdminister().not());
    return SidePanel.row(lock, pin);
  }

  private void ask(DriverRow row, String key, Runnable act) {
    side.ask(
        texts.get(key + ".effect", row.id()), texts.get("drivers.cancel"), texts.get(key), act);
  }

  private HBox ways(DriverRow row) {
    HBox ways = SidePanel.row();
    row.session()
        .ifPresent(
            s ->
                ways.getChildren()
                    .add(
                        SidePanel.button(
                            "driver-session",
                            texts.get("drivers.to.session"),
                            () -> desk.navigation().session(s.id()))));
    ways.getChildren()
        .add(
            SidePanel.button(
                "driver-audit",
                texts.get("drivers.to.audit"),
                () -> desk.navigation().audit(row.id())));
    return ways;
  }
}
