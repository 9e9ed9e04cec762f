package evcharging.styles;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;

/// The three looks. Each is AtlantaFX's Primer with our own colours over it; the names of the
/// colours (`-ev-…`) are the same in all three and listed in `theme/light.css`.
public enum Theme {
  LIGHT("light", new PrimerLight()),
  DARK("dark", new PrimerDark()),
  /// Black, white and pure colours, thick borders: for bad eyes, bad screens and sunlight.
  HIGH_CONTRAST("high-contrast", new PrimerDark());

  private final String code;
  private final String base;
  private final List<String> sheets;

  Theme(String code, atlantafx.base.theme.Theme base) {
    this.code = code;
    this.base = base.getUserAgentStylesheet();
    this.sheets =
        List.of(
            sheet("theme/modena-names.css"),
            sheet("theme/rules.css"),
            sheet("theme/" + code + ".css"));
  }

  /// Stable name for settings and text keys (`theme.light`).
  public String code() {
    return code;
  }

  /// Dresses a scene, or changes its dress while it is shown. Stylesheets that a window added
  /// itself stay, behind ours, so that they can use our names and overrule our rules.
  public void applyTo(Scene scene) {
    Fonts.families();
    scene.setUserAgentStylesheet(base);
    List<String> own = scene.getStylesheets().stream().filter(each -> !isOfATheme(each)).toList();
    List<String> all = new ArrayList<>(sheets);
    all.addAll(own);
    scene.getStylesheets().setAll(all);
  }

  private static boolean isOfATheme(String sheet) {
    for (Theme theme : values()) {
      if (theme.sheets.contains(sheet)) {
        return true;
      }
    }
    return false;
  }

  private static String sheet(String file) {
    return Objects.requireNonNull(Theme.class.getResource(file), file).toExternalForm();
  }
}
