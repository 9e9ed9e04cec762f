package evcharging.central.console.sessions;

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
import evcharging.central.journal.SessionState;
import evcharging.domain.Energy;
import evcharging.domain.Money;
import evcharging.domain.SessionId;
import evcharging.styles.text.Bundle;
import evcharging.styles.text.Texts;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The sessions in progress and the history (requirements P-03, B-06): searched as one types, with
/// the ticket beside the list, saved as CSV and PDF.
public final class SessionsPane implements Pane {
  /// Words of this room.
  public static final Bundle BUNDLE = new Bundle(SessionsPane.class, "sessions");

  private static final List<String> EXPENDABLE =
      List.of(
          "session_id",
          "price_eur_kwh",
          "duration_s",
          "place",
          "ticket",
          "review",
          "ended_at",
          "read_at",
          "end_reason");

  private final Desk desk;
  private final Texts texts;
  private final SessionsModel model;
  private final ListTable<Line> list;
  private final SessionsBar bar;
  private final TicketView ticket;
  private final Label foot = new Label();
  private final ListFrame content = new ListFrame();

  public SessionsPane(Desk desk) {
    this(desk, SaveDialog.OF_THE_PLATFORM);
  }

  /// @param dialog where a file is saved
  public SessionsPane(Desk desk, SaveDialog dialog) {
    this(desk, dialog, InstantSource.system());
  }

  SessionsPane(Desk desk, SaveDialog dialog, InstantSource clock) {
    this.desk = desk;
    this.texts = desk.texts().with(BUNDLE);
    this.model = new SessionsModel(desk, texts, clock);
    this.list = new ListTable<>(texts, "sessions.list", Line::id);
    ExportBar export =
        new ExportBar(texts, new Exporting(desk.background()), dialog, () -> sheet(clock));
    this.bar = new SessionsBar(texts, model, export);
    this.ticket = new TicketView(desk, texts, () -> model.selectedProperty().set(Optional.empty()));
    build(clock);
  }

  private void build(InstantSource clock) {
    list.glyphs(SessionColumns.STATE, line -> Optional.of(glyph(line)));
    list.glyphs(SessionColumns.REVIEW, SessionsPane::reviewGlyph);
    list.placeholder(bar.placeholder());
    list.onSort(model::sort);
    list.onSelected(
        line ->
            line.ifPresent(l -> model.selectedProperty().set(Optional.of(new SessionId(l.id())))));
    model.scopeProperty().subscribe(scope -> columns(scope, clock));
    model.foundProperty().subscribe(this::show);
    model.unknownProperty().subscribe(bar::refresh);
    Background lane = new Background();
    model.selectedProperty().subscribe(lane::selected);
    texts.languageProperty().subscribe(() -> lane.selected(model.selectedProperty().get()));
    texts.languageProperty().subscribe(() -> show(model.foundProperty().get()));
    foot.getStyleClass().add("ev-muted");
    foot.setId("sessions-foot");
    hideTicket();
    content.between(bar.node());
    content.middle(list.node(), ticket);
    content.foot(foot, bar.hint());
  }

  /// Asks for the ticket of the selected session; only the newest question counts.
  private final class Background {
    private final evcharging.central.console.desk.Background.Lane lane = desk.background().lane();

    void selected(Optional<SessionId> session) {
      list.select(session.map(SessionId::value).orElse(""));
      if (session.isEmpty()) {
        lane.ask(Optional::empty, _ -> hideTicket(), _ -> hideTicket());
        return;
      }
      lane.ask(
          () -> TicketFacts.of(session.get(), desk.sources()),
          facts -> facts.ifPresent(SessionsPane.this::showTicket),
          _ -> hideTicket());
    }
  }

  private void showTicket(TicketFacts facts) {
    ticket.show(facts);
    ticket.setVisible(true);
    ticket.setManaged(true);
  }

  private void hideTicket() {
    ticket.setVisible(false);
    ticket.setManaged(false);
  }

  private void columns(Scope scope, InstantSource clock) {
    list.columns(new SessionColumns(texts, clock).of(scope), EXPENDABLE);
  }

  private void show(Found found) {
    list.show(found.lines());
    foot.setText(String.join("   ", sums(texts, found)));
    bar.refresh();
  }

  private static List<String> sums(Texts texts, Found found) {
    List<String> sums = new ArrayList<>();
    sums.add(
        texts.get(
            "sessions.found",
            texts.formats().count(found.lines().size()),
            texts.formats().count(found.of())));
    sums.add(texts.get("sessions.sum.energy", energy(texts, found.wattHours())));
    sums.add(texts.get("sessions.sum.amount", texts.formats().money(Money.ofCents(found.cents()))));
    sums.add(texts.get("sessions.sum.review", texts.formats().count(found.review())));
    return sums;
  }

  /// A sum may be more than one meter can show.
  private static String energy(Texts texts, long wattHours) {
    long most = 10_000_000_000L;
    return texts.formats().meter(new Energy(Math.min(wattHours, most)));
  }

  private Sheet<Line> sheet(InstantSource clock) {
    Texts still = texts.with(ExportBar.BUNDLE).still();
    Found found = model.foundProperty().get();
    Scope scope = model.scopeProperty().get();
    List<String> conditions =
        List.of(
            texts.get(scope.key())
                + ", "
                + texts.get(model.spanProperty().get().key())
                + (model.queryProperty().get().isBlank()
                    ? ""
                    : ", " + model.queryProperty().get().strip()));
    return new Sheet<>(
        "sessions",
        texts.get("pane.sessions"),
        conditions,
        new SessionColumns(still, InstantSource.fixed(clock.instant())).of(scope),
        List.copyOf(found.lines()),
        found.lines().size(),
        sums(texts, found),
        still);
  }

  private static Glyph glyph(Line line) {
    return switch (line.state()) {
      case ASKED, GRANTED -> new Glyph(MaterialDesignT.TIMER_SAND, "quiet");
      case SUPPLYING -> new Glyph(MaterialDesignL.LIGHTNING_BOLT, "good");
      case ENDING -> new Glyph(MaterialDesignL.LIGHTNING_BOLT_OUTLINE, "quiet");
      case AWAITING_METER -> new Glyph(MaterialDesignH.HELP_CIRCLE_OUTLINE, "due");
      case CLOSED -> new Glyph(MaterialDesignC.CHECK, "quiet");
      case DENIED -> new Glyph(MaterialDesignC.CANCEL, "quiet");
    };
  }

  private static Optional<Glyph> reviewGlyph(Line line) {
    return line.review() && line.state() == SessionState.CLOSED
        ? Optional.of(new Glyph(MaterialDesignH.HELP_CIRCLE_OUTLINE, "due"))
        : Optional.empty();
  }

  @Override
  public String code() {
    return "sessions";
  }

  @Override
  public Ikon glyph() {
    return MaterialDesignR.RECEIPT_TEXT_OUTLINE;
  }

  @Override
  public Region content() {
    return content;
  }

  @Override
  public void show(NetworkView view) {
    model.show(view, content.getScene() != null);
    bar.refresh();
  }

  @Override
  public void focusSearch() {
    bar.focusSearch();
  }

  @Override
  public List<KeyHint> keys() {
    return List.of(new KeyHint("Ctrl+F", "sessions.key.search"));
  }

  @Override
  public Texts texts(Texts shell) {
    return texts;
  }

  /// Leads to one session, with its ticket.
  @Override
  public void seek(String id) {
    model.lead(new SessionId(id));
  }

  /// Whether the whole history is there.
  boolean isComplete() {
    return model.isComplete();
  }

  /// Searches as if it had been typed.
  public void search(String query) {
    model.scopeProperty().set(Scope.ALL);
    model.queryProperty().set(query);
  }
}
