package evcharging.central.console.health;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.console.ConsoleRig;
import evcharging.central.console.OnFx;
import evcharging.central.console.PaneStage;
import evcharging.central.network.Command;
import evcharging.domain.DriverId;
import java.nio.file.Path;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real pane in a window, before a real core.
@Tag("S-04")
class HealthPaneTest {
  @TempDir Path directory;

  private ConsoleRig rig;
  private PaneStage<HealthPane> stage;

  @BeforeEach
  void open() {
    rig = new ConsoleRig(directory);
    stage = new PaneStage<>(rig, HealthPane::new);
    OnFx.run(this::insideAShell);
  }

  /// It looks at nothing while it is not in a window's frame.
  private void insideAShell() {
    Region content = stage.pane().content();
    Scene scene = content.getScene();
    scene.setRoot(new Group());
    scene.setRoot(new StackPane(content));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  /// Any operator may open it.
  @Test
  void theNewestMessagesShowNoHashOfAPin() {
    rig.tell(new Command.AddDriver(new DriverId("D77"), "hash-of-a-pin"));
    stage.awaitWords(
        words -> {
          stage.show();
          assertThat(words).anyMatch(word -> word.contains("\"driver\":\"D77\""));
        });
    assertThat(stage.words()).noneMatch(word -> word.contains("hash-of-a-pin"));
  }
}
