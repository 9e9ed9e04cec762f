package evcharging.central.console.alarms;

import evcharging.central.console.desk.Navigation;
import evcharging.central.network.Alarm;
import evcharging.central.network.AlarmKey;
import evcharging.central.network.AlarmRow;
import evcharging.central.network.AlarmType;
import evcharging.styles.AlarmSign;
import evcharging.styles.control.SignBadge;
import evcharging.styles.text.Texts;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the selected alarm means and what to do, beside the list: nothing needs to be opened.
final class Guidance {
  private final Texts texts;
  private final Navigation navigation;
  private final VBox node = new VBox();
  private Optional<Line> shown = Optional.empty();

  Guidance(Texts texts, Navigation navigation) {
    this.texts = texts;
    this.navigation = navigation;
    node.setId("alarm-guidance");
    node.getStyleClass().add("guidance");
    texts.languageProperty().subscribe(() -> show(shown));
  }

  VBox node() {
    return node;
  }

  void show(Optional<Line> line) {
    shown = line;
    node.getChildren().clear();
    if (line.isEmpty()) {
      node.getChildren().add(text(texts.get("alarms.select"), "ev-muted"));
      return;
    }
    AlarmRow row = line.get().row();
    AlarmType type = row.key().type();
    node.getChildren()
        .addAll(
            text(AlarmTexts.name(texts, row.key()), "ev-heading"),
            new SignBadge(texts, AlarmSign.of(row.priority())));
    part("alarms.action", AlarmTexts.action(texts, type), "do");
    part("alarms.cause", AlarmTexts.cause(texts, type), "");
    part("alarms.consequence", AlarmTexts.consequence(texts, type), "");
    part("alarms.column.details", row.alarm().details(), "");
    row.under().ifPresent(under -> suppressed(under.root()));
    row.alarm().shelving().ifPresent(this::shelved);
    row.alarm().acknowledgement().ifPresent(this::acknowledged);
    node.getChildren().add(ways(line.get()));
  }

  private void suppressed(Optional<AlarmKey> root) {
    String why =
        root.map(key -> texts.get("alarms.under", AlarmTexts.name(texts, key)))
            .orElseGet(() -> texts.get("alarms.held"));
    node.getChildren().add(text(why, "ev-muted"));
  }

  private void shelved(Alarm.Shelving shelving) {
    String until = texts.formats().dateTime(shelving.until());
    String line = texts.get("alarms.shelved-by", shelving.by(), until, shelving.reason());
    node.getChildren().add(text(line, "ev-muted"));
  }

  private void acknowledged(Alarm.Acknowledgement by) {
    String line = texts.get("alarms.acknowledged-by", by.by(), texts.formats().dateTime(by.at()));
    node.getChildren().add(text(line, "ev-muted"));
    if (!by.note().isEmpty()) {
      node.getChildren().add(text("„" + by.note() + "“", "ev-muted"));
    }
  }

  private HBox ways(Line line) {
    HBox ways = new HBox();
    ways.getStyleClass().add("side-row");
    line.point()
        .ifPresent(
            point -> {
              Button go = button("alarms.go", () -> navigation.point(point));
              go.setId("alarm-go");
              ways.getChildren().add(go);
            });
    String subject = line.point().map(p -> p.value()).orElse(line.row().key().of());
    ways.getChildren().add(button("alarms.audit", () -> navigation.audit(subject)));
    return ways;
  }

  private Button button(String key, Runnable act) {
    Button button = new Button(texts.get(key));
    button.setAccessibleText(button.getText());
    button.setOnAction(_ -> act.run());
    return button;
  }

  private void part(String key, String words, String dress) {
    Label name = text(texts.get(key), "ev-small");
    name.getStyleClass().add("ev-muted");
    Label body = text(words, dress.isEmpty() ? "guidance-text" : "guidance-" + dress);
    node.getChildren().add(new VBox(name, body));
  }

  private static Label text(String words, String dress) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(dress);
    return label;
  }
}
