package evcharging.driver.kiosk;

import static evcharging.driver.kiosk.Boxes.column;
import static evcharging.driver.kiosk.Boxes.label;
import static evcharging.driver.kiosk.Boxes.row;
import static evcharging.driver.kiosk.Boxes.shownWhile;

import evcharging.domain.Money;
import evcharging.domain.Ticket;
import evcharging.driver.kiosk.TicketModel.Shown;
import evcharging.styles.control.Squares;
import evcharging.styles.text.Formats;
import evcharging.styles.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The ticket (requirement B-06): every figure of it, and all of it as a QR code.
final class TicketPane implements KioskPane {
  private final Texts texts;
  private final GuestModel guest;
  private final GridPane lines = new GridPane();
  private final Node body;
  private int rows;

  TicketPane(Texts texts, GuestModel guest) {
    this.texts = texts;
    this.guest = guest;
    lines.getStyleClass().add("ticket-lines");
    line("ticket.driver", (t, f) -> t.driver().value());
    line("ticket.point", (t, f) -> t.point() + ", " + t.place());
    line("ticket.from", (t, f) -> f.dateTime(t.started()));
    line("ticket.to", (t, f) -> f.dateTime(t.ended()));
    line("ticket.meter", (t, f) -> f.meter(t.meterStart()) + " → " + f.meter(t.meterEnd()));
    line("ticket.price", (t, f) -> f.price(t.price()));
    line("ticket.ended", (t, f) -> texts.get("end." + t.reason().name()));
    line("ticket.number", (t, f) -> Long.toString(t.number()));
    line("ticket.session", (t, f) -> t.session().value());
    VBox left = column("ticket-paper", total(), lines, review());
    HBox.setHgrow(left, Priority.ALWAYS);
    body = row("ticket", left, code());
  }

  private Node total() {
    return row(
        "ticket-total",
        column(
            "ticket-amount",
            label(texts.bind("ticket.amount"), "caption"),
            label(text((t, f) -> f.money(Money.ofCents(t.amountCents()))), "ticket-euro")),
        Boxes.spacer(),
        column(
            "ticket-energy",
            label(texts.bind("ticket.energy"), "caption"),
            label(text((t, f) -> f.meter(t.energy())), "ticket-kwh")));
  }

  private Node review() {
    return shownWhile(
        shown().map(s -> s.map(x -> x.ticket().review()).orElse(false)),
        label(texts.bind("ticket.review"), "wrong"));
  }

  private Node code() {
    Squares squares = new Squares();
    squares.setId("qr");
    squares.accessibleTextProperty().bind(texts.bind("ticket.code"));
    shown().subscribe(s -> s.ifPresent(x -> QrCode.show(x.signed(), squares)));
    VBox.setVgrow(squares, Priority.ALWAYS);
    return column("ticket-code", squares, label(texts.bind("ticket.scan"), "ticket-scan"));
  }

  private javafx.beans.property.ReadOnlyObjectProperty<Optional<Shown>> shown() {
    return guest.ticket.shownProperty();
  }

  private interface Written {
    String of(Ticket ticket, Formats formats);
  }

  private void line(String key, Written written) {
    lines.add(label(texts.bind(key), "ticket-key"), 0, rows);
    Node value = label(text(written), "ticket-value");
    value.setId(key.replace('.', '-'));
    GridPane.setHgrow(value, Priority.ALWAYS);
    lines.add(value, 1, rows++);
  }

  private StringBinding text(Written written) {
    return Bindings.createStringBinding(
        () -> shown().get().map(s -> written.of(s.ticket(), texts.formats())).orElse(""),
        shown(),
        texts.languageProperty());
  }

  @Override
  public Node body() {
    return body;
  }

  @Override
  public List<Node> actions() {
    return List.of(
        TouchButton.of(
            texts, "ticket.done", MaterialDesignC.CHECK, guest::ticketSeen, TouchButton.MAIN));
  }
}
