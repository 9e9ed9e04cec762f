package evcharging.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.cp.CpMain;
import evcharging.domain.CpId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
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
import org.junit.jupiter.api.io.TempDir;

/// A person who presses Ctrl+C in the middle of a setup, at a terminal, with the program as a
/// process: where it stands is said, what was done is kept, and the next run goes on from there.
@Timeout(300)
@Tag("G-01")
@EnabledOnOs(OS.LINUX)
class StoppedSetupTest {
  private static final CpId POINT = new CpId("CP001");

  /// What a shell says of a program that was stopped by that key.
  private static final int STOPPED = 130;

  @TempDir Path directory;

  private SetupStage stage;
  private TlsDoor central;
  private Machine machine;

  @BeforeEach
  void start() throws Exception {
    stage = new SetupStage(directory.resolve("registry"));
    central = new TlsDoor(stage.enrolledCentral(), "");
    machine = new Machine(directory.resolve("machine"), "ev-cp", "data");
  }

  @AfterEach
  void stop() throws Exception {
    central.close();
    stage.close();
  }

  @Test
  void duringAStepNothingIsWrittenAndItIsSaidInThePersonsLanguage() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
        Tty tty = setup("de", "https://localhost:" + silent.getLocalPort(), central.port(), "")) {
      tty.reads("✓ Verbindung").pressesControlC();

      assertThat(tty.ends()).isEqualTo(STOPPED);
      assertThat(tty.screen())
          .contains(words("de").get("setup.stopped"))
          .doesNotContain("Exception");
    }
    machine.assertUntouched();
  }

  @Test
  void whileTheCodeIsBeingRedeemedTheCredentialIsKeptAndTheNextRunNeedsNoCode() throws Exception {
    String code = stage.registry().operator().enrol(POINT).text();
    // The Registry's word that it has done it comes after it has.
    try (HeldBack wire = new HeldBack(stage.registry().port(), 0, this::isRegistered);
        Tty tty = setup("en", "https://localhost:" + wire.port(), central.port(), code)) {
      tty.reads("✓ Clock");
      await().atMost(Duration.ofSeconds(60)).until(this::isRegistered);
      tty.pressesControlC();

      assertThat(tty.ends()).isEqualTo(STOPPED);
      assertThat(tty.screen()).contains(words("en").get("setup.stopped"));
    }
    assertThat(machine.configuration()).doesNotExist();
    assertThat(machine.strays()).isEmpty();
    assertGoesOnWithoutACode();
  }

  @Test
  void duringTheTestsWhatIsWrittenIsKeptAndItSaysThatItIsNotTested() throws Exception {
    String code = stage.registry().operator().enrol(POINT).text();
    try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
        Tty tty = setup("es", stage.registryUrl(), silent.getLocalPort(), code)) {
      tty.reads("✓ Prueba: Registry").pressesControlC();

      assertThat(tty.ends()).isEqualTo(STOPPED);
      assertThat(tty.screen()).contains(words("es").get("setup.stopped.written"));
    }
    assertThat(machine.configured()).containsEntry("cp-id", "CP001");
    assertThat(machine.strays()).isEmpty();
    assertGoesOnWithoutACode();
  }

  @Test
  void atAQuestionAndAtTheEndOfWhatIsTypedItStopsWithAPlainSentence() throws Exception {
    List<String> bare = new ArrayList<>(OwnJava.command(CpMain.class));
    bare.addAll(List.of("setup", "--data=" + machine.data(), "--to=" + machine.configuration()));
    try (Tty tty = new Tty(bare, environment(""), directory.resolve("first"))) {
      tty.reads("Address of the Registry: ").pressesControlC();
      assertThat(tty.ends()).isEqualTo(STOPPED);
      assertThat(tty.screen()).contains(words("en").get("setup.stopped"));
    }
    try (Tty tty = new Tty(bare, environment(""), directory.resolve("second"))) {
      tty.reads("Address of the Registry: ").pressesControlD();
      assertThat(tty.ends()).isEqualTo(2);
      assertThat(tty.screen()).contains("SETUP-STOPPED: ").doesNotContain("Exception");
    }
    machine.assertUntouched();
  }

  @Test
  void atTheHiddenCodeTheTerminalShowsAgainWhatIsTyped() throws Exception {
    List<String> all = new ArrayList<>(List.of("sh", "-c", "trap : INT; \"$@\"; stty -a", "sh"));
    all.addAll(command("en", stage.registryUrl(), central.port()));
    all.remove("--yes");
    all.removeIf(word -> word.startsWith("--fingerprint"));
    try (Tty tty = new Tty(all, environment(""), directory.resolve("screen"))) {
      tty.reads("One-time code").pressesControlC();
      tty.reads(words("en").get("setup.stopped"));
      tty.ends();
      assertThat(tty.screen()).containsPattern("[^-]echo ");
    }
  }

  private boolean isRegistered() {
    return stage.registry().operator().list().size() == 1;
  }

  private void assertGoesOnWithoutACode() throws IOException {
    try (Tty tty = setup("en", stage.registryUrl(), central.port(), "")) {
      tty.reads(words("en").get("setup.done"));
      assertThat(tty.ends()).isZero();
      assertThat(tty.screen()).contains("One-time code: not needed, CP001 has what it needs");
    }
  }

  private Tty setup(String language, String registry, int centralPort, String code)
      throws IOException {
    Path screen = Files.createTempFile(directory, "screen", ".txt");
    return new Tty(command(language, registry, centralPort), environment(code), screen);
  }

  private List<String> command(String language, String registry, int centralPort) {
    List<String> command = new ArrayList<>(OwnJava.command(CpMain.class));
    command.addAll(List.of("setup", POINT.value(), "Berlin", "0.25", "9101"));
    command.addAll(
        List.of(
            "--registry=" + registry,
            "--central-host=localhost",
            "--central-port=" + centralPort,
            "--kafka=none",
            "--fingerprint=" + stage.registry().fingerprint(),
            "--setup-patience=90s",
            "--language=" + language,
            "--data=" + machine.data(),
            "--to=" + machine.configuration(),
            "--yes"));
    return command;
  }

  private static Map<String, String> environment(String code) {
    return Map.of("EV_ENROLMENT_CODE", code, "EV_CONFIG", "", "LC_ALL", "C.UTF-8");
  }

  private static SetupWords words(String language) {
    return new SetupWords(Locale.of(language));
  }
}
