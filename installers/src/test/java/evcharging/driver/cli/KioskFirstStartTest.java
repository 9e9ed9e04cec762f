package evcharging.driver.cli;

import static evcharging.setup.SetupPerson.seesAssistant;
import static evcharging.setup.SetupPerson.seesWindow;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.RealCentral;
import evcharging.config.Program;
import evcharging.setup.FreshHome;
import evcharging.setup.SetupPerson;
import evcharging.setup.SetupStage;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A kiosk that is switched on where nothing is configured.
@Timeout(180)
@Tag("G-01")
class KioskFirstStartTest {
  @TempDir Path directory;

  @Test
  void theAssistantComesUpByItselfAndAfterItTheKioskInTheSameProcess() throws Exception {
    SetupPerson person = new SetupPerson();
    try (SetupStage stage = new SetupStage(directory.resolve("registry"));
        RealCentral central =
            new RealCentral(directory.resolve("central"), stage.enrolledCentral());
        FreshHome _ = new FreshHome(directory.resolve("home"))) {
      FutureTask<Integer> kiosk = SetupPerson.starts(KioskFirstStartTest::start);
      person
          .answers("central-host", "localhost")
          .answers("central-port", Integer.toString(central.port()))
          .presses("go")
          .compares(stage.registry().fingerprint())
          .presses("start");

      Scene screen = seesWindow(scene -> scene.lookup("#idle-start") != null);

      assertThat(seesAssistant()).isFalse();
      SetupPerson.closes(screen);
      assertThat(kiosk.get(60, TimeUnit.SECONDS)).isZero();
      FutureTask<Integer> again = SetupPerson.starts(KioskFirstStartTest::start);
      SetupPerson.closes(seesWindow(scene -> scene.lookup("#idle-start") != null));
      assertThat(again.get(60, TimeUnit.SECONDS)).as("it asks nothing any more").isZero();
    }
  }

  private static int start() {
    return Program.run(new DriverMain(), "--kiosk-window", "--kiosk-dpi=70", "--language=en");
  }
}
