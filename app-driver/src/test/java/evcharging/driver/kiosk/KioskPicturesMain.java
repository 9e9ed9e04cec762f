package evcharging.driver.kiosk;

import evcharging.styles.Theme;
import evcharging.styles.picture.Picture;
import evcharging.styles.picture.Picture.Size;
import evcharging.styles.picture.PictureProgram;
import evcharging.styles.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Makes the pictures of every screen: `kiosk-<screen>-<size>-<theme>.png`.
final class KioskPicturesMain {
  private KioskPicturesMain() {}

  /// @param arguments the directory; then, if wished, a language and names of screens
  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[0]);
    Language language = arguments.length > 1 ? language(arguments[1]) : Language.ENGLISH;
    List<String> wanted =
        List.of(arguments).subList(Math.min(2, arguments.length), arguments.length);
    PictureProgram.run(() -> PictureProgram.onFx(() -> all(wanted, language, directory)));
  }

  private static void all(List<String> wanted, Language language, Path directory) {
    for (KioskScenes scene : KioskScenes.values()) {
      if (wanted.isEmpty() || wanted.contains(scene.code())) {
        draw(scene, language, directory);
      }
    }
  }

  private static void draw(KioskScenes scene, Language language, Path directory) {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      for (Size size : List.of(Size.LAPTOP, Size.DESKTOP)) {
        Rig rig = new Rig(language);
        scene.play(rig);
        String name = "kiosk-" + scene.code() + "-" + size + "-" + theme.code() + ".png";
        Picture.of(rig.scene(theme, size.width(), size.height()))
            .saveSmall(directory.resolve(name));
      }
    }
  }

  private static Language language(String code) {
    return Stream.of(Language.values())
        .filter(l -> l.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
