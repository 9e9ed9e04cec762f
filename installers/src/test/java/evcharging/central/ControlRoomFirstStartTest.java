package evcharging.central;

import static evcharging.setup.SetupPerson.fx;
import static evcharging.setup.SetupPerson.seesAssistant;
import static evcharging.setup.SetupPerson.seesWindow;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.setup.SetupPerson;
import evcharging.setup.SetupStage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A control room that is opened where nobody said yet which Registry it asks.
@Timeout(180)
@Tag("G-01")
class ControlRoomFirstStartTest {
  @TempDir Path directory;

  @Test
  void theAssistantComesUpByItselfAndAfterItTheConsoleInTheSameProcess() throws Exception {
    SetupPerson person = new SetupPerson();
    Path configuration = directory.resolve("central.properties");
    Files.writeString(
        configuration,
        "# Ports of this test's own, and no broker\nkafka=127.0.0.1:1\ncentral-port=%d\napi-port=%d\n"
                .formatted(SetupStage.closedPort(), SetupStage.closedPort())
            + "kafka-port=%d\n".formatted(SetupStage.closedPort()));
    try (SetupStage stage = new SetupStage(directory.resolve("registry"))) {
      FutureTask<Integer> central =
          SetupPerson.starts(
              () ->
                  CentralMain.run(
                      "--config=" + configuration,
                      "--data=" + directory.resolve("data"),
                      "--language=en"));
      person
          .answers("registry-or-embedded", stage.registryUrl())
          .answers("names", "localhost")
          .answers("code", stage.codeForCentral().reveal())
          .presses("go")
          .compares(stage.registry().fingerprint())
          .presses("start");

      Scene console = seesWindow(scene -> scene.lookup("#first-secret") != null);

      assertThat(seesAssistant()).isFalse();
      assertThat(central).isNotDone();
      String secret =
          fx(() -> ((Label) console.lookup("#first-secret")).getText()).replace("\n", "");
      person
          .presses("first-secret-noted")
          .answers("sign-in-name", "admin")
          .answers("sign-in-secret", secret)
          .presses("sign-in-enter")
          .reads("who", "admin");
      assertThat(Files.readString(configuration))
          .startsWith("# Ports of this test's own")
          .contains("registry=" + stage.registryUrl());
      AtKeyboard keys = new AtKeyboard();
      keys.control(KeyCode.Q);
      keys.pressButton("#question-yes");
      assertThat(central.get(60, TimeUnit.SECONDS)).isZero();
    }
  }
}
