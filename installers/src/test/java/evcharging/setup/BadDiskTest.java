package evcharging.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import evcharging.central.RealCentral;
import evcharging.domain.CpId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every machine set up, in every language, on a disk that does not take what is written: a plain
/// sentence with its code, and everything as it was.
@Timeout(300)
@Tag("G-01")
@Tag("F-09")
@EnabledOnOs(OS.LINUX)
class BadDiskTest {
  private static final Pattern SAID =
      Pattern.compile("(?ms)^== (ev-\\w+) (\\w\\w)\n(.*?)^== (\\d+)$");
  private static final String AS_IT_WAS = "# mine\nlog=kept\n";

  @TempDir static Path servers;
  private static SetupStage stage;
  private static RealCentral central;

  @TempDir(cleanup = CleanupMode.NEVER)
  Path directory;

  @BeforeAll
  static void start() throws Exception {
    stage = new SetupStage(servers.resolve("registry"));
    central = new RealCentral(servers.resolve("central"), stage.enrolledCentral());
    central.operator("token", "create", "ev-w", "--role", "weather", "--out", token().toString());
  }

  @AfterAll
  static void stop() {
    central.close();
    stage.close();
  }

  private static Path token() {
    return servers.resolve("ev-w.token");
  }

  @ParameterizedTest
  @EnumSource
  void aConfigurationThatCannotBeWritten(BadDisk disk) throws Exception {
    Path bad = Files.createDirectories(directory.resolve("bad"));
    Map<String, Path> files = new TreeMap<>();
    for (String program : AllSetups.PROGRAMS.keySet()) {
      files.put(program, Files.writeString(bad.resolve(program + ".properties"), AS_IT_WAS));
    }
    CpId point = new CpId("CP00" + (disk.ordinal() + 1));
    String code = stage.registry().operator().enrol(point).text();

    String printed = run(disk, bad, point, code, directory.resolve("data"), bad);

    for (String program : files.keySet()) {
      assertSaid(printed, program, disk, files.get(program));
    }
    assertNothingIsLeft(printed, files.size());
  }

  @ParameterizedTest
  @EnumSource
  void aDataDirectoryThatCannotBeWrittenCostsNoCode(BadDisk disk) throws Exception {
    Path bad = Files.createDirectories(directory.resolve("bad"));
    CpId point = new CpId("CP10" + (disk.ordinal() + 1));
    String code = stage.registry().operator().enrol(point).text();

    String printed = run(disk, bad, point, code, bad, directory.resolve("etc"));

    assertSaid(printed, "ev-cp", disk, bad.resolve("ev-cp/" + point + "/credential"));
    assertSaid(printed, "ev-driver", disk, bad.resolve("ev-driver/ca.pem"));
    assertSaid(printed, "ev-weather", disk, bad.resolve("ev-weather/ca.pem"));
    assertSaid(printed, "ev-central", disk, bad.resolve("ev-central/identity"));
    assertSaid(printed, "ev-registry", disk, bad.resolve("ev-registry"));
    assertNothingIsLeft(printed, 0);
    assertThat(directory.resolve("etc")).doesNotExist();
    assertThat(stage.registry().operator().list())
        .noneMatch(known -> known.toString().contains(point.value()));
  }

  private static void assertSaid(String printed, String program, BadDisk disk, Path file) {
    int said = 0;
    for (Matcher each = SAID.matcher(printed); each.find(); ) {
      if (each.group(1).equals(program)) {
        said++;
        String sentence = new SetupWords(Locale.of(each.group(2))).sentence(disk.trouble(file));
        assertThat(each.group(3))
            .contains(disk.code() + ": " + sentence)
            .doesNotContain("Exception")
            .doesNotContain("java.");
        assertThat(each.group(4)).isEqualTo("2");
      }
    }
    assertThat(said).as(printed).isEqualTo(3);
  }

  /// @param before how many configurations there were, all of which are as they were
  private static void assertNothingIsLeft(String printed, int before) {
    List<String> left =
        printed
            .lines()
            .filter(line -> line.startsWith("LEFT") && !line.contains("ballast"))
            .toList();
    assertThat(left)
        .as(printed)
        .hasSize(before)
        .allMatch(line -> line.matches("LEFT ev-\\w+\\.properties " + AS_IT_WAS.length()));
  }

  private String run(BadDisk disk, Path bad, CpId point, String code, Path data, Path configuration)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    for (Map.Entry<String, List<String>> each : given(point).entrySet()) {
      List<String> lines = new ArrayList<>(List.of(each.getKey()));
      lines.addAll(each.getValue());
      lines.add("--data=" + data.resolve(each.getKey()));
      lines.add("--to=" + configuration.resolve(each.getKey() + ".properties"));
      Path file = Files.write(directory.resolve(each.getKey() + ".arguments"), lines);
      arguments.add(file.toString());
    }
    assumeTrue(disk.isPossible(bad), "this disk cannot be had here");
    List<String> command = new ArrayList<>(disk.before(bad));
    command.addAll(OwnJava.command(AllSetups.class));
    command.add(bad.toString());
    command.addAll(arguments);
    Path out = directory.resolve("printed");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
    builder.environment().put("EV_ENROLMENT_CODE", code);
    builder.environment().put("EV_SERVER_CODE", stage.codeForCentral().reveal());
    builder.environment().put("EV_CONFIG", "");
    int exit = builder.start().waitFor();
    Files.setPosixFilePermissions(bad, PosixFilePermissions.fromString("rwxr-xr-x"));
    String printed = Files.readString(out, StandardCharsets.UTF_8);
    assertThat(exit).as(printed).isZero();
    return printed;
  }

  private static Map<String, List<String>> given(CpId point) throws IOException {
    String fingerprint = "--fingerprint=" + stage.registry().fingerprint();
    return Map.of(
        "ev-registry",
        List.of("--name=localhost", "--port=" + SetupStage.closedPort()),
        "ev-central",
        List.of(
            "--registry=" + stage.registryUrl(),
            fingerprint,
            "--name=localhost",
            "--port=" + SetupStage.closedPort(),
            "--api-port=" + SetupStage.closedPort(),
            "--kafka-port=" + SetupStage.closedPort()),
        "ev-cp",
        List.of(
            point.value(),
            "Berlin",
            "0.25",
            "9101",
            "--registry=" + stage.registryUrl(),
            "--central-host=localhost",
            "--central-port=" + central.port(),
            "--kafka=none",
            fingerprint),
        "ev-driver",
        List.of("--central-ip=localhost", "--central-port=" + central.port(), fingerprint),
        "ev-weather",
        List.of(
            "--central=https://localhost:" + central.apiPort(),
            "--token-file=" + token(),
            fingerprint));
  }
}
