package evcharging.central.console.point;

import static evcharging.central.console.Windows.fire;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.console.OnFx;
import evcharging.central.core.TrafficEntry;
import evcharging.central.network.Role;
import evcharging.styles.Theme;
import evcharging.styles.picture.LayoutFaults;
import evcharging.styles.text.Language;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The drawer in every language and theme.
final class PointLanguagesTest {
  @TempDir Path directory;
  private Drawer drawer;

  @BeforeEach
  void open() {
    drawer = new Drawer(directory);
  }

  @AfterEach
  void close() {
    drawer.close();
  }

  @Test
  void nothingIsCutShortInAnyLanguageAndTheme() {
    drawer.rig().supplying(drawer.point(), "D01");
    drawer.untilTold("driver D01");
    noneIsCut();
    drawer.readingPasses(1, 7_400);
    ListView<TrafficEntry> list = drawer.traffic();
    OnFx.run(() -> list.getSelectionModel().select(0));
    noneIsCut();
  }

  private void noneIsCut() {
    for (Language language : Language.values()) {
      for (Theme theme : Theme.values()) {
        List<String> faults =
            OnFx.on(
                () -> {
                  drawer.desk().texts().languageProperty().set(language);
                  drawer.desk().look().themeProperty().set(theme);
                  drawer.content().setMaxWidth(400);
                  drawer.content().applyCss();
                  drawer.content().layout();
                  return LayoutFaults.in(drawer.content().getScene()).stream()
                      .filter(fault -> fault.startsWith("cut"))
                      .toList();
                });
        assertThat(faults).as("%s %s", language, theme).isEmpty();
      }
    }
  }

  @Test
  void everySectionFollowsALanguageThatIsSwitchedWhileItIsOpen() {
    drawer.denies("D01");
    drawer.signsIn("ana", Role.ADMIN);
    drawer.rig().supplying(drawer.point(), "D01");
    drawer.untilTold("driver D01");
    fire(".point-end");
    fire(".point-yes");
    drawer.untilTold("End session: done");
    for (int tab = 3; tab >= 0; tab--) {
      drawer.choosesTab(tab);
      String english = drawer.told();
      OnFx.run(() -> drawer.desk().texts().languageProperty().set(Language.GERMAN));
      String german = drawer.told();
      List<String> left =
          english
              .lines()
              .filter(line -> line.chars().filter(Character::isLetter).count() > 3)
              .filter(line -> german.lines().anyMatch(line::equals))
              .filter(line -> !isTheSameInAnyLanguage(line))
              .toList();
      assertThat(left).as("tab %s", tab).isEmpty();
      OnFx.run(() -> drawer.desk().texts().languageProperty().set(Language.ENGLISH));
    }
  }

  /// Codes, ids, places and what people said: no words of ours.
  private static boolean isTheSameInAnyLanguage(String line) {
    return line.matches(
            "Engine|Monitor|[A-Z_]+(…)?|.*(CP001|D01|Berlin).*|[a-z.-]+/\\d.*|.*the cable is"
                + " missing.*")
        || line.contains(" · ");
  }

  @Test
  void allTextsAreThereInEveryLanguage() {
    assertThat(PointPane.BUNDLE.faults()).isEmpty();
  }
}
