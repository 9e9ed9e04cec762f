package evcharging.central.console;

import evcharging.central.console.desk.Pane;
import evcharging.styles.Theme;
import evcharging.styles.text.Language;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// What of the window is remembered for each operator: theme, language, pane in front, panes in
/// windows of their own, width of the drawer, sounds and flashing, and what each pane keeps (its
/// searches and filters). Of the machine: where the windows stand.
///
/// While nobody is signed in the look is that of whoever sat there last, but no filter of theirs is
/// remembered: a locked console hides no alarm after a start.
final class Layout {
  private final Shell shell;
  private final ConsoleWindow window;
  private final Detached detached;
  private final WindowPlaces places;
  private final Remembered remembered;
  private String owner = Remembered.NOBODY;

  Layout(
      Shell shell,
      ConsoleWindow window,
      Detached detached,
      WindowPlaces places,
      Remembered remembered) {
    this.shell = shell;
    this.window = window;
    this.detached = detached;
    this.places = places;
    this.remembered = remembered;
    remembered.load(owner).ifPresent(this::begin);
    shell.desk().operator().subscribe(_ -> follow());
  }

  private void begin(Properties kept) {
    places.read(kept);
    apply(kept);
  }

  /// Who leaves is remembered; who comes finds it as it was left. A locked console keeps the look
  /// of whoever sat there last.
  private void follow() {
    Optional<String> now = shell.desk().operator().getValue().map(who -> who.name());
    if (now.isEmpty()) {
      save();
    } else if (!now.get().equals(owner)) {
      save();
      owner = now.get();
      Optional<Properties> kept = remembered.load(owner);
      kept.ifPresent(this::apply);
      restorePanes(kept.orElseGet(Properties::new));
    }
  }

  void save() {
    if (!owner.equals(Remembered.NOBODY)) {
      Properties layout = taken();
      takePanes(layout);
      remembered.save(owner, layout);
    }
    Properties ofAll = taken();
    places.write(ofAll);
    remembered.save(Remembered.NOBODY, ofAll);
  }

  private void takePanes(Properties layout) {
    shell
        .kinds()
        .keySet()
        .forEach(
            code ->
                shell
                    .pane(code)
                    .ask(Pane::kept, Map.<String, String>of())
                    .forEach((name, value) -> layout.setProperty(key(code, name), value)));
  }

  private void restorePanes(Properties layout) {
    for (String code : shell.kinds().keySet()) {
      Map<String, String> kept = new HashMap<>();
      String prefix = key(code, "");
      layout.stringPropertyNames().stream()
          .filter(name -> name.startsWith(prefix))
          .forEach(name -> kept.put(name.substring(prefix.length()), layout.getProperty(name)));
      shell.pane(code).with(pane -> pane.restore(kept));
    }
  }

  private static String key(String pane, String name) {
    return "pane." + pane + "." + name;
  }

  private Properties taken() {
    Properties layout = new Properties();
    layout.setProperty("theme", shell.desk().look().theme().code());
    layout.setProperty("language", shell.desk().texts().language().code());
    layout.setProperty("front", shell.frontProperty().get());
    layout.setProperty("detached", String.join(",", detached.all()));
    layout.setProperty("drawer", Double.toString(window.drawerShare()));
    layout.setProperty("sounds", Boolean.toString(shell.soundsProperty().get()));
    layout.setProperty("calm", Boolean.toString(shell.desk().calm().get()));
    return layout;
  }

  private void apply(Properties kept) {
    Arrays.stream(Theme.values())
        .filter(theme -> theme.code().equals(kept.getProperty("theme")))
        .forEach(shell.desk().look().themeProperty()::set);
    Arrays.stream(Language.values())
        .filter(language -> language.code().equals(kept.getProperty("language")))
        .forEach(shell.desk().texts().languageProperty()::set);
    shell.soundsProperty().set(!"false".equals(kept.getProperty("sounds")));
    shell.desk().calm().set("true".equals(kept.getProperty("calm")));
    shell.open(kept.getProperty("front", ""));
    number(kept.getProperty("drawer", "")).ifPresent(window::drawerShare);
    detached.bringAllBack();
    for (String code : kept.getProperty("detached", "").split(",")) {
      detached.detach(code);
    }
  }

  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
