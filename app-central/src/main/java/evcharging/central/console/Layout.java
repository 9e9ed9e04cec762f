package evcharging.central.console;

import evcharging.styles.Theme;
import evcharging.styles.text.Language;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;

/// What of the window is remembered for each operator: theme, language, pane in front, panes in
/// windows of their own, width of the drawer, sounds.
final class Layout {
  private final Shell shell;
  private final ConsoleWindow window;
  private final Detached detached;
  private final Remembered remembered;
  private String owner = Remembered.NOBODY;

  Layout(Shell shell, ConsoleWindow window, Detached detached, Remembered remembered) {
    this.shell = shell;
    this.window = window;
    this.detached = detached;
    this.remembered = remembered;
    remembered.load(owner).ifPresent(this::apply);
    shell.desk().operator().subscribe(_ -> follow());
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
      remembered.load(owner).ifPresent(this::apply);
    }
  }

  void save() {
    remembered.save(owner, taken());
    if (!owner.equals(Remembered.NOBODY)) {
      remembered.save(Remembered.NOBODY, taken());
    }
  }

  private Properties taken() {
    Properties layout = new Properties();
    layout.setProperty("theme", shell.desk().look().theme().code());
    layout.setProperty("language", shell.desk().texts().language().code());
    layout.setProperty("front", shell.frontProperty().get());
    layout.setProperty("detached", String.join(",", detached.all()));
    layout.setProperty("drawer", Double.toString(window.drawerShare()));
    layout.setProperty("sounds", Boolean.toString(shell.soundsProperty().get()));
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
