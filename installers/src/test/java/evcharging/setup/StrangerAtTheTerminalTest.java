package evcharging.setup;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.CentralMain;
import evcharging.cp.CpMain;
import evcharging.domain.CpId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Somebody who has never seen the programs, at a real terminal, types what people type: each time
/// a plain sentence, the same question again, and in the end a machine that is set up.
@Timeout(300)
@Tag("G-01")
@Tag("F-09")
@EnabledOnOs(OS.LINUX)
class StrangerAtTheTerminalTest {
  private static final String NOT_SO = "That cannot be used.";
  private static final SetupWords WORDS = new SetupWords(Locale.ENGLISH);

  @TempDir(cleanup = CleanupMode.NEVER)
  Path directory;

  private SetupStage stage;

  @BeforeEach
  void start() throws Exception {
    stage = new SetupStage(directory.resolve("registry"));
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  @Test
  @Tag("T11")
  void aPointIsSetUpThroughWrongFormsACopiedFingerprintAndACodeThatWasTooOld() throws Exception {
    Machine machine = new Machine(directory.resolve("point"), "ev-cp", "data");
    CpId point = new CpId("CP001");
    String late = stage.registry().operator().enrol(point).text();
    stage.registryIsLater(Duration.ofMinutes(16));
    try (TlsDoor central = new TlsDoor(stage.enrolledCentral(), "");
        Tty tty = tty(CpMain.class, machine, "--clock-tolerance=1h")) {
      asked(
          tty,
          "Address of the Registry",
          "",
          "http://registry.example:5001",
          "a b",
          "[::1",
          "x:99999");
      tty.types("  HTTPS://LOCALHOST:" + stage.registry().port() + "/ ");
      asked(tty, "Name or address of Central", "https://localhost", "localhost:9002", ":::::");
      tty.types(" localhost");
      asked(tty, "Central's port", "0", "65536", "-1", "nine", "9".repeat(2000));
      tty.types(Integer.toString(central.port()));
      asked(tty, "Id of the point", "CP 1", "../CP1", "C".repeat(300));
      tty.types("CP001");
      asked(tty, "Where it stands", " ", "B".repeat(500));
      tty.types("San Sebastián");
      asked(tty, "Euros per kWh", "cheap", "-1", "0.123456");
      tty.types("0,25");
      tty.reads("Port at which").types("").reads("One-time code").types(late);
      asksToCompare(tty);
      asFourLines(tty, stage.registry().fingerprint().toLowerCase(Locale.ROOT));
      tty.reads("✗ One-time code: The one-time code of CP001 is wrong");
      tty.reads("Enter: try again").types("");
      tty.reads("One-time code").types(stage.registry().operator().enrol(point).text());
      tty.reads("✓ One-time code").reads(WORDS.get("setup.done"));
      assertThat(tty.ends()).isZero();
      assertPlain(tty);
    }
    assertThat(machine.configured())
        .containsEntry("registry", "https://LOCALHOST:" + stage.registry().port())
        .containsEntry("place", "San Sebastián")
        .containsEntry("price", "0.25");
  }

  @Test
  @Tag("T11")
  void centralIsSetUpWithAFreshCodeAfterAWrongOne() throws Exception {
    Machine machine = new Machine(directory.resolve("central"), "ev-central", "central-data");
    List<String> ports = new ArrayList<>();
    for (String option : List.of("--port=", "--api-port=", "--kafka-port=")) {
      ports.add(option + SetupStage.closedPort());
    }
    try (Tty tty = tty(CentralMain.class, machine, ports.toArray(String[]::new))) {
      asked(tty, "Address of the Registry", "embedded!", "embedded:", "http://localhost");
      tty.types(stage.registryUrl());
      asked(tty, "Names and addresses", "https://localhost", "local host", "a_b..c");
      tty.types("localhost, 127.0.0.1");
      tty.reads("One-time code").types("not-the-code");
      asksToCompare(tty);
      tty.types("y")
          .reads("Type yes if every pair")
          .types("Sha256 Fingerprint=" + stage.registry().fingerprint());
      tty.reads("✗ One-time code: The one-time code of central is wrong");
      tty.reads("Enter: try again").types("");
      tty.reads("One-time code").types(stage.codeForCentral().reveal());
      tty.reads(WORDS.get("setup.done"));
      assertThat(tty.ends()).isZero();
      assertPlain(tty);
    }
    assertThat(machine.strays()).isEmpty();
  }

  @Test
  void optionsThatCannotBeAreSaidInOneSentence() throws Exception {
    Machine machine = new Machine(directory.resolve("point"), "ev-cp", "data");
    try (Tty tty = tty(CpMain.class, machine, "--registry=http://registry.example")) {
      tty.reads("SETUP-ANSWER: The answer to --registry is missing or cannot be used.");
      assertThat(tty.ends()).isEqualTo(2);
      assertPlain(tty);
    }
    try (Tty tty =
        tty(
            CpMain.class,
            machine,
            "CP001",
            "Berlin",
            "0.25",
            "9101",
            "--registry=" + stage.registryUrl(),
            "--central-host=localhost",
            "--central-port=9002",
            "--fingerprint=AB:CD",
            "--yes")) {
      tty.reads("SETUP-NO-FINGERPRINT: ");
      assertThat(tty.ends()).isEqualTo(2);
      assertPlain(tty);
    }
    machine.assertUntouched();
  }

  /// A question that is asked again after each of these.
  private static void asked(Tty tty, String question, String... rubbish) {
    tty.reads(question);
    for (String typed : rubbish) {
      tty.types(typed).reads(NOT_SO).reads(question);
    }
  }

  private static void asksToCompare(Tty tty) {
    tty.reads("Is it the same?");
  }

  /// As it stands in a window, or in a letter.
  private static void asFourLines(Tty tty, String fingerprint) {
    String[] pairs = fingerprint.split(":");
    for (int line = 0; line < 4; line++) {
      tty.types(String.join(" ", List.of(pairs).subList(8 * line, 8 * line + 8)));
    }
  }

  private static void assertPlain(Tty tty) {
    assertThat(tty.screen())
        .doesNotContain("Exception")
        .doesNotContain("java.")
        .doesNotContain("INCIDENT")
        .doesNotContain("‹");
  }

  private Tty tty(Class<?> program, Machine machine, String... given) throws IOException {
    List<String> command = new ArrayList<>(OwnJava.command(program));
    command.add("setup");
    command.addAll(List.of(given));
    command.addAll(
        List.of("--data=" + machine.data(), "--to=" + machine.configuration(), "--language=en"));
    return new Tty(
        command,
        Map.of("EV_CONFIG", "", "LC_ALL", "C.UTF-8"),
        directory.resolve(machine.program() + System.nanoTime() + ".screen"));
  }
}
