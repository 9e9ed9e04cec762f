package evcharging.styles.gallery;

import evcharging.styles.FxFeed;
import evcharging.styles.Look;
import evcharging.styles.Pace;
import evcharging.styles.Theme;
import evcharging.styles.picture.Picture;
import evcharging.styles.picture.Picture.Size;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/// Without an argument a window (T: next theme, L: next language); with a directory, pictures of
/// every theme in both sizes.
public final class StylesGalleryMain {
  private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");

  private StylesGalleryMain() {}

  public static void main(String[] arguments) {
    if (arguments.length == 0) {
      Platform.startup(StylesGalleryMain::window);
    } else {
      CompletableFuture<Void> made = new CompletableFuture<>();
      Platform.startup(() -> {});
      FxFeed.<Path>latest(
              Pace.EVERY_PULSE,
              directory -> {
                pictures(directory);
                made.complete(null);
              })
          .offer(Path.of(arguments[0]));
      made.join();
      Platform.exit();
    }
  }

  static void pictures(Path directory) {
    for (Theme theme : Theme.values()) {
      for (Size size : List.of(Size.LAPTOP, Size.DESKTOP)) {
        Texts texts = new Texts(Language.values()[theme.ordinal()], ZONE);
        Picture.of(new StylesGallery(texts).page(), theme, size)
            .save(directory.resolve("styles-" + theme.code() + "-" + size + ".png"));
      }
    }
  }

  private static void window() {
    Texts texts = new Texts(Language.ENGLISH, ZONE);
    Look look = new Look(Theme.LIGHT);
    Scene scene =
        new Scene(new StylesGallery(texts).page(), Size.LAPTOP.width(), Size.LAPTOP.height());
    look.dress(scene);
    scene.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.T) {
            look.themeProperty().set(next(Theme.values(), look.theme()));
          } else if (key.getCode() == KeyCode.L) {
            texts.languageProperty().set(next(Language.values(), texts.language()));
          }
        });
    Stage stage = new Stage();
    stage.setTitle("Styles gallery");
    stage.setScene(scene);
    stage.show();
  }

  private static <E extends Enum<E>> E next(E[] all, E now) {
    return all[(now.ordinal() + 1) % all.length];
  }
}
