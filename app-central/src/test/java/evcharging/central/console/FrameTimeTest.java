package evcharging.central.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

final class FrameTimeTest {
  @Test
  void aWindowThatIsDrawnSaysWhatItsNewestFrameTook() {
    FrameTime frames = new FrameTime();
    assertThat(frames.getAsDouble()).isNaN();
    Stage stage = OnFx.on(() -> shown(frames));
    Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> frames.getAsDouble() >= 0);
    OnFx.run(stage::close);
  }

  private static Stage shown(FrameTime frames) {
    Stage stage = new Stage();
    Scene scene = new Scene(new StackPane(), 100, 100);
    frames.watch(scene);
    stage.setScene(scene);
    stage.show();
    return stage;
  }
}
