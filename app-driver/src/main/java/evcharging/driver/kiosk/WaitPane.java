package evcharging.driver.kiosk;

import static evcharging.driver.kiosk.Boxes.column;
import static evcharging.driver.kiosk.Boxes.shownWhile;

import evcharging.driver.kiosk.GuestModel.Line;
import evcharging.styles.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Something is waited for; if it takes long, the three answers all the same.
final class WaitPane implements KioskPane {
  private final Texts texts;
  private final ObservableValue<Line> line;
  private final Node body;

  WaitPane(Texts texts, GuestModel guest) {
    this.texts = texts;
    this.line = guest.lineProperty();
    ObservableValue<Boolean> slow =
        line.map(l -> l != Line.SIGNING_IN && l != Line.UP && l != Line.NONE);
    body =
        column(
            "notice",
            NoticePane.answer(
                MaterialDesignP.PROGRESS_CLOCK,
                texts.bind("notice.what"),
                text("wait."),
                "wait-what"),
            shownWhile(
                slow,
                NoticePane.answer(
                    MaterialDesignC.CURRENCY_EUR,
                    texts.bind("notice.charged"),
                    text("wait-charged."),
                    "wait-charged")),
            shownWhile(
                slow,
                NoticePane.answer(
                    MaterialDesignA.ARROW_RIGHT,
                    texts.bind("notice.now"),
                    text("wait-now."),
                    "wait-now")));
  }

  private StringBinding text(String prefix) {
    return Bindings.createStringBinding(
        () -> texts.get(prefix + line.getValue().name()),
        (javafx.beans.Observable) line,
        texts.languageProperty());
  }

  @Override
  public Node body() {
    return body;
  }
}
