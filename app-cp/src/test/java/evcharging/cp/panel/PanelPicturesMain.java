package evcharging.cp.panel;

import evcharging.config.Phrases;
import evcharging.config.Program;
import evcharging.cp.CpMain;
import evcharging.domain.DriverId;
import evcharging.domain.Secret;
import evcharging.styles.Look;
import evcharging.styles.Theme;
import evcharging.styles.picture.Picture;
import evcharging.styles.picture.Picture.Size;
import evcharging.styles.picture.PictureProgram;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;

/// Pictures of every face of the panel into a directory: in both sizes, light and dark, and some in
/// the other languages and in high contrast.
public final class PanelPicturesMain {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private PanelPicturesMain() {}

  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[0]);
    PictureProgram.run(() -> PictureProgram.onFx(() -> all(directory)));
  }

  private static void all(Path directory) {
    for (PanelFaces face : PanelFaces.values()) {
      for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
        for (Size size : List.of(Size.LAPTOP, Size.DESKTOP)) {
          String name = "panel-" + face.file() + "-" + theme.code() + "-" + size + ".png";
          picture(face, theme, Language.ENGLISH, size).saveSmall(directory.resolve(name));
        }
      }
    }
    picture(PanelFaces.CHARGING, Theme.HIGH_CONTRAST, Language.SPANISH, Size.LAPTOP)
        .saveSmall(directory.resolve("panel-charging-high-contrast-es-1280x800.png"));
    picture(PanelFaces.SERVICE_KEY_ALTERED, Theme.LIGHT, Language.GERMAN, Size.LAPTOP)
        .saveSmall(directory.resolve("panel-service-light-de-1280x800.png"));
  }

  private static Picture picture(PanelFaces face, Theme theme, Language language, Size size) {
    return Picture.of(scene(face, theme, language, size));
  }

  static Scene scene(PanelFaces face, Theme theme, Language language, Size size) {
    Texts texts = PanelTexts.in(language, ZONE);
    Look look = new Look(theme);
    Map<DriverId, Secret> card = Map.of(new DriverId("D01"), new Secret("314159"));
    PanelPane pane =
        new PanelPane(texts, look, face.model(), card, Phrases.beside(CpMain.class, Program.class));
    return PanelPane.scene(pane, look, size.width(), size.height());
  }
}
