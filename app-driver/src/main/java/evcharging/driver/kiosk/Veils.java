package evcharging.driver.kiosk;

import static evcharging.driver.kiosk.Boxes.column;
import static evcharging.driver.kiosk.Boxes.icon;
import static evcharging.driver.kiosk.Boxes.label;
import static evcharging.driver.kiosk.Boxes.row;
import static evcharging.driver.kiosk.Boxes.shownWhile;

import evcharging.config.Build;
import evcharging.styles.text.Texts;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// What lies over a screen: help, languages, "still there?", the staff's way out.
final class Veils {
  private static final int HELP_LINES = 5;

  private final KioskModel kiosk;
  private final Texts texts;

  private Veils(KioskModel kiosk) {
    this.kiosk = kiosk;
    this.texts = kiosk.texts;
  }

  static Node of(KioskModel kiosk) {
    Veils veils = new Veils(kiosk);
    StackPane all =
        new StackPane(
            veils.when(Veil.HELP, veils.help()),
            veils.when(Veil.LANGUAGE, LanguagePane.of(kiosk)),
            veils.when(Veil.STILL_THERE, veils.stillThere()),
            veils.when(Veil.EXIT, veils.exit()));
    all.getStyleClass().add("veil");
    return shownWhile(kiosk.veilProperty().map(v -> v != Veil.NONE), all);
  }

  private Node when(Veil veil, Node card) {
    return shownWhile(kiosk.veilProperty().map(v -> v == veil), card);
  }

  private Node help() {
    VBox lines = column("help-lines");
    for (int i = 1; i <= HELP_LINES; i++) {
      lines
          .getChildren()
          .add(
              row(
                  "help-line",
                  label(new javafx.beans.property.SimpleStringProperty("" + i), "help-number"),
                  label(texts.bind("help." + i), "help-words")));
    }
    return column("veil-card", label(texts.bind("help.title"), "veil-title"), lines, close());
  }

  private Node stillThere() {
    Label seconds = label(kiosk.secondsLeftProperty().asString(), "countdown");
    seconds.setId("seconds-left");
    return column(
        "veil-card",
        row(
            "veil-head",
            icon(MaterialDesignT.TIMER_OUTLINE, "way-icon", "glyph-l"),
            label(texts.bind("still.title"), "veil-title")),
        seconds,
        label(texts.bind("still.words"), "veil-words"),
        TouchButton.of(
            texts, "still.more-time", MaterialDesignC.CHECK, kiosk::moreTime, TouchButton.MAIN));
  }

  private Node exit() {
    Label dots = label(kiosk.exit.dotsProperty(), "field");
    return column(
        "veil-card",
        label(texts.bind("exit.title"), "veil-title"),
        dots,
        Keyboard.forPin(texts, kiosk.exit::type, kiosk.exit::erase),
        row(
            "veil-buttons",
            TouchButton.of(texts, "exit.leave", MaterialDesignC.CHECK, kiosk.exit::confirm),
            close()),
        label(new ReadOnlyStringWrapper("EV_Driver " + Build.text()), "help-words"));
  }

  private Node close() {
    Node close = TouchButton.of(texts, "veil.close", MaterialDesignC.CLOSE, kiosk::unveil);
    return close;
  }
}
