package evcharging.central.console.sessions;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.sessions.TicketFacts.Signature;
import evcharging.central.console.side.SideFacts;
import evcharging.central.console.side.Verdict;
import evcharging.central.console.side.Verdict.Tone;
import evcharging.central.journal.Correction;
import evcharging.central.journal.SessionRow;
import evcharging.domain.Energy;
import evcharging.domain.Money;
import evcharging.domain.Ticket;
import evcharging.styles.control.Sparkline;
import evcharging.styles.text.Texts;
import java.util.OptionalLong;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The ticket beside the list: everything of B-06, whether it is signed, the meter from ticket to
/// ticket, what was corrected later, and the ways to its point, driver and audit records.
final class TicketView extends VBox {
  private static final double WIDTH = 372;
  private static final double TREND_HEIGHT = 44;
  private static final double WATTS = 1_000;

  private final Texts texts;
  private final Desk desk;
  private final Label title = new Label();
  private final VBox body = new VBox();

  TicketView(Desk desk, Texts texts, Runnable close) {
    this.desk = desk;
    this.texts = texts;
    getStyleClass().addAll("ev-card", "side-panel");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    title.getStyleClass().add("ev-title");
    Button shut = new Button("", new FontIcon(MaterialDesignC.CLOSE));
    shut.setId("ticket-close");
    shut.getStyleClass().addAll("flat", "button-icon");
    shut.accessibleTextProperty().bind(texts.bind("sessions.close"));
    shut.setOnAction(_ -> close.run());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, gap, shut);
    head.getStyleClass().add("side-row");
    body.setSpacing(8);
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
  }

  void show(TicketFacts facts) {
    title.setText(
        facts
            .ticket()
            .map(t -> texts.get("sessions.ticket.title", Long.toString(t.number())))
            .orElse(texts.get("sessions.ticket.none")));
    body.getChildren().clear();
    body.getChildren().add(signature(facts.signature()));
    if (facts.session().review()) {
      body.getChildren().add(new Verdict(Tone.DUE, texts.get("sessions.review.why")));
    }
    body.getChildren().add(who(facts.session()));
    facts.ticket().ifPresent(ticket -> bill(ticket, facts));
    if (facts.trend().size() > 1) {
      trend(facts);
    }
    body.getChildren().add(ways(facts.session()));
  }

  private Verdict signature(Signature how) {
    return switch (how) {
      case GENUINE -> new Verdict(Tone.GOOD, texts.get("sessions.signature.genuine"));
      case FORGED -> new Verdict(Tone.BAD, texts.get("sessions.signature.forged"));
      case NO_TICKET -> new Verdict(Tone.QUIET, texts.get("sessions.signature.none"));
    };
  }

  private SideFacts who(SessionRow row) {
    SideFacts facts = new SideFacts();
    facts.add(texts.get("sessions.session"), row.session().value()).getStyleClass().add("ev-mono");
    facts.add(
        texts.get("sessions.point"),
        row.point() + ", " + row.place() + (row.atPoint() ? at() : ""));
    facts.add(texts.get("sessions.driver"), row.driver().value());
    facts.add(texts.get("sessions.requested"), texts.formats().dateTime(row.requestedAt()));
    row.startedAt()
        .ifPresent(t -> facts.add(texts.get("sessions.started"), texts.formats().dateTime(t)));
    row.endedAt()
        .ifPresent(t -> facts.add(texts.get("sessions.ended"), texts.formats().dateTime(t)));
    facts.add(texts.get("sessions.state"), code(row.state().name()));
    row.endReason().ifPresent(r -> facts.add(texts.get("sessions.reason"), code(r.name())));
    row.deniedFor().ifPresent(r -> facts.add(texts.get("sessions.reason"), code(r)));
    facts.add(
        texts.get("sessions.price"),
        texts.formats().price(row.price()) + " – " + texts.get("sessions.price.fixed"));
    return facts;
  }

  private String at() {
    return " (" + texts.get("sessions.at-point") + ")";
  }

  private void bill(Ticket ticket, TicketFacts facts) {
    SideFacts meter = new SideFacts();
    meter.add(texts.get("sessions.meter.start"), texts.formats().meter(ticket.meterStart()));
    meter.add(texts.get("sessions.meter.end"), texts.formats().meter(ticket.meterEnd()));
    meter
        .add(texts.get("sessions.energy"), texts.formats().meter(ticket.energy()))
        .getStyleClass()
        .add("ev-heading");
    meter
        .add(
            texts.get("sessions.amount"),
            texts.get(
                "sessions.amount.sum",
                texts.formats().meter(ticket.energy()),
                texts.formats().price(ticket.price()),
                texts.formats().money(Money.ofCents(ticket.amountCents()))))
        .getStyleClass()
        .add("ev-heading");
    body.getChildren().addAll(heading("sessions.meter"), meter, chain(facts));
    if (!facts.corrections().isEmpty()) {
      SideFacts later = new SideFacts();
      facts.corrections().forEach(each -> correction(later, each));
      body.getChildren().addAll(heading("sessions.corrections"), later);
    }
  }

  private void correction(SideFacts later, Correction each) {
    later.add(
        texts.get("sessions.correction", Long.toString(each.number())),
        texts.get(
            "sessions.correction.says",
            texts.formats().dateTime(each.at()),
            texts.formats().meter(each.meterEnd().minus(each.meterStart())),
            texts.formats().money(Money.ofCents(each.amountCents()))));
  }

  /// Whether the meter goes on where the ticket before left it.
  private Verdict chain(TicketFacts facts) {
    OptionalLong gap = facts.gap();
    if (gap.isEmpty()) {
      return new Verdict(Tone.QUIET, texts.get("sessions.chain.first"));
    }
    String before = Long.toString(facts.before().orElseThrow().number());
    if (gap.getAsLong() == 0) {
      return new Verdict(Tone.GOOD, texts.get("sessions.chain.whole", before));
    }
    String size = texts.formats().meter(new Energy(Math.abs(gap.getAsLong())));
    return gap.getAsLong() > 0
        ? new Verdict(Tone.DUE, texts.get("sessions.chain.gap", before, size))
        : new Verdict(Tone.BAD, texts.get("sessions.chain.back", before, size));
  }

  private void trend(TicketFacts facts) {
    Sparkline line = new Sparkline();
    line.setMinHeight(TREND_HEIGHT);
    line.setPrefHeight(TREND_HEIGHT);
    line.show(facts.trend().stream().mapToDouble(m -> m.mean().watts() / WATTS).toArray());
    line.setAccessibleText(texts.get("sessions.trend"));
    body.getChildren().addAll(heading("sessions.trend"), line);
  }

  private HBox ways(SessionRow row) {
    HBox ways =
        new HBox(
            way("ticket-point", "sessions.to.point", () -> desk.navigation().point(row.point())),
            way(
                "ticket-driver",
                "sessions.to.driver",
                () -> desk.navigation().driver(row.driver())),
            way(
                "ticket-audit",
                "sessions.to.audit",
                () -> desk.navigation().audit(row.session().value())));
    ways.getStyleClass().add("buttons");
    return ways;
  }

  private Button way(String id, String key, Runnable lead) {
    Button button = new Button(texts.get(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> lead.run());
    return button;
  }

  private Label heading(String key) {
    Label heading = new Label(texts.get(key));
    heading.getStyleClass().add("ev-heading");
    return heading;
  }

  private String code(String code) {
    return texts.get("sessions.code." + code);
  }
}
