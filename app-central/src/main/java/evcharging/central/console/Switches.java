package evcharging.central.console;

import evcharging.central.console.desk.Desk;
import evcharging.styles.Theme;
import evcharging.styles.text.Language;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/// The few switches at the right end of the header: sounds, theme and language, lock.
final class Switches {
  private final Shell shell;
  private final Desk desk;
  private final Commands commands;

  Switches(Shell shell, Commands commands) {
    this.shell = shell;
    this.desk = shell.desk();
    this.commands = commands;
  }

  List<Node> nodes() {
    return List.of(sounds(), settings(), lock());
  }

  private Node sounds() {
    FontIcon glyph = new FontIcon(MaterialDesignV.VOLUME_HIGH);
    ToggleButton sounds = new ToggleButton("", glyph);
    sounds.setId("sounds");
    sounds.selectedProperty().bindBidirectional(shell.soundsProperty());
    sounds
        .selectedProperty()
        .subscribe(
            on -> glyph.setIconCode(on ? MaterialDesignV.VOLUME_HIGH : MaterialDesignV.VOLUME_OFF));
    say(sounds, "switch.sounds");
    return sounds;
  }

  private Node settings() {
    MenuButton menu = new MenuButton("", new FontIcon(MaterialDesignC.COG_OUTLINE));
    menu.setId("settings");
    ToggleGroup themes = new ToggleGroup();
    for (Theme theme : Theme.values()) {
      RadioMenuItem item = new RadioMenuItem();
      item.textProperty().bind(desk.texts().bind("theme." + theme.code()));
      item.setToggleGroup(themes);
      desk.look().themeProperty().subscribe(now -> item.setSelected(now == theme));
      item.setOnAction(_ -> desk.look().themeProperty().set(theme));
      menu.getItems().add(item);
    }
    menu.getItems().add(new SeparatorMenuItem());
    ToggleGroup languages = new ToggleGroup();
    for (Language language : Language.values()) {
      RadioMenuItem item = new RadioMenuItem(language.ownName());
      item.setToggleGroup(languages);
      desk.texts().languageProperty().subscribe(now -> item.setSelected(now == language));
      item.setOnAction(_ -> desk.texts().languageProperty().set(language));
      menu.getItems().add(item);
    }
    menu.getItems().add(new SeparatorMenuItem());
    menu.getItems().add(item("command.detach", commands::detachFront));
    menu.getItems().add(item("command.palette", commands::palettePressed));
    menu.getItems().add(item("command.keys", commands::keysPressed));
    say(menu, "switch.settings");
    return menu;
  }

  private MenuItem item(String key, Runnable act) {
    MenuItem item = new MenuItem();
    item.textProperty().bind(desk.texts().bind(key));
    item.setOnAction(_ -> act.run());
    return item;
  }

  private Node lock() {
    Button lock = new Button("", new FontIcon(glyph()));
    lock.setId("lock");
    desk.operator().subscribe(_ -> lock.setGraphic(new FontIcon(glyph())));
    lock.setOnAction(_ -> commands.lockPressed());
    say(lock, "switch.lock");
    return lock;
  }

  private Ikon glyph() {
    return desk.operator().getValue().isEmpty()
        ? MaterialDesignL.LOGIN_VARIANT
        : MaterialDesignL.LOGOUT_VARIANT;
  }

  private void say(javafx.scene.control.Control control, String key) {
    control.accessibleTextProperty().bind(desk.texts().bind(key));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().bind(key));
    control.setTooltip(tip);
    control.getStyleClass().add("switch");
  }
}
