package evcharging.central.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.network.Role;
import evcharging.styles.Theme;
import evcharging.styles.picture.LayoutFaults;
import evcharging.styles.picture.Picture;
import evcharging.styles.text.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/// The frame: panes in windows of their own, languages, what is remembered.
final class ConsoleWindowTest {
  @TempDir Path directory;
  private ConsoleRig rig;

  @BeforeEach
  void open() {
    rig = new ConsoleRig(directory.resolve("journal"));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private ShellRig shell(Panes panes) {
    return OnFx.on(() -> new ShellRig(rig, directory.resolve("layout"), panes));
  }

  @Test
  void nobodyIsSignedInAfterTheIdleTimeAndTheAlarmsStayVisible() {
    ShellRig console =
        OnFx.on(
            () ->
                new ShellRig(
                    rig, directory.resolve("layout"), Panes.all(), Duration.ofMillis(300)));
    OnFx.run(() -> console.as("ana", Role.ADMIN));
    await()
        .until(
            () ->
                OnFx.on(
                    () -> {
                      console.window.tick();
                      return console.shell.signIn().operatorProperty().get().isEmpty();
                    }));
    OnFx.run(
        () -> {
          console.shell.open("alarms");
          console.scene(1280, 800);
          assertThat(console.window.root().lookup(".alarms-pane")).isNotNull();
          assertThat(console.window.root().lookup("#banner")).isNotNull();
          console.shell.open("audit");
          assertThat(console.shell.pane("audit").lookup(".covered")).isNotNull();
          console.close();
        });
  }

  @Test
  void aPaneGoesToAWindowOfItsOwnAndComesBack() {
    ShellRig console = shell(CalmPane.only(CalmPane.kind("audit")));
    OnFx.run(
        () -> {
          console.as("ana", Role.ADMIN);
          console.scene(1280, 800);
          console.detached.toggle("audit");
          StackPane away = console.windows.get("audit");
          assertThat(away.getChildren()).contains(console.shell.pane("audit"));
          Button back = (Button) console.window.root().lookup("#bring-back");
          back.fire();
          assertThat(console.windows).isEmpty();
          assertThat(console.window.root().lookup(".frame-audit")).isNotNull();
          console.close();
        });
  }

  @Test
  void whatAnOperatorLeftTheConsoleLikeIsFoundAgain() {
    ShellRig first = shell(CalmPane.only(CalmPane.kind("audit"), CalmPane.kind("wall")));
    OnFx.run(
        () -> {
          first.as("ana", Role.OPERATOR);
          first.shell.desk().look().themeProperty().set(Theme.DARK);
          first.shell.desk().texts().languageProperty().set(Language.GERMAN);
          first.shell.soundsProperty().set(false);
          first.shell.open("wall");
          first.detached.detach("audit");
          first.shell.signIn().signOut(false);
          first.as("ben", Role.OPERATOR);
          first.shell.desk().look().themeProperty().set(Theme.HIGH_CONTRAST);
          first.layout.save();
          first.close();
        });
    ShellRig again = shell(CalmPane.only(CalmPane.kind("audit"), CalmPane.kind("wall")));
    OnFx.run(
        () -> {
          again.as("ana", Role.OPERATOR);
          assertThat(again.shell.desk().look().theme()).isEqualTo(Theme.DARK);
          assertThat(again.shell.desk().texts().language()).isEqualTo(Language.GERMAN);
          assertThat(again.shell.soundsProperty().get()).isFalse();
          assertThat(again.shell.frontProperty().get()).isEqualTo("wall");
          assertThat(again.windows).containsOnlyKeys("audit");
          again.close();
        });
  }

  @Test
  void searchesAndFiltersAreRememberedForTheirOperatorAndForNobodyElse() {
    ShellRig first = shell(Panes.all());
    OnFx.run(
        () -> {
          first.as("ana", Role.OPERATOR);
          first.scene(1280, 800);
          TextField search = (TextField) first.window.root().lookup(".wall-search");
          search.setText("state:AVERIADO");
          menu(first).getItems().getLast().fire();
          assertThat(saved(first)).contains("state:AVERIADO");
          first.shell.open("alarms");
          first.scene(1280, 800);
          ((ToggleButton) first.window.root().lookup("#alarms-SHELVED")).fire();
          ((ToggleButton) first.window.root().lookup("#alarms-calm")).fire();
          ((ToggleButton) first.window.root().lookup("#alarms-first-out")).fire();
          first.as("ben", Role.OPERATOR);
          assertThat(toggled(first, "#alarms-ALL")).isTrue();
          assertThat(saved(first)).doesNotContain("state:AVERIADO");
          first.layout.save();
          first.close();
        });
    ShellRig again = shell(Panes.all());
    OnFx.run(
        () -> {
          again.shell.open("alarms");
          again.scene(1280, 800);
          assertThat(toggled(again, "#alarms-ALL")).as("nobody is signed in").isTrue();
          again.as("ana", Role.OPERATOR);
          assertThat(toggled(again, "#alarms-SHELVED")).isTrue();
          assertThat(toggled(again, "#alarms-calm")).isTrue();
          assertThat(toggled(again, "#alarms-first-out")).isTrue();
          again.shell.open("wall");
          again.scene(1280, 800);
          assertThat(saved(again)).contains("state:AVERIADO");
          again.close();
        });
  }

  private static boolean toggled(ShellRig console, String query) {
    return ((ToggleButton) console.window.root().lookup(query)).isSelected();
  }

  private static List<String> saved(ShellRig console) {
    return menu(console).getItems().stream().map(MenuItem::getText).toList();
  }

  /// Filled as when it is opened.
  private static MenuButton menu(ShellRig console) {
    MenuButton menu = (MenuButton) console.shell.pane("wall").lookup(".wall-saved");
    menu.getOnShowing().handle(null);
    return menu;
  }

  @Test
  void whileNobodyIsSignedInOnlyWhatEverybodyMaySeeIsShown() {
    ShellRig console =
        shell(
            CalmPane.only(
                new PaneKind("wall", MaterialDesignB.BUG, true, _ -> new CalmPane("wall")),
                CalmPane.kind("audit")));
    OnFx.run(
        () -> {
          assertThat(console.shell.pane("wall").lookup(".calm")).isNotNull();
          assertThat(console.shell.pane("audit").lookup(".calm")).isNull();
          console.as("ana", Role.VIEWER);
          assertThat(console.shell.pane("audit").lookup(".calm")).isNotNull();
          console.close();
        });
  }

  @Test
  void nothingIsClippedInAnyPaneAndLanguage() {
    ShellRig console = shell(Panes.all());
    List<String> faults = new ArrayList<>();
    OnFx.run(
        () -> {
          Scene scene = console.scene(1280, 800);
          for (Language language : Language.values()) {
            console.shell.desk().texts().languageProperty().set(language);
            console.shell.signIn().operatorProperty().set(Optional.empty());
            look(console, scene, language + " locked", faults);
            console.as("ana", Role.ADMIN);
            for (String code : console.shell.kinds().keySet()) {
              console.shell.open(code);
              look(console, scene, language + " " + code, faults);
            }
          }
          console.close();
        });
    assertThat(faults).isEmpty();
  }

  private static void look(ShellRig console, Scene scene, String where, List<String> faults) {
    console.window.tick();
    Picture.of(scene);
    LayoutFaults.in(scene).forEach(fault -> faults.add(where + ": " + fault));
  }

  @Test
  void everyLanguageHasTheSameTexts() {
    assertThat(ConsoleTexts.BUNDLE.faults()).isEmpty();
  }
}
