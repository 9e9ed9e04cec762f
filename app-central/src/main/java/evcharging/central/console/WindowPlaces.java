package evcharging.central.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where the console's windows stand: they come back where they were, on a screen that is there.
/// This machine's, whoever is signed in.
final class WindowPlaces {
  private static final String PREFIX = "window.";

  private final Supplier<List<Rectangle2D>> screens;
  private final Map<String, WindowPlace> known = new HashMap<>();
  private final Map<String, Stage> open = new HashMap<>();

  WindowPlaces() {
    this(() -> Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
  }

  WindowPlaces(Supplier<List<Rectangle2D>> screens) {
    this.screens = screens;
  }

  /// Puts the window where it was, if that is somewhere; from now on its place is remembered.
  void opening(String name, Stage stage) {
    Optional.ofNullable(known.get(name))
        .flatMap(place -> place.on(screens.get()))
        .ifPresent(place -> place.put(stage));
    open.put(name, stage);
  }

  void closing(String name) {
    note(name);
    open.remove(name);
  }

  /// An unshown, or minimised, window has no place.
  private void note(String name) {
    Stage stage = open.get(name);
    if (stage != null && stage.isShowing() && !stage.isIconified()) {
      known.put(name, WindowPlace.of(stage));
    }
  }

  void read(Properties kept) {
    for (String key : kept.stringPropertyNames()) {
      if (key.startsWith(PREFIX)) {
        WindowPlace.read(kept.getProperty(key))
            .ifPresent(place -> known.put(key.substring(PREFIX.length()), place));
      }
    }
  }

  void write(Properties kept) {
    List.copyOf(open.keySet()).forEach(this::note);
    known.forEach((name, place) -> kept.setProperty(PREFIX + name, place.written()));
  }
}
