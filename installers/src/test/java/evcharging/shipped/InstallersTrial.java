package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// One story over six machines, each a bare Debian with nothing but its installer: they find each
/// other, charge a car, show their windows, are upgraded with their data kept, and are removed
/// cleanly. What the guide tells to type is typed as it stands there. Started by `mvn -Pinstallers
/// verify`, as root.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(3600)
final class InstallersTrial {
  private static final Duration SOON = Duration.ofSeconds(180);
  private static final String REGISTRY = "127.0.1.1";
  private static final String CENTRAL = "127.0.1.2";
  private static final Path INSTALLERS = Path.of(System.getProperty("ev.installers"));
  private static final Set<String> OURS =
      Set.of("shared", "styles", "registry-server", "app-central", "app-cp", "app-driver");
  private static final String GUIDE = "docs/installing.md";
  private static final Guides GUIDES =
      Guides.of(Path.of(System.getProperty("ev.root")).toAbsolutePath().normalize());

  @TempDir(cleanup = CleanupMode.NEVER)
  static Path directory;

  private static final List<BareDebian> MACHINES = new ArrayList<>();
  private static BareDebian registry;
  private static BareDebian central;
  private static BareDebian point;
  private static BareDebian panel;
  private static BareDebian kiosk;
  private static BareDebian weather;

  private static VirtualDisplay display;
  private static String fingerprint;

  @BeforeAll
  static void sixMachinesAndAScreen() {
    Path base = BareDebian.base(INSTALLERS.resolveSibling("debian"));
    registry = machine(base, "registry");
    central = machine(base, "control-room");
    point = machine(base, "point");
    panel = machine(base, "panel");
    kiosk = machine(base, "kiosk");
    weather = machine(base, "weather");
    display = VirtualDisplay.in(directory.resolve("display"));
  }

  private static BareDebian machine(Path base, String name) {
    BareDebian machine = BareDebian.copyOf(base, directory.resolve(name));
    MACHINES.add(machine);
    return machine;
  }

  @AfterAll
  static void everybodyEnds() throws IOException {
    MACHINES.reversed().forEach(BareDebian::close);
    display.close();
    BareDebian.host("rm", "-rf", "--one-file-system", directory.toString());
  }

  @Test
  @Order(1)
  void eachMachineIsInstalledWithWhatItDependsOn() {
    install(registry, "registry");
    installByTheGuide();
    install(point, "point");
    install(panel, "panel");
    install(kiosk, "kiosk");
    install(weather, "weather");
    assertThat(registry.run("ev-registry", "--version")).startsWith("ev-registry ");
    assertThat(central.run("ev-central", "--version")).startsWith("ev-central ");
    assertThat(point.run("ev-cp", "--version")).startsWith("ev-cp ");
    assertThat(panel.run("ev-cp", "--version")).startsWith("ev-cp ");
    assertThat(kiosk.run("ev-driver", "--version")).startsWith("ev-driver ");
    assertThat(weather.run("ev-weather", "--version")).startsWith("ev-weather ");
    MACHINES.forEach(InstallersTrial::namesTheLicencesOfWhatItBrings);
  }

  private static void namesTheLicencesOfWhatItBrings(BareDebian machine) {
    String home = "/opt/" + machine.entries("/opt").getFirst() + "/lib";
    String notices = BareDebian.read(machine.file(home + "/site/THIRD-PARTY.txt"));
    assertThat(machine.entries(home + "/app"))
        .filteredOn(name -> name.endsWith(".jar"))
        .map(name -> name.replaceFirst("-\\d.*", ""))
        .allMatch(
            artifact -> OURS.contains(artifact) || notices.contains(":" + artifact + ":"), home);
  }

  private static void installByTheGuide() {
    BareDebian.host("cp", deb("control-room").toString(), central.file("/root").toString());
    for (BareDebian machine : List.of(central, point)) {
      machine.run("apt-get", "update", "-qq");
      machine.run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "sudo");
    }
    central.type(GUIDES.typed(GUIDE, "sudo apt install ./evcharging-control-room"));
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
    enable(central, "sudo systemctl enable --now evcharging-central");
    assertThat(central.entries("/etc/systemd/system/multi-user.target.wants"))
        .contains("evcharging-central.service");
  }

  /// By the guide's words but one: systemd is not the first process here, so nothing can start
  /// `--now`; that is done by the unit's own command.
  private static void enable(BareDebian machine, String line) {
    machine.type(GUIDES.typed(GUIDE, line).replace(" --now", ""));
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

    String pointCode = code("CP001");
    set(
        point,
        "points.properties",
        "registry=https://" + REGISTRY + ":5001",
        "central-host=" + CENTRAL,
        "auto-plug=1s",
        "auto-unplug=4s",
        "time-scale=20");
    point.type(GUIDES.typed(GUIDE, "printf 'PLACE="));
    point.secret("/var/lib/evcharging/points/code", pointCode);
    point.type(
        GUIDES
            .typed(GUIDE, "sudo -u evcharging ev-cp register CP001")
            .replace("FILE", "/var/lib/evcharging/points/code")
            .replace("FINGERPRINT", fingerprint));
    enable(point, "sudo systemctl enable --now evcharging-engine@CP001");
    startPoint();
  }

  private static String code(String id) {
    return lastLine(
        registry.runAsService(
            "ev-registry", "enrol", id, "--data", "/var/lib/evcharging/registry"));
  }

  private static void startRegistry() {
    Path said = registry.startUnit("evcharging-registry.service", "");
    await().atMost(SOON).until(() -> BareDebian.read(said).contains("EV_Registry running"));
    Matcher shown = Pattern.compile("CA: (\\S+)").matcher(BareDebian.read(said));
    assertThat(shown.find()).isTrue();
    fingerprint = shown.group(1);
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
  void theWindowsOfKioskAndPanelOpenFromTheirMenuEntries() {
    set(kiosk, "kiosk.properties", "central-ip=" + CENTRAL, "ca=/home/driver/ca.pem");
    window(kiosk, "evcharging-kiosk.desktop", "driver");

    String code = code("CP002");
    panel.run("useradd", "--create-home", "driver");
    BareDebian.write(panel.file("/home/driver/code"), code);
    set(
        panel,
        "panel.properties",
        "registry=https://" + REGISTRY + ":5001",
        "central-host=" + CENTRAL);
    set(panel, "panel.env", "POINT=CP002", "PLACE=Madrid", "PRICE=0.30", "PORT=9102");
    panel.run(
        "su",
        "driver",
        "-c",
        "ev-cp register CP002 Madrid --code-file ~/code --fingerprint %s --config /etc/evcharging/panel.properties"
            .formatted(fingerprint));
    window(panel, "evcharging-panel.desktop", "driver");
    await()
        .atMost(SOON)
        .until(
            () ->
                operator("points")
                    .lines()
                    .anyMatch(l -> l.contains("CP002") && l.contains("ACTIVADO")));
    // The point lives on when its window is closed; here it ends as well.
    panel.endAll();
  }

  @Test
  @Order(7)
  void aPointWithoutAScreenSaysSoInOneSentence() {
    assertThat(point.run("sh", "-c", "ev-cp panel CP001 Berlin 0.25 || echo ended with $?"))
        .startsWith("NO-WINDOWS: ")
        .contains("evcharging-panel")
        .endsWith("ended with 2\n");
  }

  /// Opens a window from its menu entry and closes it once there is something to be seen.
  private static void window(BareDebian machine, String entry, String user) {
    int empty = display.colours();
    Path said = machine.choose(entry, user, display);
    try {
      // It stays: what flashes up and is gone again is no window.
      await(entry)
          .during(Duration.ofSeconds(3))
          .atMost(SOON)
          .until(() -> display.colours() > empty + 20);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(entry + " shows nothing; it said:\n" + BareDebian.read(said), e);
    } finally {
      display.keep(INSTALLERS.resolveSibling("windows").resolve(entry.replace("desktop", "png")));
      machine.stopNewest();
    }
    await().atMost(SOON).until(() -> display.colours() == empty);
  }

  @Test
  @Order(8)
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
  @Order(9)
  void theControlRoomOpensFromItsMenuEntryAndNeedsNothingElse() {
    // It brings a Registry of its own: the other machine's would be in its way here.
    central.stopAll();
    registry.stopAll();
    central.run("useradd", "--create-home", "anna");
    window(central, "evcharging-control-room.desktop", "anna");
  }

  @Test
  @Order(10)
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

  @Test
  @Order(11)
  void theGuideTellsNothingElse() {
    assertThat(GUIDES.untried())
        .filteredOn(each -> each.document().equals(GUIDE))
        .as("a journal needs a running systemd")
        .singleElement()
        .asString()
        .contains("sudo journalctl -u evcharging-central");
  }

  private static String lastLine(String printed) {
    return printed.strip().lines().reduce("", (_, line) -> line);
  }
}
