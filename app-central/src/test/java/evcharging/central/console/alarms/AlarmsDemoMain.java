package evcharging.central.console.alarms;

import evcharging.central.console.Led;
import evcharging.central.console.desk.Acting;
import evcharging.central.console.desk.Background;
import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Operator;
import evcharging.central.core.CommandDoor;
import evcharging.central.network.AlarmKey;
import evcharging.central.network.AlarmType;
import evcharging.central.network.Role;
import evcharging.styles.Look;
import evcharging.styles.Theme;
import evcharging.styles.picture.Picture.Size;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/// The alarm pane and its banner on a made-up shift, in a window that acts on the real rules. Their
/// pictures are those of the whole console.
public final class AlarmsDemoMain {
  private static final Instant END = Instant.parse("2026-11-25T20:59:00Z");

  private AlarmsDemoMain() {}

  public static void main(String[] arguments) {
    Platform.startup(AlarmsDemoMain::window);
  }

  /// Banner and pane as the shell places them, with the most urgent alarm selected.
  static Scene scene(PlayedAlarms played, Language language, Theme theme, Size size) {
    Desk desk = desk(played, language, theme);
    AlarmsPane pane = new AlarmsPane(desk, played::now);
    AlarmBanner banner = new AlarmBanner(desk, played::now, _ -> {});
    pane.show(played.view());
    banner.show(played.view());
    BorderPane both = new BorderPane(pane.content());
    both.setTop(banner.content());
    Scene scene = new Scene(both, size.width(), size.height());
    theme.applyTo(scene);
    pane.open(AlarmKey.central(AlarmType.NETWORK_LOST));
    return scene;
  }

  static Desk desk(PlayedAlarms played, Language language, Theme theme) {
    ObjectProperty<Optional<Operator>> operator =
        new SimpleObjectProperty<>(Optional.of(new Operator("ana", Role.OPERATOR)));
    Background background = new Background();
    CommandDoor door =
        (command, origin) -> CompletableFuture.completedFuture(played.tell(command, origin));
    return new Desk(
        null,
        new Texts(language, ZoneOffset.UTC),
        new Look(theme),
        operator,
        new Acting(door, operator, background),
        background,
        new Led(),
        new SimpleBooleanProperty(true),
        new SimpleBooleanProperty());
  }

  private static void window() {
    PlayedAlarms played = PlayedAlarms.shift(END);
    Desk desk = desk(played, Language.ENGLISH, Theme.LIGHT);
    AlarmsPane pane = new AlarmsPane(desk, played::now);
    AlarmBanner banner = new AlarmBanner(desk);
    BorderPane both = new BorderPane(pane.content());
    both.setTop(banner.content());
    Scene scene = new Scene(both, Size.LAPTOP.width(), Size.LAPTOP.height());
    desk.look().dress(scene);
    Stage stage = new Stage();
    stage.setTitle("Alarms: a made-up shift");
    stage.setScene(scene);
    stage.show();
    javafx.animation.Timeline clock =
        new javafx.animation.Timeline(
            new javafx.animation.KeyFrame(
                javafx.util.Duration.millis(200),
                _ -> {
                  played.pass(java.time.Duration.ofMillis(200));
                  pane.show(played.view());
                  banner.show(played.view());
                }));
    clock.setCycleCount(javafx.animation.Animation.INDEFINITE);
    clock.play();
  }
}
