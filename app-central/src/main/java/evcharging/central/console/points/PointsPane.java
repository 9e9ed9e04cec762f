package evcharging.central.console.points;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Pane;
import evcharging.central.console.export.ExportBar;
import evcharging.central.console.export.Exporting;
import evcharging.central.console.export.Glyph;
import evcharging.central.console.export.ListFrame;
import evcharging.central.console.export.ListTable;
import evcharging.central.console.export.SaveDialog;
import evcharging.central.console.export.Sheet;
import evcharging.central.console.side.SidePanel;
import evcharging.central.core.NetworkView;
import evcharging.domain.CpId;
import evcharging.styles.text.Bundle;
import evcharging.styles.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// Enrolment of charging points (S-01, G-03): the Registry's book beside what Central knows,
/// one-time codes, deregistration.
public final class PointsPane implements Pane {
  /// Words of this room.
  public static final Bundle BUNDLE = new Bundle(PointsPane.class, "points");

  private final Texts texts;
  private final PointsModel model;
  private final ListTable<PointRow> list;
  private final PointEntry entry;
  private final TextField search;
  private final Label foot = new Label();
  private final Label trouble = new Label();
  private final ListFrame content = new ListFrame();

  public PointsPane(Desk desk) {
    this(desk, SaveDialog.OF_THE_PLATFORM);
  }

  /// @param dialog where a file is saved
  public PointsPane(Desk desk, SaveDialog dialog) {
    this.texts = desk.texts().with(BUNDLE);
    this.model = new PointsModel(desk);
    this.list = new ListTable<>(texts, "points.list", row -> row.id().value());
    this.entry = new PointEntry(desk, texts, model);
    this.search =
        ListFrame.search(texts, "points", "points.search", ListFrame.NARROW, model.queryProperty());
    build(new ExportBar(texts, new Exporting(desk.background()), dialog, this::sheet));
  }

  private void build(ExportBar export) {
    list.glyphs(PointColumns.STANDING, row -> Optional.of(glyph(row.standing())));
    list.glyphs(
        PointColumns.STATE,
        row ->
            Optional.of(
                new Glyph(PointColumns.sign(row).glyph(), PointColumns.sign(row).styleClass())));
    list.columns(new PointColumns(texts).all(), List.of("seen_at"));
    Label nothing = new Label();
    nothing.textProperty().bind(texts.bind("points.nothing"));
    list.placeholder(nothing);
    list.onSelected(row -> row.ifPresent(r -> model.selectedProperty().set(Optional.of(r.id()))));
    model.rowsProperty().subscribe(this::show);
    model.selectedProperty().subscribe(id -> list.select(id.map(CpId::value).orElse("")));
    model.troubleProperty().subscribe(this::tell);
    texts.languageProperty().subscribe(() -> show(model.rowsProperty().get()));
    foot.getStyleClass().add("ev-muted");
    trouble.getStyleClass().add("trouble");
    above(export);
    content.middle(list.node(), entry.side().node());
    content.foot(foot, trouble);
  }

  private void above(ExportBar export) {
    Button enrol = SidePanel.button("point-enrol", "", () -> entry.enrol(""));
    enrol.setGraphic(new FontIcon(MaterialDesignP.PLUS));
    enrol.textProperty().bind(texts.bind("points.enrol"));
    enrol.disableProperty().bind(model.mayAdminister().not());
    Button again = SidePanel.button("points-read", "", model::readBook);
    again.setGraphic(new FontIcon(MaterialDesignR.REFRESH));
    again.textProperty().bind(texts.bind("points.read"));
    content.head(search, again, ListFrame.gap(), export, enrol);
  }

  private void show(List<PointRow> rows) {
    list.show(rows);
    foot.setText(texts.get("points.found", texts.formats().count(rows.size())));
    entry.side().follow();
    tell();
  }

  private void tell() {
    String why = model.troubleProperty().get();
    trouble.setText(why.isEmpty() ? "" : texts.get("points.trouble", why));
  }

  private Sheet<PointRow> sheet() {
    Texts still = texts.with(ExportBar.BUNDLE).still();
    List<PointRow> rows = model.rowsProperty().get();
    return new Sheet<>(
        "points",
        texts.get("pane.points"),
        List.of(model.queryProperty().get()),
        new PointColumns(still).all(),
        rows,
        rows.size(),
        List.of(foot.getText()),
        still);
  }

  private static Glyph glyph(PointRow.Standing standing) {
    return switch (standing) {
      case REGISTERED -> new Glyph(MaterialDesignC.CHECK, "quiet");
      case STRUCK_OUT -> new Glyph(MaterialDesignC.CANCEL, "due");
      case NOT_IN_BOOK -> new Glyph(MaterialDesignH.HELP_CIRCLE_OUTLINE, "quiet");
    };
  }

  @Override
  public String code() {
    return "points";
  }

  @Override
  public Ikon glyph() {
    return MaterialDesignE.EV_STATION;
  }

  @Override
  public Region content() {
    return content;
  }

  @Override
  public void show(NetworkView view) {
    model.show(view, content.getScene() != null);
    entry.side().follow();
  }

  @Override
  public void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  @Override
  public void seek(String id) {
    model.selectedProperty().set(Optional.of(new CpId(id)));
  }

  @Override
  public List<KeyHint> keys() {
    return List.of(new KeyHint("Ctrl+F", "points.search"));
  }

  @Override
  public Texts texts(Texts shell) {
    return texts;
  }
}
