package evcharging.config;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.crypto.Pin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Tag("C-02")
class ProgramTest {
  @TempDir private Path temp;

  @Command(name = "ev-test")
  static final class TestProgram implements Callable<Integer> {
    @Mixin private CommonOptions common;

    @Option(names = "--central-port", defaultValue = "9002")
    private int centralPort;

    private RuntimeException trouble;

    @Override
    public Integer call() {
      if (trouble != null) {
        throw trouble;
      }
      return 0;
    }
  }

  private static int port(Map<String, String> environment, Properties file, String... line) {
    TestProgram program = new TestProgram();
    new CommandLine(program)
        .setDefaultValueProvider(new Defaults(environment, file))
        .parseArgs(line);
    return program.centralPort;
  }

  private static Properties file(String port) {
    Properties file = new Properties();
    file.setProperty("central-port", port);
    return file;
  }

  @Test
  void theCommandLineGoesBeforeTheEnvironmentBeforeTheFileBeforeTheDefault() {
    Map<String, String> environment = Map.of("EV_CENTRAL_PORT", "2");
    assertThat(port(environment, file("3"), "--central-port", "1")).isEqualTo(1);
    assertThat(port(environment, file("3"))).isEqualTo(2);
    assertThat(port(Map.of(), file("3"))).isEqualTo(3);
    assertThat(port(Map.of(), new Properties())).isEqualTo(9002);
  }

  @Test
  void theFileNamedOnTheCommandLineIsRead() throws IOException {
    Path file = Files.writeString(temp.resolve("ev.properties"), "central-port=1234\n");
    TestProgram program = new TestProgram();
    assertThat(Program.run(program, "--config", file.toString())).isZero();
    assertThat(program.centralPort).isEqualTo(1234);
    TestProgram again = new TestProgram();
    assertThat(Program.run(again, "--config=" + file)).isZero();
    assertThat(again.centralPort).isEqualTo(1234);
  }

  @Command(name = "ev-test", subcommands = Setup.class)
  static final class WithWords implements Runnable {
    @picocli.CommandLine.Parameters(paramLabel = "CP_ID")
    private String point;

    @Override
    public void run() {
      // Its words are all that counts.
    }
  }

  @Command(name = "setup")
  static final class Setup implements Runnable {
    @Mixin private CommonOptions common;

    @Option(names = "--registry")
    private String registry;

    @Override
    public void run() {
      // The same.
    }
  }

  @Test
  void aWordMayComeFromTheFileAndASetupTakesNothingFromIt() {
    Properties file = new Properties();
    file.setProperty("cp-id", "CP007");
    file.setProperty("registry", "https://old.example");
    WithWords words = new WithWords();
    CommandLine line = new CommandLine(words).setDefaultValueProvider(new Defaults(Map.of(), file));
    line.parseArgs();
    assertThat(words.point).isEqualTo("CP007");
    line.parseArgs("CP008");
    assertThat(words.point).isEqualTo("CP008");
    Setup setup = line.getSubcommands().get("setup").getCommand();
    line.parseArgs("CP008", "setup");
    assertThat(setup.registry).isNull();
  }

  @Test
  void thePersonsFileGoesBeforeTheMachinesAndSetupWritesWhereItMay() throws IOException {
    Path own = temp.resolve("own");
    Path machine = temp.resolve("machine");
    ConfigurationPlace place = new ConfigurationPlace(List.of("points", "panel"), own, machine);
    assertThat(place.read()).isEmpty();
    assertThat(place.write()).isEqualTo(own.resolve("points.properties"));

    Files.createDirectories(machine);
    Path ofThePackage = Files.writeString(machine.resolve("panel.properties"), "");
    assertThat(place.read()).contains(ofThePackage);
    assertThat(place.write()).isEqualTo(ofThePackage);

    Files.createDirectories(own);
    Path mine = Files.writeString(own.resolve("points.properties"), "");
    assertThat(place.read()).contains(mine);
  }

  @Test
  @Tag("F-09")
  void eachWayToFailHasItsOwnExitCode() {
    assertThat(Program.run(new TestProgram(), "--config", temp + "/none")).isEqualTo(2);
    assertThat(Program.run(new TestProgram(), "--nonsense")).isEqualTo(64);
    assertThat(Program.run(new TestProgram(), "--central-port", "many")).isEqualTo(64);
    TestProgram faulty = new TestProgram();
    faulty.trouble = new Fault("PORT-IN-USE", "Port 9002 is in use.");
    assertThat(Program.run(faulty)).isEqualTo(2);
    TestProgram broken = new TestProgram();
    broken.trouble = new IllegalStateException("a fault on purpose, for the test");
    assertThat(Program.run(broken)).isEqualTo(3);
  }

  /// In some languages the machine's own digits are others.
  @Test
  void aPinIsOfTheSameDigitsOnEveryMachine() {
    Locale machine = Locale.getDefault(Locale.Category.FORMAT);
    try {
      Locale.setDefault(Locale.Category.FORMAT, Locale.of("ar", "EG"));
      assertThat(Pin.random()).doesNotMatch("[0-9]{6}");
      assertThat(Program.run(new TestProgram())).isZero();
      assertThat(Pin.random()).matches("[0-9]{6}");
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, machine);
    }
  }

  @Command(name = "ev-window", subcommands = Setup.class)
  static final class WindowProgram implements Callable<Integer>, OpensWindow {
    private final List<Failure> told = new ArrayList<>();

    @Mixin private CommonOptions common;

    @Option(names = "--headless")
    private boolean headless;

    private RuntimeException trouble = new Fault("PORT-IN-USE", "Port 9002 is taken.");

    @Override
    public Integer call() {
      throw trouble;
    }

    @Override
    public boolean opensWindow(List<String> arguments) {
      return !headless && !arguments.contains("--headless");
    }

    @Override
    public void tellInWindow(Failure failure) {
      told.add(failure);
    }
  }

  @Test
  void whoChoseItFromAMenuIsToldInAWindow() {
    WindowProgram program = new WindowProgram();
    assertThat(Program.run(program, false)).isEqualTo(Program.EXIT_FAULT);
    Failure first = program.told.getFirst();
    assertThat(first)
        .isEqualTo(
            new Failure(
                "ev-window", "PORT-IN-USE", "Port 9002 is taken.", Tongue.ENGLISH, first.log()));
    program.trouble = new IllegalStateException("never to be seen");
    assertThat(Program.run(program, false)).isEqualTo(Program.EXIT_INCIDENT);
    assertThat(program.told.getLast().code()).startsWith("INCIDENT-");
    assertThat(program.told.getLast().sentence()).doesNotContain("never to be seen");
  }

  @Test
  void whatIsWrongBeforeTheProgramBeginsIsToldThereToo() {
    WindowProgram program = new WindowProgram();
    assertThat(Program.run(program, false, "--config", temp.resolve("none").toString()))
        .isEqualTo(Program.EXIT_FAULT);
    assertThat(Program.run(program, false, "--no-such-option")).isEqualTo(Program.EXIT_USAGE);
    assertThat(program.told)
        .extracting(Failure::code)
        .containsExactly("CONFIG-UNREADABLE", "USAGE");
  }

  @Test
  void whatIsToldIsInTheLanguageThatWasAskedFor() {
    WindowProgram program = new WindowProgram();
    Program.run(program, false, "--language", "es", "--no-such-option");
    assertThat(program.told.getFirst().sentence())
        .isEqualTo("Opción desconocida: '--no-such-option'");
    assertThat(program.told.getFirst().language()).isEqualTo(Tongue.SPANISH);
  }

  @Test
  void aTerminalAServiceACommandWithoutAWindowAndAClosedWindowNeedNoOther() {
    WindowProgram program = new WindowProgram();
    assertThat(Program.run(program, true)).isEqualTo(Program.EXIT_FAULT);
    assertThat(Program.run(program, false, "--headless")).isEqualTo(Program.EXIT_FAULT);
    assertThat(Program.run(program, false, "setup", "--no-such-option"))
        .isEqualTo(Program.EXIT_USAGE);
    program.trouble = new Fault("SETUP-STOPPED", "The window was closed.");
    assertThat(Program.run(program, false)).isEqualTo(Program.EXIT_FAULT);
    assertThat(program.told).isEmpty();
  }

  @Test
  void theLogOfWhatAPersonStartsLiesWhereItsPlatformKeepsThem() {
    assertThat(FromMenu.logs("Linux", Map.of(), "/home/anna"))
        .isEqualTo(Path.of("/home/anna/.local/state/evcharging"));
    assertThat(FromMenu.logs("Linux", Map.of("XDG_STATE_HOME", "/state"), "/home/anna"))
        .isEqualTo(Path.of("/state/evcharging"));
    assertThat(FromMenu.logs("Mac OS X", Map.of(), "/Users/anna"))
        .isEqualTo(Path.of("/Users/anna/Library/Logs/evcharging"));
    assertThat(FromMenu.logs("Windows 11", Map.of("LOCALAPPDATA", "/local"), "/Users/anna"))
        .isEqualTo(Path.of("/local/evcharging/logs"));
  }
}
