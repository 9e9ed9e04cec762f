package evcharging.cp;

import static evcharging.setup.SetupPerson.seesAssistant;
import static evcharging.setup.SetupPerson.seesWindow;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.config.Program;
import evcharging.domain.CpId;
import evcharging.setup.FreshHome;
import evcharging.setup.SetupPerson;
import evcharging.setup.SetupStage;
import evcharging.setup.TlsDoor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import javafx.scene.Scene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A panel that is started where nothing is configured; one that looks on only, so that it starts
/// no other program.
@Timeout(180)
@Tag("G-01")
class PanelFirstStartTest {
  @TempDir Path directory;

  @Test
  void theAssistantComesUpByItselfAndAfterItThePanelInTheSameProcess() throws Exception {
    SetupPerson person = new SetupPerson();
    Path home = directory.resolve("home");
    try (SetupStage stage = new SetupStage(directory.resolve("registry"));
        TlsDoor central = new TlsDoor(stage.enrolledCentral(), "");
        FreshHome _ = new FreshHome(home)) {
      FutureTask<Integer> panel =
          SetupPerson.starts(
              () ->
                  Program.run(
                      new CpMain(),
                      "panel",
                      "--engine",
                      "127.0.0.1:" + SetupStage.closedPort(),
                      "--language=en"));
      person
          .answers("registry", stage.registryUrl())
          .answers("central-host", "localhost")
          .answers("central-port", Integer.toString(central.port()))
          .answers("point", "CP001")
          .answers("place", "Berlin")
          .answers("price", "0.25")
          .answers("code", stage.registry().operator().enrol(new CpId("CP001")).text())
          .presses("go")
          .compares(stage.registry().fingerprint())
          .presses("start");

      Scene screen = seesWindow(scene -> true);

      assertThat(seesAssistant()).isFalse();
      assertThat(panel).isNotDone();
      assertThat(SetupPerson.words(screen)).contains("CP001");
      assertThat(home.resolve(".local/share/evcharging/cp/CP001/credential")).exists();
      assertThat(Files.readString(home.resolve(".config/evcharging/points.properties")))
          .contains("cp-id=CP001");
      // Closed while the program waits for that, it would end JavaFX for every test after this one.
      panel.cancel(true);
      SetupPerson.fx(
          () -> {
            screen.getWindow().hide();
            return null;
          });
    }
  }
}
