package evcharging.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.demo.Actor;
import evcharging.demo.Ports;
import evcharging.demo.Site;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// A whole network set up with `setup` alone, by the programs as shipped: after it every program is
/// started without an option that says where anything is, and a car is charged.
@Timeout(600)
@Tag("C-02")
class SetupIT {
  private static final Duration SOON = Duration.ofSeconds(120);

  @TempDir(cleanup = CleanupMode.NEVER)
  Path directory;

  private final Ports ports = Ports.free();
  private Site site;
  private Map<String, String> machine;

  @BeforeEach
  void aMachineWithNothingConfigured() {
    site = new Site(Path.of(System.getProperty("ev.dist")), directory.resolve("site"), _ -> {});
    machine =
        Map.of(
            "XDG_CONFIG_HOME", site.at("config").toString(),
            "XDG_DATA_HOME", site.at("share").toString());
  }

  @AfterEach
  void everybodyEnds() {
    site.close();
  }

  @Test
  void aNetworkIsSetUpStepByStepAndCharges() throws IOException {
    String fingerprint = registry();
    Actor central = central(fingerprint);
    // Central does not wait for its broker; this test does.
    await().atMost(SOON).until(() -> isOpen(ports.kafka()));
    point(fingerprint);
    Actor engine =
        site.start("CP001", machine, "ev-cp", "engine", "--auto-plug", "1s", "--auto-unplug", "6s");
    site.start("MON-CP001", machine, "ev-cp", "monitor");
    engine.expect("Registered at Central", SOON);
    setup(
        "ev-driver",
        "--central-ip",
        "127.0.0.1",
        "--central-port",
        port(ports.central()),
        "--fingerprint",
        fingerprint);
    weather(fingerprint);

    site.run(
        "operator",
        machine,
        "ev-central",
        "driver",
        "add",
        "D01",
        "--pin-file",
        site.at("d01.pin").toString());
    site.run("operator", machine, "ev-central", "points", "--until", "CP001=ACTIVADO");
    List<String> drive =
        site.run(
            "D01",
            machine,
            "ev-driver",
            "--driver-id",
            "D01",
            "--pin-file",
            site.at("d01.pin").toString(),
            "--any");

    assertThat(drive).anyMatch(line -> line.contains("TICKET") || line.contains("Ticket"));
    assertThat(site.run("operator", machine, "ev-central", "ledger", "check"))
        .anyMatch(line -> line.contains("balances"));
    assertThat(central.isAlive()).isTrue();
    assertThat(mode("share/evcharging/cp/CP001/credential")).isEqualTo("rw-------");
    assertThat(mode("share/evcharging/weather/weather.token")).isEqualTo("rw-------");
  }

  private String registry() {
    List<String> said =
        setup("ev-registry", "--name", "localhost,127.0.0.1", "--port", port(ports.registry()));
    assertThat(said).anyMatch(line -> line.contains("✓ Configuration"));
    return site.start("REGISTRY", machine, "ev-registry")
        .expect("Fingerprint of the network's CA: (\\S+)", SOON)
        .group(1);
  }

  private Actor central(String fingerprint) throws IOException {
    setup(
        "ev-central",
        "--registry",
        "https://localhost:" + ports.registry(),
        "--name",
        "127.0.0.1",
        "--port",
        port(ports.central()),
        "--api-port",
        port(ports.api()),
        "--kafka-port",
        port(ports.kafka()),
        "--server-code-file",
        code("enrol-server", "central").toString(),
        "--fingerprint",
        fingerprint);
    Actor central = site.start("CENTRAL", machine, "ev-central", "--headless");
    central.expect("EV_Central running", SOON);
    return central;
  }

  private void point(String fingerprint) throws IOException {
    List<String> said =
        setup(
            "ev-cp",
            "CP001",
            "Berlin",
            "0.25",
            port(ports.monitors().getFirst()),
            "--registry",
            "https://localhost:" + ports.registry(),
            "--central-host",
            "127.0.0.1",
            "--central-port",
            port(ports.central()),
            "--kafka",
            "127.0.0.1:" + ports.kafka(),
            "--code-file",
            code("enrol", "CP001").toString(),
            "--fingerprint",
            fingerprint);
    assertThat(said).filteredOn(line -> line.startsWith(" ")).noneMatch(line -> line.contains("✗"));
    assertThat(said).anyMatch(line -> line.contains("✓ Test: Kafka"));
  }

  private void weather(String fingerprint) throws IOException {
    Path token = site.at("weather.token");
    site.run(
        "operator",
        machine,
        "ev-central",
        "token",
        "create",
        "ev-w",
        "--role",
        "weather",
        "--out",
        token.toString());
    setup(
        "ev-weather",
        "--central",
        "https://127.0.0.1:" + ports.api(),
        "--token-file",
        token.toString(),
        "--fingerprint",
        fingerprint);
    site.start("WEATHER", machine, "ev-weather").expect("Berlin", SOON);
  }

  /// As a script does it: everything given, nothing asked.
  private List<String> setup(String program, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "setup";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[arguments.length + 1] = "--yes";
    all[arguments.length + 2] = "--language=en";
    return site.run("setup " + program, machine, program, all);
  }

  private Path code(String command, String name) throws IOException {
    Path file = site.at(name + ".code");
    String code = site.run("operator", machine, "ev-registry", command, name).getLast();
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, code);
  }

  private String mode(String file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(site.at(file)));
  }

  private static boolean isOpen(int port) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static String port(int port) {
    return Integer.toString(port);
  }
}
