package evcharging.central.console.alarms;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Part;
import evcharging.central.core.NetworkView;
import evcharging.central.network.AlarmRow;
import evcharging.central.network.Alarms;
import evcharging.styles.AlarmSign;
import evcharging.styles.control.SignBadge;
import evcharging.styles.text.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The most urgent unacknowledged alarm, on every screen, with what to do about it; and the sounds.
/// F8 goes to it in the list, F7 to its point, F9 silences.
public final class AlarmBanner implements Part {
  private final Desk desk;
  private final Texts texts;
  private final InstantSource clock;
  private final Sounder sounder;
  private final HBox content = new HBox();
  private final Region mark = new Region();
  private final Label what = new Label();
  private final Label action = new Label();
  private final Label more = new Label();
  private final Button go = new Button();
  private final Button point = new Button();
  private final Button silence = new Button();
  private final Blink blink = new Blink(content);
  private Optional<SignBadge> badge = Optional.empty();
  private Alarms alarms = Alarms.NONE;
  private Optional<AlarmRow> shown = Optional.empty();
  private final Map<KeyCombination, Runnable> keys =
      Map.of(
          new KeyCodeCombination(KeyCode.F7), this::goToPoint,
          new KeyCodeCombination(KeyCode.F8), this::goToAlarm,
          new KeyCodeCombination(KeyCode.F9), this::silence);

  public AlarmBanner(Desk desk) {
    this(desk, InstantSource.system(), AlarmBanner.tones(desk));
  }

  AlarmBanner(Desk desk, InstantSource clock, IntConsumer play) {
    this.desk = desk;
    this.texts = desk.texts().with(AlarmTexts.BUNDLE);
    this.clock = clock;
    this.sounder = new Sounder(play, desk.sounds()::get);
    build();
  }

  private static IntConsumer tones(Desk desk) {
    return priority ->
        desk.background()
            .ask(
                () -> {
                  Tones.play(priority);
                  return priority;
                },
                _ -> {},
                _ -> {});
  }

  private void build() {
    blink.calmProperty().bind(desk.calm());
    content.setId("alarm-banner");
    content.getStyleClass().add("alarm-banner");
    content.getStylesheets().addAll(AlarmSheets.all());
    mark.getStyleClass().add("flash-mark");
    what.getStyleClass().add("ev-heading");
    what.setMinWidth(Region.USE_PREF_SIZE);
    action.setMinWidth(0);
    action.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(action, Priority.ALWAYS);
    more.getStyleClass().add("ev-muted");
    more.setMinWidth(Region.USE_PREF_SIZE);
    button(go, "banner-go", "alarms.banner.go", this::goToAlarm);
    button(point, "banner-point", "alarms.banner.point", this::goToPoint);
    button(silence, "banner-silence", "alarms.banner.silence", this::silence);
    point.managedProperty().bind(point.visibleProperty());
    content.sceneProperty().subscribe(this::moved);
    texts.languageProperty().subscribe(this::refresh);
  }

  private void button(Button button, String id, String key, Runnable act) {
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.textProperty().bind(texts.bind(key));
    button.accessibleTextProperty().bind(texts.bind(key));
    button.setOnAction(_ -> act.run());
  }

  private void moved(Scene before, Scene now) {
    if (before != null) {
      before.getAccelerators().keySet().removeAll(keys.keySet());
    }
    if (now != null) {
      now.getAccelerators().putAll(keys);
    }
  }

  private void goToAlarm() {
    shown.ifPresentOrElse(
        row -> desk.navigation().alarm(row.key()), () -> desk.navigation().open("alarms"));
  }

  private void goToPoint() {
    shown.flatMap(row -> row.alarm().point()).ifPresent(desk.navigation()::point);
  }

  private void silence() {
    sounder.silence();
    silence.setDisable(true);
  }

  @Override
  public Region content() {
    return content;
  }

  @Override
  public void show(NetworkView view) {
    sounder.hear(view.alarms(), now());
    if (view.alarms().version() != alarms.version()) {
      alarms = view.alarms();
      refresh();
    }
    silence.setDisable(shown.isEmpty() || sounder.isSilenced());
  }

  private Instant now() {
    return clock.instant();
  }

  private void refresh() {
    shown = alarms.mostUrgentCalling();
    content.getChildren().clear();
    badge.ifPresent(old -> content.getStyleClass().remove(old.sign().styleClass()));
    badge = shown.map(row -> new SignBadge(texts, AlarmSign.of(row.priority())));
    if (shown.isEmpty()) {
      what.setText("");
      action.setText(texts.get("alarms.banner.none"));
      content.getChildren().add(action);
    } else {
      fill(shown.get());
    }
    content.setAccessibleText((what.getText() + " " + action.getText()).strip());
    blink.calls(shown.isPresent());
  }

  private void fill(AlarmRow row) {
    content.getStyleClass().add(badge.orElseThrow().sign().styleClass());
    what.setText(AlarmTexts.name(texts, row.key()));
    action.setText(AlarmTexts.action(texts, row.key().type()));
    long others = alarms.rows().stream().filter(AlarmRow::isCalling).count() - 1;
    more.setText(others == 0 ? "" : texts.get("alarms.banner.more", texts.formats().count(others)));
    point.setVisible(row.alarm().point().isPresent());
    content.getChildren().addAll(mark, badge.orElseThrow(), what, action);
    if (others > 0) {
      content.getChildren().add(more);
    }
    content.getChildren().addAll(go, point, silence);
  }
}
