package evcharging.weather;

import static evcharging.setup.SetupStage.assertDone;
import static evcharging.setup.SetupStage.assertStandsAt;
import static evcharging.setup.SetupStage.closedPort;
import static evcharging.setup.SetupStage.goOn;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.RealCentral;
import evcharging.crypto.SecretFile;
import evcharging.domain.Secret;
import evcharging.setup.Answers;
import evcharging.setup.FirstRun;
import evcharging.setup.Machine;
import evcharging.setup.Outcome;
import evcharging.setup.SetupStage;
import evcharging.setup.Step;
import evcharging.setup.TlsDoor;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The first run of EV_W at a real Central's REST API, and everything that can go wrong with it,
/// each brought about for real.
@Timeout(120)
@Tag("G-01")
class WeatherSetupTest {
  @TempDir static Path servers;
  private static SetupStage stage;
  private static RealCentral central;
  private static Secret token;

  @TempDir Path directory;
  private Machine machine;

  @BeforeAll
  static void start() throws Exception {
    stage = new SetupStage(servers.resolve("registry"));
    central = new RealCentral(servers.resolve("central"), stage.enrolledCentral());
    token = token("ev-w", "weather");
  }

  @AfterAll
  static void stop() {
    central.close();
    stage.close();
  }

  @BeforeEach
  void fresh() {
    machine = new Machine(directory, "ev-weather", "data");
    stage.clockIsOff(Duration.ZERO);
  }

  private static Secret token(String name, String role) throws Exception {
    Path file = servers.resolve(name + ".token");
    assertThat(central.operator("token", "create", name, "--role", role, "--out", file.toString()))
        .isZero();
    return new Secret(SecretFile.read(file));
  }

  @Test
  void aWeatherServiceHasItsTokenAndSetUpAgainItNeedsNone() throws Exception {
    FirstRun run = toTheEnd(api(), Optional.of(token));

    assertDone(run);
    assertThat(run.outcomes().values()).hasOnlyElementsOfTypes(Outcome.Passed.class);
    assertThat(machine.configured()).containsEntry("central", api());
    Path kept = Path.of(machine.configured().getProperty("token-file"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("rw-------");
    assertThat(machine.configuration()).content().doesNotContain(token.reveal());
    assertDone(toTheEnd(api(), Optional.empty()));
    assertThat(SecretFile.read(kept)).isEqualTo(token.reveal());
    assertThat(machine.strays()).isEmpty();
  }

  @Test
  void whateverKeepsItFromMeetingCentralIsSaidAndNothingIsWritten() throws Exception {
    assertFails("https://no-such-central.invalid", Step.Name.RESOLVE, "SETUP-NAME-NOT-FOUND");
    assertFails(at(closedPort()), Step.Name.CONNECT, "SETUP-REFUSED");
    try (ServerSocket plain = SetupStage.plainServer()) {
      assertFails(at(plain.getLocalPort()), Step.Name.MEET, "SETUP-NOT-TLS");
    }
    try (TlsDoor other = new TlsDoor(SetupStage.foreign("central.example"), "")) {
      assertFails(at(other.port()), Step.Name.MEET, "SETUP-CERTIFICATE-NAME");
    }
    assertFails(stage.registryUrl(), Step.Name.MEET, "SETUP-ANOTHER-SERVER");
    String health = "HTTP/1.1 200 OK\r\n\r\n{\"service\":\"EV_Central_API\"}";
    try (TlsDoor mallory = new TlsDoor(SetupStage.foreign("localhost"), health)) {
      assertFails(at(mallory.port()), Step.Name.COMPARE, "SETUP-FINGERPRINT");
      assertThat(mallory.heard()).noneMatch(words -> words.contains(token.reveal()));
    }
  }

  @Test
  void aClockThatIsHoursOffIsSaid() throws Exception {
    stage.clockIsOff(Duration.ofHours(-3));
    FirstRun run = toTheEnd(api(), Optional.of(token));
    assertStandsAt(run, Step.Name.CLOCK, "SETUP-CLOCK-BEHIND");
    stage.clockIsOff(Duration.ofHours(3));
    run.go();
    assertStandsAt(run, Step.Name.CLOCK, "SETUP-CLOCK-AHEAD");
    machine.assertUntouched();
  }

  @Test
  void aTokenThatIsMissingMadeUpRevokedOrForSomethingElseIsSaid() throws Exception {
    Secret revoked = token("was", "weather");
    assertThat(central.operator("token", "revoke", "was")).isZero();
    Answers answers = answers(api(), Optional.empty());
    FirstRun run = SetupStage.toTheEnd(plan(), answers);
    assertStandsAt(run, Step.Name.TOKEN, "SETUP-TOKEN");
    for (Secret wrong : new Secret[] {new Secret("a-made-up-one"), revoked}) {
      answers.put(WeatherSetup.TOKEN, wrong);
      run.go();
      assertStandsAt(run, Step.Name.TOKEN, "SETUP-TOKEN");
    }
    machine.assertUntouched();
    answers.put(WeatherSetup.TOKEN, token);

    goOn(run);

    assertDone(run);
  }

  @Test
  void aFileThatCannotBeWrittenLeavesNothingHalfWritten() throws Exception {
    Machine.blocked(machine.data().resolve("weather.token"));

    FirstRun run = toTheEnd(api(), Optional.of(token));

    assertStandsAt(run, Step.Name.WRITE, "SETUP-IN-THE-WAY");
    machine.assertUntouched();
  }

  private void assertFails(String where, Step.Name step, String code) throws Exception {
    machine.assertFails(toTheEnd(where, Optional.of(token)), step, code);
  }

  private FirstRun toTheEnd(String where, Optional<Secret> token) throws InterruptedException {
    return SetupStage.toTheEnd(plan(), answers(where, token));
  }

  private WeatherSetup plan() {
    return new WeatherSetup(machine.place(), stage.given());
  }

  private static Answers answers(String where, Optional<Secret> token) {
    return new Answers().with(WeatherSetup.CENTRAL, where).with(WeatherSetup.TOKEN, token);
  }

  private static String api() {
    return at(central.apiPort());
  }

  private static String at(int port) {
    return "https://localhost:" + port;
  }
}
