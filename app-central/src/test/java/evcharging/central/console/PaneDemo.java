package evcharging.central.console;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Pane;
import evcharging.crypto.SigningKey;
import evcharging.styles.Theme;
import evcharging.styles.picture.Picture;
import evcharging.styles.picture.Picture.Size;
import evcharging.styles.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// Runs one pane on a past that the real rules made: in a window (F2: next theme, F3: next
/// language), or, with a directory, as pictures.
public final class PaneDemo implements AutoCloseable {
  private static final Duration SETTLED = Duration.ofMillis(500);

  private final Path directory;
  private final ConsoleRig rig;
  private final Led led = new Led();

  /// @param sessions how many were played
  public PaneDemo(int sessions) {
    try {
      directory = Files.createTempDirectory("ev-demo");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SigningKey key = SigningKey.random();
    PlayedPast.play(directory, key, sessions, Instant.now());
    rig = new ConsoleRig(directory, key);
  }

  public ConsoleRig rig() {
    return rig;
  }

  /// @param arguments empty for a window, else where the pictures go
  /// @param made the pane
  /// @param ready brings it to what is to be seen
  public <P extends Pane> void run(
      String[] arguments, Function<Desk, P> made, BiConsumer<Desk, P> ready) {
    if (arguments.length == 0) {
      window(made, ready);
    } else {
      pictures(Path.of(arguments[0]), made, ready);
    }
  }

  private <P extends Pane> void pictures(
      Path to, Function<Desk, P> made, BiConsumer<Desk, P> ready) {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      for (Size size : List.of(Size.LAPTOP, Size.DESKTOP)) {
        Desk desk = OnFx.on(() -> rig.desk(led));
        P pane = OnFx.on(() -> made.apply(desk));
        Scene scene =
            OnFx.on(
                () -> {
                  Scene dressed = new Scene(pane.content(), size.width(), size.height());
                  theme.applyTo(dressed);
                  return dressed;
                });
        settle(scene, pane);
        OnFx.run(() -> ready.accept(desk, pane));
        settle(scene, pane);
        OnFx.run(
            () ->
                Picture.of(scene)
                    .save(
                        to.resolve(
                            "console-" + pane.code() + "-" + theme.code() + "-" + size + ".png")));
      }
    }
  }

  private void settle(Scene scene, Pane pane) {
    for (int i = 0; i < 3; i++) {
      OnFx.run(
          () -> {
            pane.show(rig.view());
            scene.getRoot().applyCss();
            scene.getRoot().layout();
          });
      WaitForAsyncUtils.sleep(SETTLED.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
    }
  }

  private <P extends Pane> void window(Function<Desk, P> made, BiConsumer<Desk, P> ready) {
    Desk desk = OnFx.on(() -> rig.desk(led));
    P pane = OnFx.on(() -> made.apply(desk));
    Stage stage = OnFx.show(pane.content(), desk.look());
    OnFx.run(
        () -> {
          stage.setWidth(Size.LAPTOP.width());
          stage.getScene().setOnKeyPressed(key -> switchOver(desk, key.getCode()));
          pane.show(rig.view());
          ready.accept(desk, pane);
        });
    while (OnFx.on(stage::isShowing)) {
      OnFx.run(() -> pane.show(rig.view()));
      WaitForAsyncUtils.sleep(200, java.util.concurrent.TimeUnit.MILLISECONDS);
    }
  }

  private static void switchOver(Desk desk, KeyCode key) {
    if (key == KeyCode.F2) {
      desk.look().themeProperty().set(next(Theme.values(), desk.look().theme()));
    } else if (key == KeyCode.F3) {
      desk.texts().languageProperty().set(next(Language.values(), desk.texts().language()));
    }
  }

  private static <E extends Enum<E>> E next(E[] all, E now) {
    return all[(now.ordinal() + 1) % all.length];
  }

  @Override
  public void close() {
    rig.close();
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    OnFx.run(javafx.application.Platform::exit);
  }
}
