package evcharging.central.console.audit;

import evcharging.central.console.desk.Background;
import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Pane;
import evcharging.central.console.export.ExportBar;
import evcharging.central.console.export.Exporting;
import evcharging.central.console.export.Glyph;
import evcharging.central.console.export.ListFrame;
import evcharging.central.console.export.ListTable;
import evcharging.central.console.export.SaveDialog;
import evcharging.central.console.export.Sheet;
import evcharging.central.core.NetworkView;
import evcharging.central.journal.StoredEntry;
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
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// The audit log (S-04): searched as one types, verified at the press of a button, saved as CSV and
/// PDF by whoever may read it.
public final class AuditPane implements Pane {
  /// Words of this room.
  public static final Bundle BUNDLE = new Bundle(AuditPane.class, "audit");

  private static final List<String> EXPENDABLE =
      List.of("parameters", "address", "outcome", "sequence");

  private final Desk desk;
  private final Texts texts;
  private final AuditModel model;
  private final ListTable<StoredEntry> list;
  private final TextField search;
  private final EntryView entry;
  private final Label foot = new Label();
  private final Label hint = new Label();
  private final Label nothing = new Label();
  private final Button more = new Button();
  private final Button newer = new Button();
  private final Background.Lane lane;
  private final ListFrame content = new ListFrame();

  public AuditPane(Desk desk) {
    this(desk, SaveDialog.OF_THE_PLATFORM);
  }

  /// @param dialog where a file is saved
  public AuditPane(Desk desk, SaveDialog dialog) {
    this(desk, dialog, InstantSource.system());
  }

  AuditPane(Desk desk, SaveDialog dialog, InstantSource clock) {
    this.desk = desk;
    this.texts = desk.texts().with(BUNDLE);
    this.model = new AuditModel(desk, texts, clock);
    this.list = new ListTable<>(texts, "audit.list", StoredEntry::sequence);
    this.search =
        ListFrame.search(
            texts, "audit", "audit.search.prompt", ListFrame.WIDE, model.queryProperty());
    this.lane = desk.background().lane();
    this.entry = new EntryView(desk, texts, () -> model.selectedProperty().set(Optional.empty()));
    ExportBar export = new ExportBar(texts, new Exporting(desk.background()), dialog, this::sheet);
    export.disableProperty().bind(model.allowed().not());
    build(export);
  }

  private void build(ExportBar export) {
    list.glyphs(AuditColumns.OUTCOME, AuditPane::outcome);
    list.longTexts("parameters", "subject");
    list.placeholder(nothing);
    list.columns(new AuditColumns(texts).onScreen(), EXPENDABLE);
    list.onSelected(row -> row.ifPresent(r -> model.selectedProperty().set(row)));
    model.foundProperty().subscribe(this::show);
    model.unknownProperty().subscribe(this::tell);
    model.readsProperty().subscribe(this::tell);
    model.selectedProperty().subscribe(this::selected);
    texts
        .languageProperty()
        .subscribe(
            () -> {
              tell();
              selected(model.selectedProperty().get());
            });
    content.head(search, ListFrame.gap(), export);
    content.between(new ChainBar(texts, model, this::leadToEntry));
    content.middle(list.node(), entry.node());
    below();
  }

  private void below() {
    foot.getStyleClass().add("ev-muted");
    foot.setId("audit-foot");
    hint.getStyleClass().add("trouble");
    more.setId("audit-more");
    more.textProperty().bind(texts.bind("audit.more"));
    more.setMinWidth(Region.USE_PREF_SIZE);
    more.setOnAction(_ -> model.more());
    newer.setId("audit-newer");
    newer.setMinWidth(Region.USE_PREF_SIZE);
    newer.setOnAction(_ -> model.search());
    content.foot(foot, more, newer, hint);
  }

  private static Optional<Glyph> outcome(StoredEntry row) {
    return Optional.of(
        row.outcome().equals("ok")
            ? new Glyph(MaterialDesignC.CHECK, "quiet")
            : new Glyph(MaterialDesignC.CANCEL, "due"));
  }

  private void show(List<StoredEntry> rows) {
    list.show(rows);
    tell();
  }

  private void tell() {
    LogReader reader = model.reader();
    foot.setText(
        texts.get(
            "audit.found",
            texts.formats().count(model.foundProperty().get().size()),
            texts.formats().count(reader.newest()),
            texts.formats().percent(reader.progress())));
    more.setVisible(!reader.isComplete() && !reader.isReading());
    newer.setText(texts.get("audit.newer", texts.formats().count(model.newer())));
    newer.setVisible(model.newer() > 0);
    newer.setManaged(newer.isVisible());
    hint.setText(
        !reader.trouble().isEmpty()
            ? texts.get("audit.trouble", reader.trouble())
            : model.unknownProperty().get().isEmpty()
                ? ""
                : texts.get("audit.unknown", String.join(", ", model.unknownProperty().get())));
    nothing.setText(
        texts.get(
            !model.allowed().get()
                ? "audit.forbidden"
                : reader.isReading() ? "audit.reading" : "audit.nothing"));
  }

  private void selected(Optional<StoredEntry> row) {
    if (row.isEmpty()) {
      entry.node().hide();
      list.select(0L);
      return;
    }
    StoredEntry shown = row.get();
    lane.ask(
        () -> desk.sources().ledger().entry(shown.sequence() - 1),
        before -> {
          if (model.selectedProperty().get().equals(row)) {
            entry.show(shown, before);
          }
        },
        _ -> entry.node().hide());
  }

  /// The chain may be broken so that the entry itself is gone: then nothing is selected.
  private void leadToEntry(long sequence) {
    lane.ask(
        () -> desk.sources().ledger().entry(sequence),
        model.selectedProperty()::set,
        _ -> entry.node().hide());
  }

  private Sheet<StoredEntry> sheet() {
    Texts still = texts.with(ExportBar.BUNDLE).still();
    LogReader reader = model.reader();
    boolean all = reader.isComplete();
    String condition =
        model.queryProperty().get().isBlank()
            ? texts.get("audit.all")
            : model.queryProperty().get().strip();
    return new Sheet<>(
        "audit",
        texts.get("pane.audit"),
        List.of(condition, texts.get("audit.until", Long.toString(reader.newest()))),
        new AuditColumns(still).inFile(),
        all
            ? model.foundProperty().get()
            : new LogPages(desk.sources().ledger(), model.current(), reader.newest()),
        all ? model.foundProperty().get().size() : -1,
        List.of(),
        still);
  }

  @Override
  public String code() {
    return "audit";
  }

  @Override
  public Ikon glyph() {
    return MaterialDesignS.SHIELD_SEARCH;
  }

  @Override
  public Region content() {
    return content;
  }

  @Override
  public void show(NetworkView view) {
    model.show(view, content.getScene() != null);
    newer.setText(texts.get("audit.newer", texts.formats().count(model.newer())));
    newer.setVisible(model.newer() > 0);
    newer.setManaged(newer.isVisible());
  }

  @Override
  public void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  @Override
  public List<KeyHint> keys() {
    return List.of(new KeyHint("Ctrl+F", "audit.key.search"));
  }

  /// Brings one of the rows that are to be seen beside the list.
  void select(int row) {
    list.node().getSelectionModel().select(row);
  }

  /// Leads to the entries of one subject.
  @Override
  public void seek(String id) {
    model.lead(id);
  }

  @Override
  public Texts texts(Texts shell) {
    return texts;
  }
}
