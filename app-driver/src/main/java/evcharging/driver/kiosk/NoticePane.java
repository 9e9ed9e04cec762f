package evcharging.driver.kiosk;

import static evcharging.driver.kiosk.Boxes.column;
import static evcharging.driver.kiosk.Boxes.icon;
import static evcharging.driver.kiosk.Boxes.label;
import static evcharging.driver.kiosk.Boxes.row;

import evcharging.styles.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// What happened, was I charged, what now.
final class NoticePane implements KioskPane {
  private final KioskModel kiosk;
  private final Texts texts;
  private final Node body;

  NoticePane(KioskModel kiosk) {
    this.kiosk = kiosk;
    this.texts = kiosk.texts;
    body =
        column(
            "notice",
            answer(MaterialDesignI.INFORMATION_OUTLINE, "notice.what", "notice-what", Notice::what),
            answer(
                MaterialDesignC.CURRENCY_EUR, "notice.charged", "notice-charged", Notice::charged),
            answer(MaterialDesignA.ARROW_RIGHT, "notice.now", "notice-now", Notice::now));
  }

  private Node answer(
      Ikon glyph, String key, String id, Function<Notice, Function<Texts, String>> part) {
    StringBinding words =
        Bindings.createStringBinding(
            () -> notice().getValue().map(n -> part.apply(n).apply(texts)).orElse(""),
            (javafx.beans.Observable) notice(),
            texts.languageProperty());
    return answer(glyph, texts.bind(key), words, id);
  }

  /// One of the three answers; also where something is waited for.
  static Node answer(
      Ikon glyph, ObservableValue<String> question, ObservableValue<String> words, String id) {
    Label says = label(words, "answer-words");
    says.setId(id);
    Node text = column("answer-text", label(question, "caption"), says);
    HBox.setHgrow(text, Priority.ALWAYS);
    return row("answer", icon(glyph, "answer-icon", "glyph-l"), text);
  }

  private ObservableValue<Optional<Notice>> notice() {
    return kiosk.noticeProperty();
  }

  @Override
  public Node body() {
    return body;
  }

  @Override
  public List<Node> actions() {
    Button next =
        TouchButton.of(
            Bindings.createStringBinding(
                () -> notice().getValue().map(n -> texts.get(n.next().key())).orElse(""),
                kiosk.noticeProperty(),
                texts.languageProperty()),
            () -> notice().getValue().map(Notice::next).ifPresent(kiosk::next),
            TouchButton.MAIN);
    next.setId("notice-next");
    return List.of(next);
  }
}
