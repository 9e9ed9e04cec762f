package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// One story over five machines, each a bare Debian with nothing but its installer: they find each
/// other, charge a car, are upgraded with their data kept, and are removed cleanly. Started by `mvn
/// -Pinstallers verify`, as root.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(3600)
final class InstallersTrial {
  private static final Duration SOON = Duration.ofSeconds(180);
  private static final String REGISTRY = "127.0.1.1";
  private static final String CENTRAL = "127.0.1.2";
  private static final Path INSTALLERS = Path.of(System.getProperty("ev.installers"));

  @TempDir(cleanup = CleanupMode.NEVER)
  static Path directory;

  private static final List<BareDebian> MACHINES = new ArrayList<>();
  private static BareDebian registry;
  private static BareDebian central;
  private static BareDebian point;
  private static BareDebian kiosk;
  private static BareDebian weather;

  @BeforeAll
  static void fiveMachines() {
    Path base = BareDebian.base(INSTALLERS.resolveSibling("debian"));
    registry = machine(base, "registry");
    central = machine(base, "control-room");
    point = machine(base, "point");
    kiosk = machine(base, "kiosk");
    weather = machine(base, "weather");
  }

  private static BareDebian machine(Path base, String name) {
    BareDebian machine = BareDebian.copyOf(base, directory.resolve(name));
    MACHINES.add(machine);
    return machine;
  }

  @AfterAll
  static void everybodyEnds() throws IOException {
    MACHINES.reversed().forEach(BareDebian::close);
    BareDebian.host("rm", "-rf", "--one-file-system", directory.toString());
  }

  @Test
  @Order(1)
  void eachMachineIsInstalledWithWhatItDependsOn() {
    install(registry, "registry");
    install(central, "control-room");
    install(point, "point");
    install(kiosk, "kiosk");
    install(weather, "weather");
    assertThat(registry.run("ev-registry", "--version")).startsWith("ev-registry ");
    assertThat(central.run("ev-central", "--version")).startsWith("ev-central ");
    assertThat(point.run("ev-cp", "--version")).startsWith("ev-cp ");
    assertThat(kiosk.run("ev-driver", "--version")).startsWith("ev-driver ");
    assertThat(weather.run("ev-weather", "--version")).startsWith("ev-weather ");
  }

  private static void install(BareDebian machine, String name) {
    machine.install(deb(name));
  }

  private static Path deb(String name) {
    try (Stream<Path> all = Files.list(INSTALLERS)) {
      return all.filter(each -> each.getFileName().toString().startsWith("evcharging-" + name))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no installer of " + name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @Order(2)
  void theUnitsAreSound() {
    for (BareDebian machine : List.of(registry, central, point, weather)) {
      // A machine that runs services has it; the installers themselves do not need it.
      machine.run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "systemd");
      for (String unit : machine.entries("/usr/lib/systemd/system")) {
        if (unit.startsWith("evcharging-")) {
          String instance = unit.replace("@", "@CP001");
          assertThat(machine.run("systemd-analyze", "verify", "--man=no", instance))
              .as(unit)
              .isEmpty();
        }
      }
    }
  }

  @Test
  @Order(3)
  void theServicesStartByTheCommandsOfTheirUnitsAndFindEachOther() {
    set(registry, "registry.properties", "registry-name=" + REGISTRY, "registry-bind=" + REGISTRY);
    startRegistry();
    String code =
        lastLine(
            registry.runAsService(
                "ev-registry",
                "enrol-server",
                "central",
                "--data",
                "/var/lib/evcharging/registry"));
    String ca = BareDebian.read(registry.file("/var/lib/evcharging/registry/ca.pem"));
    BareDebian.write(central.file("/etc/evcharging/ca.pem"), ca);
    central.secret("/var/lib/evcharging/central/central.code", code);
    set(
        central,
        "central.properties",
        "registry=https://" + REGISTRY + ":5001",
        "registry-ca=/etc/evcharging/ca.pem",
        "server-code-file=/var/lib/evcharging/central/central.code",
        "central-name=" + CENTRAL,
        "central-bind=" + CENTRAL);
    startCentral();

    String pointCode =
        lastLine(
            registry.runAsService(
                "ev-registry", "enrol", "CP001", "--data", "/var/lib/evcharging/registry"));
    set(
        point,
        "points.properties",
        "registry=https://" + REGISTRY + ":5001",
        "central-host=" + CENTRAL,
        "auto-plug=1s",
        "auto-unplug=4s",
        "time-scale=20");
    BareDebian.write(
        point.file("/etc/evcharging/points/CP001.env"), "PLACE=Berlin\nPRICE=0.25\nPORT=9101\n");
    point.secret("/var/lib/evcharging/points/code", pointCode);
    BareDebian.write(point.file("/var/lib/evcharging/points/ca.pem"), ca);
    point.run("chown", "evcharging:evcharging", "/var/lib/evcharging/points/ca.pem");
    point.runAsService(
        "ev-cp",
        "register",
        "CP001",
        "Berlin",
        "--code-file",
        "/var/lib/evcharging/points/code",
        "--config",
        "/etc/evcharging/points.properties");
    startPoint();
  }

  private static void startRegistry() {
    Path said = registry.startUnit("evcharging-registry.service", "");
    await().atMost(SOON).until(() -> BareDebian.read(said).contains("EV_Registry running"));
  }

  private static void startCentral() {
    Path said = central.startUnit("evcharging-central.service", "");
    await().atMost(SOON).until(() -> BareDebian.read(said).contains("EV_Central running"));
  }

  private static void startPoint() {
    point.startUnit("evcharging-engine@.service", "CP001");
    point.startUnit("evcharging-monitor@.service", "CP001");
    await().atMost(SOON).until(() -> operator("points").contains("ACTIVADO"));
  }

  @Test
  @Order(4)
  void aCarIsCharged() {
    operator("driver", "add", "D01", "--pin-file", "/var/lib/evcharging/central/d01.pin");
    String pin = BareDebian.read(central.file("/var/lib/evcharging/central/d01.pin"));
    kiosk.run("useradd", "--create-home", "driver");
    BareDebian.write(kiosk.file("/home/driver/pin"), pin);
    BareDebian.write(
        kiosk.file("/home/driver/ca.pem"),
        BareDebian.read(registry.file("/var/lib/evcharging/registry/ca.pem")));
    kiosk.run("chown", "-R", "driver:driver", "/home/driver");
    kiosk.run("chmod", "600", "/home/driver/pin");
    assertThat(charge()).contains("SESSION SUMMARY").contains("Energy:");
  }

  private static String charge() {
    return BareDebian.host(
        "chroot",
        "--userspec=driver:driver",
        kiosk.root().toString(),
        "env",
        "HOME=/home/driver",
        "ev-driver",
        "--central-ip",
        CENTRAL,
        "--driver-id",
        "D01",
        "--pin-file",
        "/home/driver/pin",
        "--ca",
        "/home/driver/ca.pem",
        "--any");
  }

  @Test
  @Order(5)
  void theWeatherArrives() {
    operator(
        "token",
        "create",
        "ev-w",
        "--role",
        "weather",
        "--out",
        "/var/lib/evcharging/central/weather.token");
    weather.secret(
        "/var/lib/evcharging/weather/weather.token",
        BareDebian.read(central.file("/var/lib/evcharging/central/weather.token")));
    BareDebian.write(
        weather.file("/var/lib/evcharging/weather/ca.pem"),
        BareDebian.read(registry.file("/var/lib/evcharging/registry/ca.pem")));
    weather.run("chown", "evcharging:evcharging", "/var/lib/evcharging/weather/ca.pem");
    set(weather, "weather.properties", "central=https://" + CENTRAL + ":8000");
    Path said = weather.startUnit("evcharging-weather.service", "");
    await().atMost(SOON).until(() -> BareDebian.read(said).contains("Berlin:"));
  }

  @Test
  @Order(6)
  void anUpgradeKeepsEverything() {
    String before = operator("sessions", "--json");
    for (BareDebian machine : MACHINES.reversed()) {
      machine.stopAll();
    }
    upgrade(registry, "registry");
    upgrade(central, "control-room");
    upgrade(point, "point");
    startRegistry();
    startCentral();
    startPoint();
    assertThat(operator("sessions", "--json")).isEqualTo(before);
    assertThat(charge()).contains("SESSION SUMMARY");
    operator("audit", "verify");
    operator("ledger", "check");
  }

  /// The same programs under a newer number: what an upgrade does is the package's doing.
  private static void upgrade(BareDebian machine, String name) {
    Path unpacked = directory.resolve("newer-" + name);
    Path newer = directory.resolve("evcharging-" + name + "-newer.deb");
    BareDebian.host("dpkg-deb", "-R", deb(name).toString(), unpacked.toString());
    BareDebian.host("sed", "-i", "s/^Version: .*/Version: 99.0/", unpacked + "/DEBIAN/control");
    BareDebian.host("dpkg-deb", "-Zzstd", "-b", unpacked.toString(), newer.toString());
    BareDebian.host("rm", "-rf", unpacked.toString());
    machine.install(newer);
    assertThat(machine.run("dpkg-query", "-W", "-f=${Version}", "evcharging-" + name))
        .isEqualTo("99.0");
  }

  @Test
  @Order(7)
  void removingKeepsTheDataAndPurgingTakesThem() {
    point.stopAll();
    point.run("apt-get", "remove", "-y", "-qq", "evcharging-point");
    assertThat(Files.exists(point.file("/usr/bin/ev-cp"))).isFalse();
    assertThat(point.entries("/opt")).doesNotContain("evcharging-point");
    assertThat(point.entries("/usr/lib/systemd/system")).noneMatch(u -> u.startsWith("evcharging"));
    assertThat(point.entries("/var/lib/evcharging/points")).contains("ca.pem");
    point.run("apt-get", "purge", "-y", "-qq", "evcharging-point");
    assertThat(point.entries("/var/lib")).doesNotContain("evcharging");
    assertThat(point.entries("/etc")).doesNotContain("evcharging");
    assertThat(BareDebian.read(point.file("/etc/passwd"))).doesNotContain("evcharging");
  }

  private static String operator(String... command) {
    List<String> all = new ArrayList<>(List.of("ev-central"));
    all.addAll(List.of(command));
    all.addAll(List.of("--data", "/var/lib/evcharging/central"));
    return central.runAsService(all.toArray(String[]::new));
  }

  /// Sets options in a configuration file as a person with an editor would: in place of the old.
  private static void set(BareDebian machine, String file, String... assignments) {
    Path configuration = machine.file("/etc/evcharging/" + file);
    List<String> lines = new ArrayList<>(BareDebian.read(configuration).lines().toList());
    for (String assignment : assignments) {
      String key = assignment.substring(0, assignment.indexOf('=') + 1);
      lines.removeIf(line -> line.startsWith(key));
      lines.add(assignment);
    }
    BareDebian.write(configuration, String.join("\n", lines) + "\n");
  }

  private static String lastLine(String printed) {
    return printed.strip().lines().reduce("", (_, line) -> line);
  }
}
