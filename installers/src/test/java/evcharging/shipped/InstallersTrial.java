package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
/// other, charge a car, show their windows, come back after a kill and after they were switched
/// off, are upgraded with their data kept, and are removed cleanly. Those with services run a
/// systemd of their own. What the guide tells to type is typed as it stands there. Started by `mvn
/// -Pinstallers verify`, as root.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(3600)
final class InstallersTrial {
  private static final Duration SOON = Duration.ofSeconds(180);
  private static final String REGISTRY_UNIT = "evcharging-registry";
  private static final String CENTRAL_UNIT = "evcharging-central";
  private static final String REGISTRY = "127.0.1.1";
  private static final String CENTRAL = "127.0.1.2";
  private static final int CENTRAL_PORT = 9002;
  private static final Path INSTALLERS = Path.of(System.getProperty("ev.installers"));
  private static final Set<String> OURS =
      Set.of("shared", "styles", "registry-server", "app-central", "app-cp", "app-driver");
  private static final String GUIDE = "docs/installing.md";
  private static final Path ROOT =
      Path.of(System.getProperty("ev.root")).toAbsolutePath().normalize();
  private static final Guides GUIDES = Guides.of(ROOT);

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
  private static Hands hands;
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
    hands = new Hands(display);
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
    withServices().forEach(BareDebian::switchOn);
    install(registry, "registry");
    installByTheGuide(central, "control-room", "sudo apt install ./evcharging-control-room");
    install(point, "point");
    install(panel, "panel");
    install(kiosk, "kiosk");
    installByTheGuide(weather, "weather", "sudo apt install ./evcharging-…");
    assertThat(registry.run("ev-registry", "--version")).startsWith("ev-registry ");
    assertThat(central.run("ev-central", "--version")).startsWith("ev-central ");
    assertThat(point.run("ev-cp", "--version")).startsWith("ev-cp ");
    assertThat(panel.run("ev-cp", "--version")).startsWith("ev-cp ");
    assertThat(kiosk.run("ev-driver", "--version")).startsWith("ev-driver ");
    assertThat(weather.run("ev-weather", "--version")).startsWith("ev-weather ");
    MACHINES.forEach(InstallersTrial::namesTheLicencesOfWhatItBrings);
  }

  private static List<BareDebian> withServices() {
    return List.of(registry, central, point, weather);
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

  private static void installByTheGuide(BareDebian machine, String name, String beginning) {
    Path deb = deb(name);
    BareDebian.host("cp", deb.toString(), machine.file("/root").toString());
    machine.type(
        GUIDES
            .typed(GUIDE, beginning)
            .replace("evcharging-…_amd64.deb", deb.getFileName().toString()));
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
    for (BareDebian machine : withServices()) {
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
  void theServicesStartByTheirUnitsAndFindEachOther() {
    setUp(registry, "ev-registry", "by which this machine", REGISTRY, "port", "");
    set(registry, "registry.properties", "registry-bind=" + REGISTRY);
    registry.type("sudo systemctl enable --now evcharging-registry");
    awaitRegistry();
    Matcher shown = Pattern.compile("CA: (\\S+)").matcher(registry.journal(REGISTRY_UNIT));
    assertThat(shown.find()).isTrue();
    fingerprint = shown.group(1);
    String code =
        lastLine(
            registry.runAsService(
                "ev-registry",
                "enrol-server",
                "central",
                "--data",
                "/var/lib/evcharging/registry"));
    setUp(
        central,
        "ev-central",
        "Address of the Registry",
        "https://" + REGISTRY + ":5001",
        "by which this machine",
        CENTRAL,
        "One-time code",
        code,
        "Is it the same?",
        fingerprint);
    set(central, "central.properties", "central-bind=" + CENTRAL);
    central.type(GUIDES.typed(GUIDE, "sudo systemctl enable --now evcharging-central"));
    awaitCentral();
    assertThat(central.type(GUIDES.typed(GUIDE, "sudo journalctl -u evcharging-central")))
        .contains("secret of operator admin");

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
    point.type(GUIDES.typed(GUIDE, "sudo systemctl enable --now evcharging-engine@CP001"));
    awaitPoint();
  }

  /// The assistant, as the guide names it, on a terminal.
  private static String setUp(BareDebian machine, String program, String... dialogue) {
    String line = "sudo " + program + " setup";
    assertThat(BareDebian.read(ROOT.resolve(GUIDE))).contains("`" + line + "`");
    return machine.talk(line, dialogue);
  }

  private static String code(String id) {
    return lastLine(
        registry.runAsService(
            "ev-registry", "enrol", id, "--data", "/var/lib/evcharging/registry"));
  }

  private static void awaitRegistry() {
    await()
        .atMost(SOON)
        .until(() -> registry.journal(REGISTRY_UNIT).contains("EV_Registry running"));
  }

  private static void awaitCentral() {
    await().atMost(SOON).until(() -> central.journal(CENTRAL_UNIT).contains("EV_Central running"));
  }

  private static void awaitPoint() {
    awaitInService("CP001");
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
    String token =
        BareDebian.read(central.file("/var/lib/evcharging/central/weather.token")).strip();
    String then =
        setUp(
            weather,
            "ev-weather",
            "REST API",
            "https://" + CENTRAL + ":8000",
            "Token",
            token,
            "Is it the same?",
            fingerprint);
    assertThat(then).contains("sudo systemctl enable --now evcharging-weather");
    weather.type("sudo systemctl enable --now evcharging-weather");
    awaitWeather();
  }

  private static void awaitWeather() {
    await().atMost(SOON).until(() -> weather.journal("evcharging-weather").contains("Berlin:"));
  }

  @Test
  @Order(6)
  void aMachineGetsItsSecondPointFromTheAssistant() {
    String then =
        setUp(
            point,
            "ev-cp",
            "Address of the Registry",
            "",
            "address of Central",
            "",
            "Central's port",
            "",
            "Id of the point",
            "CP004",
            "Where it stands",
            "Rome",
            "Euros per kWh",
            "0.40",
            "Port at which",
            "9104",
            "One-time code",
            code("CP004"),
            "Is it the same?",
            "yes");
    String start =
        then.lines()
            .map(String::strip)
            .filter(line -> line.startsWith("sudo systemctl enable --now"))
            .findFirst()
            .orElseThrow();
    assertThat(start).contains("evcharging-engine@CP004");
    point.type(start);
    awaitInService("CP004");
  }

  private static void awaitInService(String id) {
    await()
        .atMost(SOON)
        .until(
            () ->
                operator("points")
                    .lines()
                    .anyMatch(line -> line.contains(id) && line.contains("ACTIVADO")));
  }

  @Test
  @Order(7)
  void aKioskWhereNothingIsConfiguredAsksInAWindowAndOpens() {
    Path written = kiosk.file("/home/driver/.config/evcharging/kiosk.properties");
    chooseForTheFirstTime(kiosk, "evcharging-kiosk.desktop", "driver");
    hands.setUp(true, written, CENTRAL, "");
    keep("kiosk-set-up");
    hands.startAfterSetUp();
    close(kiosk, "kiosk");
    // What was set up is there the next time.
    window(kiosk, "evcharging-kiosk.desktop", "driver", "kiosk-again");
  }

  @Test
  @Order(8)
  void aPanelWhereNothingIsConfiguredAsksInAWindowAndItsPointJoins() {
    panel.run("useradd", "--create-home", "driver");
    Path written = panel.file("/home/driver/.config/evcharging/points.properties");
    chooseForTheFirstTime(panel, "evcharging-panel.desktop", "driver");
    hands.setUp(
        true,
        written,
        "https://" + REGISTRY + ":5001",
        CENTRAL,
        "",
        "CP002",
        "Madrid",
        "0.30",
        "9102",
        code("CP002"));
    keep("panel-set-up");
    hands.startAfterSetUp();
    awaitInService("CP002");
    close(panel, "panel");
    // The point lives on when its window is closed; here it ends as well.
    panel.endAll();
  }

  @Test
  @Order(9)
  void aPanelOfThePointThatItsFileNamesOpensAtOnce() {
    BareDebian.write(panel.file("/home/driver/code"), code("CP003"));
    set(
        panel,
        "panel.properties",
        "registry=https://" + REGISTRY + ":5001",
        "central-host=" + CENTRAL);
    set(panel, "panel.env", "POINT=CP003", "PLACE=Madrid", "PRICE=0.30", "PORT=9103");
    panel.run(
        "su",
        "driver",
        "-c",
        "ev-cp register CP003 Madrid --code-file ~/code --fingerprint %s --config /etc/evcharging/panel.properties"
            .formatted(fingerprint));
    window(panel, "evcharging-panel.desktop", "driver", "panel-again");
    panel.endAll();
  }

  @Test
  @Order(10)
  void aPointWithoutAScreenSaysSoInOneSentence() {
    assertThat(point.run("sh", "-c", "ev-cp panel CP001 Berlin 0.25 || echo ended with $?"))
        .startsWith("NO-WINDOWS: ")
        .contains("evcharging-panel")
        .endsWith("ended with 2\n");
  }

  /// Opens a window from its menu entry and closes it once there is something to be seen.
  private static void window(BareDebian machine, String entry, String user, String name) {
    Path said = machine.choose(entry, user, display);
    try {
      awaitWindow(entry);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(entry + " shows nothing; it said:\n" + BareDebian.read(said), e);
    }
    close(machine, name);
  }

  /// It stays: what flashes up and is gone again is no window.
  private static void awaitWindow(String what) {
    await(what)
        .during(Duration.ofSeconds(3))
        .atMost(SOON)
        .until(() -> display.colours() > VirtualDisplay.FEW);
  }

  private static Path chooseForTheFirstTime(BareDebian machine, String entry, String user) {
    Path said = machine.choose(entry, user, display);
    awaitWindow(entry);
    return said;
  }

  private static void keep(String name) {
    display.keep(INSTALLERS.resolveSibling("windows").resolve(name + ".png"));
  }

  private static void close(BareDebian machine, String name) {
    keep(name);
    machine.stopNewest();
    await().atMost(SOON).until(() -> display.colours() <= VirtualDisplay.FEW);
  }

  @Test
  @Order(11)
  void whatIsKilledIsStartedAgainByItsUnit() {
    Map.of(registry, REGISTRY_UNIT, central, CENTRAL_UNIT, point, "evcharging-engine@CP001")
        .forEach(
            (machine, unit) ->
                machine.run(
                    "systemctl",
                    "kill",
                    "--kill-whom=main",
                    "--signal=SIGKILL",
                    unit + ".service"));
    awaitRegistry();
    awaitCentral();
    await()
        .atMost(SOON)
        .ignoreExceptionsMatching(AssertionError.class::isInstance)
        .until(() -> !charge().isEmpty());
    assertThat(central.run("systemctl", "show", "-p", "NRestarts", "--value", CENTRAL_UNIT).strip())
        .isNotEqualTo("0");
  }

  @Test
  @Order(12)
  void machinesThatWereSwitchedOffComeBackByThemselves() {
    String before = operator("sessions", "--json");
    withServices().forEach(BareDebian::switchOff);
    // The point before the Registry and Central: any order will do.
    withServices().reversed().forEach(BareDebian::switchOn);
    awaitRegistry();
    awaitCentral();
    awaitPoint();
    awaitWeather();
    assertThat(operator("sessions", "--json")).isEqualTo(before);
    assertThat(charge()).contains("SESSION SUMMARY");
  }

  @Test
  @Order(13)
  void anUpgradeToANewerBuildKeepsEverythingAndRestartsWhatRan() {
    String before = operator("sessions", "--json");
    NewerBuild newer = new NewerBuild(directory, ROOT);
    for (String name : List.of("registry", "control-room", "point")) {
      BareDebian machine =
          Map.of("registry", registry, "control-room", central, "point", point).get(name);
      machine.install(newer.of(deb(name)));
      assertThat(machine.run("dpkg-query", "-W", "-f=${Version}", "evcharging-" + name))
          .isEqualTo(NewerBuild.VERSION);
    }
    awaitRegistry();
    awaitCentral();
    awaitPoint();
    assertThat(central.run("ev-central", "--version")).contains(NewerBuild.VERSION);
    assertThat(operator("sessions", "--json")).isEqualTo(before);
    assertThat(charge()).contains("SESSION SUMMARY");
    operator("audit", "verify");
    operator("ledger", "check");
  }

  @Test
  @Order(14)
  void theOlderBuildRefusesWhatTheNewerOneWrote() {
    central.run("systemctl", "stop", CENTRAL_UNIT);
    central.type("dpkg -i ./" + deb("control-room").getFileName());
    assertThat(
            central.runAsService(
                "sh",
                "-c",
                "ev-central --headless --config /etc/evcharging/central.properties || echo $?"))
        .contains("JOURNAL-TOO-NEW: ")
        .endsWith("2\n");
  }

  @Test
  @Order(15)
  void theControlRoomOfAPersonIsSetUpInItsWindowAndShowsItsSecretThere() {
    // It brings a Registry of its own: the other machines would be in its way here.
    central.switchOff();
    registry.switchOff();
    central.run("useradd", "--create-home", "anna");
    Path written = central.file("/home/anna/.config/evcharging/central.properties");
    Path said = chooseForTheFirstTime(central, "evcharging-control-room.desktop", "anna");
    hands.setUp(false, written, "embedded", "127.0.0.1", "");
    keep("control-room-set-up");
    hands.startAfterSetUp();
    close(central, "control-room");
    assertThat(BareDebian.read(said)).contains("EV_Central running").doesNotContain("secret of");
  }

  @Test
  @Order(16)
  void whoChoosesAProgramThatCannotStartIsToldInAWindow() throws IOException {
    Path said;
    try (ServerSocket _ = new ServerSocket(CENTRAL_PORT)) {
      said = chooseForTheFirstTime(central, "evcharging-control-room.desktop", "anna");
      keep("control-room-cannot-start");
      hands.press("Return");
      assertThat(central.newestEnds()).isEqualTo(2);
    }
    assertThat(BareDebian.read(said)).contains("PORT-IN-USE: ");
    assertThat(central.entries("/home/anna/.local/state/evcharging")).contains("ev-central.log");
  }

  @Test
  @Order(17)
  void removingKeepsTheDataAndPurgingTakesThem() {
    assertThat(point.run("systemctl", "is-active", "evcharging-engine@CP001")).contains("active");
    point.run("apt-get", "remove", "-y", "-qq", "evcharging-point");
    assertThat(Files.exists(point.file("/usr/bin/ev-cp"))).isFalse();
    assertThat(point.run("sh", "-c", "systemctl is-active 'evcharging-engine@CP001' || true"))
        .startsWith("inactive");
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
  @Order(18)
  void theGuideTellsNothingElse() {
    assertThat(GUIDES.leftBy(InstallersTrial.class)).isEmpty();
  }

  private static String lastLine(String printed) {
    return printed.strip().lines().reduce("", (_, line) -> line);
  }
}
