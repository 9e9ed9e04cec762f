package evcharging.central.console.drivers;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Pane;
import evcharging.central.console.export.ExportBar;
import evcharging.central.console.export.Exporting;
import evcharging.central.console.export.Glyph;
import evcharging.central.console.export.ListFrame;
import evcharging.central.console.export.ListTable;
import evcharging.central.console.export.Pills;
import evcharging.central.console.export.SaveDialog;
import evcharging.central.console.export.Sheet;
import evcharging.central.console.side.SidePanel;
import evcharging.central.core.NetworkView;
import evcharging.domain.DriverId;
import evcharging.styles.text.Bundle;
import evcharging.styles.text.Texts;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The drivers (requirement P-03): who charges, whose request is under way, who is locked;
/// enrolment, lock and new PINs for admins.
public final class DriversPane implements Pane {
  /// Words of this room.
  public static final Bundle BUNDLE = new Bundle(DriversPane.class, "drivers");

  private static final List<String> EXPENDABLE =
      List.of("session_id", "wrong_pins", "place", "since", "amount_eur");

  private final Texts texts;
  private final DriversModel model;
  private final ListTable<DriverRow> list;
  private final DriverView view;
  private final TextField search;
  private final Pills<Part> parts;
  private final Label foot = new Label();
  private final ListFrame content = new ListFrame();

  public DriversPane(Desk desk) {
    this(desk, SaveDialog.OF_THE_PLATFORM);
  }

  /// @param dialog where a file is saved
  public DriversPane(Desk desk, SaveDialog dialog) {
    this(desk, dialog, InstantSource.system());
  }

  DriversPane(Desk desk, SaveDialog dialog, InstantSource clock) {
    this.texts = desk.texts().with(BUNDLE);
    this.model = new DriversModel(desk, clock);
    this.list = new ListTable<>(texts, "drivers.list", DriverRow::id);
    this.view = new DriverView(desk, texts, model);
    this.search =
        ListFrame.search(
            texts, "drivers", "drivers.search", ListFrame.NARROW, model.queryProperty());
    this.parts =
        new Pills<>(
            "drivers",
            List.of(Part.values()),
            model.partProperty(),
            part -> texts.get(part.key(), texts.formats().count(model.count(part))));
    ExportBar export =
        new ExportBar(texts, new Exporting(desk.background()), dialog, () -> sheet(clock));
    build(export, clock);
  }

  private void build(ExportBar export, InstantSource clock) {
    list.glyphs(DriverColumns.STANDING, row -> Optional.of(glyph(row.standing())));
    list.columns(new DriverColumns(texts, clock).all(), EXPENDABLE);
    Label nothing = new Label();
    nothing.textProperty().bind(texts.bind("drivers.nothing"));
    list.placeholder(nothing);
    list.onSelected(
        row -> row.ifPresent(r -> model.selectedProperty().set(Optional.of(r.driver().id()))));
    model.rowsProperty().subscribe(this::show);
    model.selectedProperty().subscribe(id -> list.select(id.map(DriverId::value).orElse("")));
    texts.languageProperty().subscribe(() -> show(model.rowsProperty().get()));
    Button enrol = SidePanel.button("driver-enrol", "", view.side()::enrol);
    enrol.setGraphic(new FontIcon(MaterialDesignA.ACCOUNT_PLUS_OUTLINE));
    enrol.textProperty().bind(texts.bind("drivers.enrol"));
    enrol.disableProperty().bind(model.mayAdminister().not());
    foot.getStyleClass().add("ev-muted");
    foot.setId("drivers-foot");
    content.head(search, ListFrame.gap(), export, enrol);
    content.between(parts);
    content.middle(list.node(), view.side().node());
    content.foot(foot);
  }

  private void show(List<DriverRow> rows) {
    list.show(rows);
    parts.refresh();
    foot.setText(
        texts.get(
            "drivers.found",
            texts.formats().count(rows.size()),
            texts.formats().count(model.enrolled())));
  }

  private Sheet<DriverRow> sheet(InstantSource clock) {
    Texts still = texts.with(ExportBar.BUNDLE).still();
    List<DriverRow> rows = model.rowsProperty().get();
    String part = texts.get(model.partProperty().get().key(), texts.formats().count(rows.size()));
    return new Sheet<>(
        "drivers",
        texts.get("pane.drivers"),
        List.of((part + " " + model.queryProperty().get()).strip()),
        new DriverColumns(still, InstantSource.fixed(clock.instant())).all(),
        rows,
        rows.size(),
        List.of(foot.getText()),
        still);
  }

  private static Glyph glyph(Standing standing) {
    return switch (standing) {
      case FREE -> new Glyph(MaterialDesignA.ACCOUNT_OUTLINE, "quiet");
      case ASKING, WAITING -> new Glyph(MaterialDesignT.TIMER_SAND, "quiet");
      case CHARGING -> new Glyph(MaterialDesignL.LIGHTNING_BOLT, "good");
      case ENDING -> new Glyph(MaterialDesignL.LIGHTNING_BOLT_OUTLINE, "quiet");
      case RESTING -> new Glyph(MaterialDesignC.CLOCK_ALERT_OUTLINE, "due");
      case LOCKED -> new Glyph(MaterialDesignL.LOCK, "bad");
    };
  }

  @Override
  public String code() {
    return "drivers";
  }

  @Override
  public Ikon glyph() {
    return MaterialDesignA.ACCOUNT_MULTIPLE_OUTLINE;
  }

  @Override
  public Region content() {
    return content;
  }

  @Override
  public void show(NetworkView now) {
    model.show(now, content.getScene() != null);
    view.side().follow();
  }

  @Override
  public void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  @Override
  public void seek(String id) {
    model.lead(new DriverId(id));
  }

  @Override
  public List<KeyHint> keys() {
    return List.of(new KeyHint("Ctrl+F", "drivers.search"));
  }

  @Override
  public Texts texts(Texts shell) {
    return texts;
  }
}
