package evcharging.driver.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.central.RealCentral;
import evcharging.config.Fault;
import evcharging.setup.Answers;
import evcharging.setup.HeldBack;
import evcharging.setup.Machine;
import evcharging.setup.SetupPerson;
import evcharging.setup.SetupStage;
import evcharging.styles.setup.SetupWindow;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The window of a kiosk's first run, closed in the middle of a step, and used with keys alone.
@Timeout(180)
@Tag("G-01")
class ClosedSetupWindowTest {
  @TempDir static Path servers;
  private static SetupStage stage;
  private static RealCentral central;
  private static SetupPerson person;

  @TempDir Path directory;
  private Machine machine;

  @BeforeAll
  static void start() throws Exception {
    person = new SetupPerson();
    stage = new SetupStage(servers.resolve("registry"));
    central = new RealCentral(servers.resolve("central"), stage.enrolledCentral());
  }

  @AfterAll
  static void stop() {
    central.close();
    stage.close();
  }

  @BeforeEach
  void fresh() {
    machine = new Machine(directory, "ev-driver", "data");
  }

  @Test
  void whileItStillMeetsCentralNothingIsWrittenAndTheProgramEnds() throws Exception {
    // Somebody connects, and hears nothing.
    try (HeldBack wire = new HeldBack(central.port(), 1, () -> true)) {
      FutureTask<Integer> window = opened(wire.port());
      person.presses("go").sees("RUNNING");

      SetupPerson.closes(assistant());

      assertStopped(window, "The window was closed; no configuration was written.");
    }
    machine.assertUntouched();
  }

  @Test
  void whileItTestsWhatIsWrittenItIsKeptAndSaidToBeUntested() throws Exception {
    // To connect, to meet, to look at the clock; the test itself hears nothing.
    try (HeldBack wire = new HeldBack(central.port(), 3, () -> true)) {
      FutureTask<Integer> window = opened(wire.port());
      person.presses("go").compares(stage.registry().fingerprint()).sees("written to");

      SetupPerson.closes(assistant());

      assertStopped(window, "The configuration is written, but not all of it was tested");
    }
    assertThat(machine.configured()).containsEntry("central-ip", "localhost");
    assertThat(machine.data().resolve("ca.pem")).hasContent(stage.registry().caPem());
    assertThat(machine.strays()).isEmpty();
  }

  @Test
  void withKeysAloneFromTheFirstFieldToTheLastButton() throws Exception {
    FutureTask<Integer> window = opened(central.port());
    // Language and theme come first, then the two fields.
    person.types(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB, KeyCode.ENTER);
    person.sees(stage.registry().fingerprint().substring(0, 2));
    person.has("fingerprint").types(KeyCode.TAB, KeyCode.SPACE);
    person.has("start").types(KeyCode.SPACE);

    assertThat(window.get(60, TimeUnit.SECONDS)).isZero();
    assertThat(machine.configured()).containsEntry("central-ip", "localhost");
  }

  private FutureTask<Integer> opened(int port) {
    KioskSetup plan = new KioskSetup(machine.place(), stage.terms(Optional.empty()));
    Answers given =
        new Answers()
            .with(KioskSetup.CENTRAL_HOST, "localhost")
            .with(KioskSetup.CENTRAL_PORT, Integer.toString(port));
    FutureTask<Integer> running =
        SetupPerson.starts(
            () -> {
              SetupWindow.run(plan, given, Locale.ENGLISH);
              return 0;
            });
    person.reads("central-port", Integer.toString(port));
    return running;
  }

  private static Scene assistant() {
    return SetupPerson.assistant();
  }

  private static void assertStopped(FutureTask<Integer> window, String sentence) {
    assertThatThrownBy(() -> window.get(60, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("SETUP-STOPPED"))
        .hasMessageContaining(sentence);
  }
}
