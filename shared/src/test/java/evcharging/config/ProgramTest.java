package evcharging.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
