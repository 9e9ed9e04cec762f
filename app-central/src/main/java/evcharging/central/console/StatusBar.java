package evcharging.central.console;

import evcharging.central.console.desk.Desk;
import evcharging.central.core.Vitals;
import evcharging.styles.control.Age;
import evcharging.styles.control.AgeLabel;
import java.time.Duration;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The last line: whether the core still comes round, the time, and the keys a newcomer needs.
final class StatusBar extends HBox {
  private static final Duration A_TURN = Duration.ofSeconds(1);

  private final Desk desk;
  private final AgeLabel state;
  private final Label clock = new Label();

  StatusBar(Shell shell) {
    super(18);
    this.desk = shell.desk();
    this.state = new AgeLabel(desk.texts());
    getStyleClass().add("status-line");
    setAlignment(Pos.CENTER_LEFT);
    state.setId("state-age");
    clock.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label keys = new Label();
    keys.textProperty().bind(desk.texts().bind("status.keys"));
    keys.getStyleClass().add("ev-muted");
    Label version = new Label(desk.sources().version());
    version.getStyleClass().add("ev-muted");
    Label incident = new Label();
    incident.setId("incident");
    incident.setMinWidth(USE_PREF_SIZE);
    incident.textProperty().bind(incident(shell));
    getChildren().addAll(state, clock, incident, gap, keys, version);
  }

  private StringBinding incident(Shell shell) {
    StringProperty id = shell.incidentProperty();
    return Bindings.createStringBinding(
        () -> id.get().isEmpty() ? "" : desk.texts().get("incident.status", id.get()),
        id,
        desk.texts().languageProperty());
  }

  void tick() {
    Vitals now = desk.sources().vitals().get();
    Duration age = Duration.between(now.inbox().turnedAt(), now.at());
    state.show(
        desk.texts().get("status.state"), new Age(age.isNegative() ? Duration.ZERO : age, A_TURN));
    clock.setText(desk.texts().formats().time(now.at()));
  }
}
