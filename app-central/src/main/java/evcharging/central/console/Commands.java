package evcharging.central.console;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Pane;
import evcharging.central.console.palette.KeyList;
import evcharging.central.console.palette.PaletteModel;
import evcharging.central.network.Right;
import evcharging.styles.Theme;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Control;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/// What the window itself can do, by key, by menu and by palette.
final class Commands {
  private static final int PANE_KEYS = 9;

  private final Shell shell;
  private final Desk desk;
  private final ConsoleWindow window;
  private final Detached detached;
  private final Runnable quit;
  private final Shortcuts keys = new Shortcuts();

  Commands(Shell shell, ConsoleWindow window, Detached detached, Runnable quit) {
    this.shell = shell;
    this.desk = shell.desk();
    this.window = window;
    this.detached = detached;
    this.quit = quit;
    keys.add("F1", "command.keys", this::keysPressed)
        .add("Shortcut+K", "command.palette", this::palettePressed)
        .add("Shortcut+F", "command.search", this::search)
        .add("F6", "command.region", window::nextRegion)
        .add("Esc", "command.back", window::goBack)
        .add("Shortcut+D", "command.detach", this::detachFront)
        .add("Shortcut+L", "command.lock", this::lockPressed)
        .add("Shortcut+T", "command.theme", this::nextTheme)
        .add("Shortcut+M", "command.sounds", this::toggleSounds)
        .add("Shortcut+Q", "command.quit", quit);
    int number = 1;
    for (String code : shell.kinds().keySet()) {
      if (number <= PANE_KEYS) {
        keys.add("Shortcut+" + number, "pane." + code, () -> open(code));
      }
      number++;
    }
  }

  /// On its way down to whoever has the focus: ours come first.
  void key(KeyEvent event) {
    if (!isFirstForFocused(event)) {
      keys.handle(event);
    }
  }

  /// On its way up again.
  void leftOver(KeyEvent event) {
    keys.handle(event);
  }

  /// Esc empties a search box or a choice of tiles before it closes anything. Other controls would
  /// swallow it, whatever it was for.
  private boolean isFirstForFocused(KeyEvent event) {
    boolean takesNone = event.getTarget() instanceof Control;
    boolean edits = event.getTarget() instanceof TextInputControl;
    return event.getCode() == KeyCode.ESCAPE && !window.hasOverlay() && (edits || !takesNone);
  }

  private void open(String code) {
    window.hideOverlay();
    shell.open(code);
    window.focusPane();
  }

  void keysPressed() {
    window.showKeys();
  }

  void palettePressed() {
    window.showPalette();
  }

  private void search() {
    shell.pane(shell.frontProperty().get()).with(Pane::focusSearch);
  }

  void detachFront() {
    detached.toggle(shell.frontProperty().get());
  }

  void lockPressed() {
    shell.signIn().signOut(false);
    window.askForSignIn();
  }

  private void nextTheme() {
    Theme[] all = Theme.values();
    desk.look().themeProperty().set(all[(desk.look().theme().ordinal() + 1) % all.length]);
  }

  private void toggleSounds() {
    shell.soundsProperty().set(!shell.soundsProperty().get());
  }

  /// Only who may operate stops Central.
  void askToQuit(Runnable stop) {
    Texts texts = desk.texts();
    boolean may = desk.acting().may(Right.OPERATE).get();
    int open = desk.sources().view().get().sessions().size();
    window.ask(
        new Question(
            texts,
            texts.get("quit.title"),
            texts.get(may ? "quit.words" : "quit.not-allowed", open),
            may ? "quit.yes" : "quit.sign-in",
            may ? stop : window::askForSignIn,
            window::hideOverlay));
  }

  PaletteModel palette() {
    return new PaletteModel(desk.sources().view(), shell, this::offers, this::offersOfPanes);
  }

  private List<Pane.Offer> offers() {
    Texts texts = desk.texts();
    List<Pane.Offer> all = new ArrayList<>();
    shell
        .kinds()
        .values()
        .forEach(
            kind ->
                all.add(
                    new Pane.Offer(
                        texts.get("pane." + kind.code()), kind.glyph(), () -> open(kind.code()))));
    for (Theme theme : Theme.values()) {
      all.add(
          new Pane.Offer(
              texts.get("offer.theme", texts.get("theme." + theme.code())),
              MaterialDesignT.THEME_LIGHT_DARK,
              () -> desk.look().themeProperty().set(theme)));
    }
    for (Language language : Language.values()) {
      all.add(
          new Pane.Offer(
              texts.get("offer.language", language.ownName()),
              MaterialDesignT.TRANSLATE,
              () -> desk.texts().languageProperty().set(language)));
    }
    all.add(offer("command.detach", MaterialDesignD.DOCK_WINDOW, this::detachFront));
    all.add(offer("command.lock", MaterialDesignL.LOCK_OUTLINE, this::lockPressed));
    all.add(offer("command.sounds", MaterialDesignV.VOLUME_HIGH, this::toggleSounds));
    all.add(offer("command.keys", MaterialDesignK.KEYBOARD_OUTLINE, this::keysPressed));
    all.add(offer("command.quit", MaterialDesignP.POWER, quit));
    return all;
  }

  private Pane.Offer offer(String key, org.kordamp.ikonli.Ikon glyph, Runnable act) {
    return new Pane.Offer(desk.texts().get(key), glyph, act);
  }

  /// While nobody is signed in, only the panes that may be seen offer something.
  private List<Pane.Offer> offersOfPanes(String typed) {
    List<Pane.Offer> all = new ArrayList<>();
    boolean locked = desk.operator().getValue().isEmpty();
    shell
        .kinds()
        .values()
        .forEach(
            kind -> {
              if (!locked || kind.whileLocked()) {
                all.addAll(shell.pane(kind.code()).ask(pane -> pane.offers(typed), List.of()));
              }
            });
    return all;
  }

  List<KeyList.Group> keyGroups() {
    List<KeyList.Group> groups = new ArrayList<>();
    Texts texts = desk.texts();
    groups.add(
        new KeyList.Group(
            texts.get("keys.window"),
            keys.all().stream()
                .map(
                    each ->
                        new KeyList.Line(
                            each.keys().getName().replace("Shortcut", "Ctrl"),
                            texts.get(each.textKey())))
                .toList()));
    shell.kinds().values().forEach(kind -> groups.addAll(ofPane(kind)));
    return groups;
  }

  private List<KeyList.Group> ofPane(PaneKind kind) {
    List<KeyList.Line> lines =
        shell
            .pane(kind.code())
            .ask(
                pane -> {
                  Texts texts = pane.texts(desk.texts());
                  return pane.keys().stream()
                      .map(hint -> new KeyList.Line(hint.key(), texts.get(hint.textKey())))
                      .toList();
                },
                List.of());
    return lines.isEmpty()
        ? List.of()
        : List.of(new KeyList.Group(desk.texts().get("pane." + kind.code()), lines));
  }
}
