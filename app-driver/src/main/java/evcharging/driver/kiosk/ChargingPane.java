package evcharging.driver.kiosk;

import static evcharging.driver.kiosk.Boxes.column;
import static evcharging.driver.kiosk.Boxes.label;
import static evcharging.driver.kiosk.Boxes.row;
import static evcharging.driver.kiosk.Boxes.shownWhile;

import evcharging.driver.kiosk.ChargingModel.Stopping;
import evcharging.styles.control.Sparkline;
import evcharging.styles.text.Formats;
import evcharging.styles.text.Texts;
import evcharging.wire.ToDriver.SessionNow;
import java.time.Instant;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// The running charge: figures that can be read from across the car, the curve, and how to stop.
final class ChargingPane implements KioskPane {
  private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
  private static final double PERCENT = 100;

  private final Texts texts;
  private final GuestModel guest;
  private final ChargingModel model;
  private final ObservableValue<Instant> now;
  private final Node body;

  ChargingPane(Texts texts, GuestModel guest, ObservableValue<Instant> now) {
    this.texts = texts;
    this.guest = guest;
    this.model = guest.charging;
    this.now = now;
    Label headline = label(headline(), "charging-headline");
    VBox column =
        column(
            "charging",
            row("charging-head", headline, Boxes.spacer(), where()),
            figures(),
            carCharge(),
            curve(),
            label(texts.bind("charging.how-to-stop"), "ev-muted", "how-to-stop"));
    model.oldProperty().subscribe(old -> column.pseudoClassStateChanged(OLD, old));
    body = column;
  }

  private Node where() {
    Label where = label(text(this::where), "charging-where");
    where.setId("charging-where");
    return where;
  }

  private Node figures() {
    return row(
        "figures",
        figure("charging.power", text((s, f) -> f.power(s.power()))),
        figure("charging.energy", text((s, f) -> f.energy(s.energy()))),
        figure("charging.amount", text((s, f) -> f.money(s.amount()))),
        figure("charging.time", time()));
  }

  private Node figure(String key, StringBinding value) {
    VBox figure = column("figure", label(value, "figure-value"), label(texts.bind(key), "caption"));
    HBox.setHgrow(figure, Priority.ALWAYS);
    figure.setMaxWidth(Double.MAX_VALUE);
    return figure;
  }

  private Node carCharge() {
    ObservableValue<Boolean> known =
        model.figuresProperty().map(s -> s.flatMap(SessionNow::stateOfChargePercent).isPresent());
    ProgressBar bar = new ProgressBar();
    bar.progressProperty()
        .bind(
            model
                .figuresProperty()
                .map(s -> s.flatMap(SessionNow::stateOfChargePercent).orElse(0) / PERCENT));
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.accessibleTextProperty().bind(texts.bind("charging.car"));
    HBox.setHgrow(bar, Priority.ALWAYS);
    StringBinding percent =
        text((s, f) -> s.stateOfChargePercent().map(p -> f.percent(p / PERCENT)).orElse(""));
    return shownWhile(
        known,
        row(
            "car",
            label(texts.bind("charging.car"), "caption"),
            bar,
            label(percent, "car-percent")));
  }

  private Node curve() {
    Sparkline line = new Sparkline();
    line.accessibleTextProperty().bind(texts.bind("charging.curve"));
    model.figuresProperty().subscribe(_ -> line.show(model.curve()));
    VBox curve = column("curve", line, label(texts.bind("charging.curve"), "caption"));
    VBox.setVgrow(line, Priority.ALWAYS);
    VBox.setVgrow(curve, Priority.ALWAYS);
    return curve;
  }

  private interface Written {
    String of(SessionNow session, Formats formats);
  }

  private StringBinding text(Written written) {
    return Bindings.createStringBinding(
        () -> model.figuresProperty().get().map(s -> written.of(s, texts.formats())).orElse("–"),
        model.figuresProperty(),
        texts.languageProperty());
  }

  private StringBinding time() {
    return Bindings.createStringBinding(
        () -> texts.formats().duration(model.watched(now.getValue())),
        now,
        texts.languageProperty());
  }

  private String where(SessionNow session, Formats formats) {
    return session.point() + " · " + session.place() + " · " + formats.price(session.price());
  }

  private StringBinding headline() {
    return Bindings.createStringBinding(
        () -> {
          String old = model.oldProperty().get() ? "charging.old" : "charging.on";
          return texts.get(
              switch (model.stoppingProperty().get()) {
                case NO -> old;
                case SURE -> "charging.sure";
                case ASKED -> "charging.stop-asked";
                case ENDING -> "charging.ending";
              });
        },
        model.oldProperty(),
        model.stoppingProperty(),
        texts.languageProperty());
  }

  @Override
  public Node body() {
    return body;
  }

  @Override
  public List<Node> actions() {
    ObservableValue<Stopping> how = model.stoppingProperty();
    return List.of(
        shownWhile(
            how.map(s -> s == Stopping.SURE),
            TouchButton.of(texts, "charging.go-on", MaterialDesignC.CHECK, guest::goOnCharging)),
        shownWhile(
            how.map(s -> s == Stopping.SURE),
            TouchButton.of(
                texts,
                "charging.stop-now",
                MaterialDesignS.STOP_CIRCLE_OUTLINE,
                guest::stop,
                TouchButton.STOP)),
        shownWhile(
            how.map(s -> s == Stopping.NO),
            TouchButton.of(
                texts,
                "charging.stop",
                MaterialDesignS.STOP_CIRCLE_OUTLINE,
                guest::stop,
                TouchButton.STOP)));
  }
}
