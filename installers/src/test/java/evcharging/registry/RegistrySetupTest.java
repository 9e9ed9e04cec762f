package evcharging.registry;

import static evcharging.setup.SetupStage.assertDone;
import static evcharging.setup.SetupStage.assertStandsAt;
import static evcharging.setup.SetupStage.closedPort;
import static evcharging.setup.SetupStage.goOn;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.config.DataDirectory;
import evcharging.setup.Answers;
import evcharging.setup.FirstRun;
import evcharging.setup.Machine;
import evcharging.setup.Outcome;
import evcharging.setup.SetupStage;
import evcharging.setup.Step;
import evcharging.setup.Trouble;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The first run of the Registry, who meets nobody, and everything that can go wrong with it on its
/// own machine.
@Timeout(120)
@Tag("G-01")
class RegistrySetupTest {
  @TempDir Path directory;
  private Machine machine;

  @BeforeEach
  void fresh() {
    machine = new Machine(directory, "ev-registry", "registry-data");
  }

  @Test
  void itsNamesAndItsPortAreWrittenAndNothingElseIsMade() throws Exception {
    int port = closedPort();

    FirstRun run = toTheEnd("localhost, 127.0.0.1", port);

    assertDone(run);
    assertThat(run.outcomes().values()).hasOnlyElementsOfTypes(Outcome.Passed.class);
    assertThat(machine.configured())
        .containsEntry("registry-name", "localhost,127.0.0.1")
        .containsEntry("registry-port", Integer.toString(port))
        .containsEntry("registry-data", machine.data().toString());
    assertThat(machine.data()).isEmptyDirectory();
    assertThat(machine.strays()).isEmpty();
  }

  @Test
  void aPortInUseIsSaidAndOnceFreeItGoesOn() throws Exception {
    FirstRun run;
    try (ServerSocket taken = new ServerSocket(0)) {
      run = toTheEnd("localhost", taken.getLocalPort());
      assertStandsAt(run, Step.Name.PORTS, "SETUP-PORT-IN-USE");
      machine.assertUntouched();
    }
    goOn(run);
    assertDone(run);
  }

  @Test
  void aPortThatTheRegistryItselfHoldsIsNoTrouble() throws Exception {
    try (DataDirectory runs = DataDirectory.take(Files.createDirectories(machine.data()));
        ServerSocket its = new ServerSocket(0)) {
      assertThat(runs.path()).isEqualTo(machine.data());
      // Another process looks: this one would let the directory go by looking.
      assertThat(lookedAtFromOutside(its.getLocalPort())).contains("✓ Ports: in use by this very");
    }
  }

  private String lookedAtFromOutside(int port) throws Exception {
    List<String> command =
        new java.util.ArrayList<>(evcharging.setup.OwnJava.command(RegistryMain.class));
    command.addAll(
        List.of(
            "setup",
            "--yes",
            "--language=en",
            "--name=localhost",
            "--port=" + port,
            "--data=" + machine.data(),
            "--to=" + machine.configuration()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("EV_CONFIG", "");
    return new String(
        builder.start().getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void aNameThatDoesNotResolveIsSaidAndHoldsNobodyUp() throws Exception {
    FirstRun run = toTheEnd("no-such-registry.invalid", closedPort());

    assertDone(run);
    assertThat(run.outcomes().get(Step.Name.NAMES))
        .isEqualTo(
            new Outcome.Warned(
                new Trouble(Trouble.Why.NAME_ELSEWHERE, "no-such-registry.invalid")));
    assertThat(machine.configured()).containsEntry("registry-name", "no-such-registry.invalid");
  }

  @Test
  void aDataDirectoryThatCannotBeIsSaidBeforeAnythingIsConfigured() throws Exception {
    Files.writeString(machine.data(), "a file is in the way");

    FirstRun run = toTheEnd("localhost", closedPort());

    assertStandsAt(run, Step.Name.WRITE, "SETUP-IN-THE-WAY");
    assertThat(machine.configuration()).doesNotExist();
    Files.delete(machine.data());
    goOn(run);
    assertDone(run);
  }

  @Test
  void aConfigurationThatCannotBeReplacedIsSaidAndLeavesNothing() throws Exception {
    Path blocked = Machine.blocked(machine.configuration());

    FirstRun run = toTheEnd("localhost", closedPort());

    assertStandsAt(run, Step.Name.WRITE, "SETUP-IN-THE-WAY");
    assertThat(machine.strays()).isEmpty();
    Files.delete(blocked.resolve("in the way"));
    Files.delete(blocked);
    goOn(run);
    assertDone(run);
  }

  @Test
  void aRegistryThatIsThereKeepsItsAuthorityAndWhatElseWasConfigured() throws Exception {
    String before;
    try (Registry registry = Registry.start(RegistryConfig.embedded(machine.data()))) {
      before = registry.fingerprint();
    }
    Files.createDirectories(machine.configuration().getParent());
    Files.writeString(
        machine.configuration(), "# mine\nregistry-port=5001\nlanguage=es\n#registry-name=old\n");
    int port = closedPort();

    assertDone(toTheEnd("localhost", port));

    assertThat(machine.configuration())
        .content()
        .startsWith("# mine\nregistry-port=" + port + "\nlanguage=es\nregistry-name=localhost\n");
    try (Registry registry = Registry.start(RegistryConfig.embedded(machine.data()))) {
      assertThat(registry.fingerprint()).isEqualTo(before);
    }
  }

  @Test
  void whatIsConfiguredIsProposed() throws Exception {
    assertDone(toTheEnd("localhost", closedPort()));

    assertThat(new RegistrySetup(machine.place()).questions())
        .extracting(question -> question.proposed())
        .startsWith("localhost");
  }

  private FirstRun toTheEnd(String names, int port) throws InterruptedException {
    return SetupStage.toTheEnd(
        new RegistrySetup(machine.place()),
        new Answers().with(RegistrySetup.NAMES, names).with(RegistrySetup.PORT, port));
  }
}
