package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  private static final Guides GUIDES = Guides.of(Stage.ROOT);
  private static final String PEOPLES = "/home/%s/.config/evcharging/%s.properties";

  @TempDir(cleanup = CleanupMode.NEVER)
  static Path directory;

  private static Installers installers;
  private static SixMachines machines;
  private static Screen screen;

  private static InstalledRegistry registry;
  private static InstalledCentral central;
  private static InstalledPoint point;
  private static InstalledKiosk kiosk;
  private static InstalledWeather weather;
  private static BareDebian panel;
  private static BareDebian controlRoom;

  @BeforeAll
  static void sixMachinesAndAScreen() {
    installers = Installers.built();
    machines = new SixMachines(directory, installers);
    screen = new Screen(directory.resolve("display"), installers.beside("windows"));
    registry = new InstalledRegistry(machines.of("registry"));
    controlRoom = machines.of("control-room");
    central = new InstalledCentral(controlRoom, GUIDES);
    point = new InstalledPoint(machines.of("point"), GUIDES);
    panel = machines.of("panel");
    kiosk = new InstalledKiosk(machines.of("kiosk"));
    weather = new InstalledWeather(machines.of("weather"));
  }

  @AfterAll
  static void everybodyEnds() {
    if (screen != null) {
      screen.close();
    }
    if (machines != null) {
      machines.close();
    }
  }

  private static String guide(String beginning) {
    return GUIDES.typed(InstalledNetwork.GUIDE, beginning);
  }

  // They are installed

  @Test
  @Order(1)
  void eachMachineIsInstalledWithWhatItDependsOn() {
    machines.withServices().forEach(BareDebian::switchOn);
    machines.install("registry");
    machines.install("control-room", guide("sudo apt install ./evcharging-control-room"));
    machines.install("point");
    machines.install("panel");
    machines.install("kiosk");
    machines.install("weather", guide("sudo apt install ./evcharging-…"));
    assertThat(machines.version("registry", "ev-registry")).startsWith("ev-registry ");
    assertThat(machines.version("control-room", "ev-central")).startsWith("ev-central ");
    assertThat(machines.version("point", "ev-cp")).startsWith("ev-cp ");
    assertThat(machines.version("panel", "ev-cp")).startsWith("ev-cp ");
    assertThat(machines.version("kiosk", "ev-driver")).startsWith("ev-driver ");
    assertThat(machines.version("weather", "ev-weather")).startsWith("ev-weather ");
    machines.nameTheLicencesOfWhatTheyBring();
  }

  @Test
  @Order(2)
  void theUnitsAreSound() {
    for (BareDebian machine : machines.withServices()) {
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

  // They are set up on terminals

  @Test
  @Order(3)
  void theServicesStartByTheirUnitsAndFindEachOther() {
    registry.isSetUp();
    central.isSetUp(registry);
    point.joins(registry);
    central.awaitInService("CP001");
  }

  @Test
  @Order(4)
  void aCarIsCharged() {
    kiosk.belongsTo(central.driver("D01"), registry.ca());
    assertThat(kiosk.charges()).contains("SESSION SUMMARY").contains("Energy:");
  }

  @Test
  @Order(5)
  void theWeatherArrives() {
    weather.isSetUp(central.token(), registry.fingerprint());
    weather.awaitReports();
  }

  @Test
  @Order(6)
  void aMachineGetsItsSecondPointFromTheAssistant() {
    point.getsASecond("CP004", registry);
    central.awaitInService("CP004");
  }

  // They are set up in windows

  @Test
  @Order(7)
  void aKioskWhereNothingIsConfiguredAsksInAWindowAndOpens() {
    BareDebian machine = machines.of("kiosk");
    Path written = machine.file(PEOPLES.formatted("driver", "kiosk"));
    screen.opens(machine, "evcharging-kiosk.desktop", "driver");
    screen.hands().setUp(true, written, InstalledCentral.ADDRESS, "");
    screen.keep("kiosk-set-up");
    screen.hands().startAfterSetUp();
    screen.closes(machine, "kiosk");
    // What was set up is there the next time.
    screen.opens(machine, "evcharging-kiosk.desktop", "driver");
    screen.closes(machine, "kiosk-again");
  }

  @Test
  @Order(8)
  void aPanelWhereNothingIsConfiguredAsksInAWindowAndItsPointJoins() {
    panel.run("useradd", "--create-home", "driver");
    Path written = panel.file(PEOPLES.formatted("driver", "points"));
    screen.opens(panel, "evcharging-panel.desktop", "driver");
    screen
        .hands()
        .setUp(
            true,
            written,
            InstalledRegistry.URL,
            InstalledCentral.ADDRESS,
            "",
            "CP002",
            "Madrid",
            "0.30",
            "9102",
            registry.codeOf("CP002"));
    screen.keep("panel-set-up");
    screen.hands().startAfterSetUp();
    central.awaitInService("CP002");
    screen.closes(panel, "panel");
    // The point lives on when its window is closed; here it ends as well.
    panel.programs().endAll();
  }

  @Test
  @Order(9)
  void aPanelOfThePointThatItsFileNamesOpensAtOnce() {
    panel.write("/home/driver/code", registry.codeOf("CP003"));
    panel.configure(
        "panel.properties",
        "registry=" + InstalledRegistry.URL,
        "central-host=" + InstalledCentral.ADDRESS);
    panel.configure("panel.env", "POINT=CP003", "PLACE=Madrid", "PRICE=0.30", "PORT=9103");
    panel.run(
        "su",
        "driver",
        "-c",
        "ev-cp register CP003 Madrid --code-file ~/code --fingerprint %s --config /etc/evcharging/panel.properties"
            .formatted(registry.fingerprint()));
    screen.opens(panel, "evcharging-panel.desktop", "driver");
    screen.closes(panel, "panel-again");
    panel.programs().endAll();
  }

  @Test
  @Order(10)
  void aPointWithoutAScreenSaysSoInOneSentence() {
    assertThat(
            machines
                .of("point")
                .run("sh", "-c", "ev-cp panel CP001 Berlin 0.25 || echo ended with $?"))
        .startsWith("NO-WINDOWS: ")
        .contains("evcharging-panel")
        .endsWith("ended with 2\n");
  }

  // They lose their power

  @Test
  @Order(11)
  void whatIsKilledIsStartedAgainByItsUnit() {
    List.of(registry.service(), central.service(), point.service()).forEach(Service::isKilled);
    registry.awaitRuns();
    central.awaitRuns();
    await()
        .atMost(Service.SOON)
        .ignoreExceptionsMatching(AssertionError.class::isInstance)
        .until(() -> !kiosk.charges().isEmpty());
    assertThat(central.service().restarts()).isPositive();
  }

  @Test
  @Order(12)
  void machinesThatWereSwitchedOffComeBackByThemselves() {
    String before = central.operator("sessions", "--json");
    machines.withServices().forEach(BareDebian::switchOff);
    // The point before the Registry and Central: any order will do.
    machines.withServices().reversed().forEach(BareDebian::switchOn);
    theServicesAreBack();
    weather.awaitReports();
    assertThat(central.operator("sessions", "--json")).isEqualTo(before);
    assertThat(kiosk.charges()).contains("SESSION SUMMARY");
  }

  private static void theServicesAreBack() {
    registry.awaitRuns();
    central.awaitRuns();
    central.awaitInService("CP001");
  }

  // They are upgraded

  @Test
  @Order(13)
  void anUpgradeToANewerBuildKeepsEverythingAndRestartsWhatRan() {
    String before = central.operator("sessions", "--json");
    NewerBuild newer = new NewerBuild(directory, Stage.ROOT);
    for (String name : List.of("registry", "control-room", "point")) {
      BareDebian machine = machines.of(name);
      machine.install(newer.of(installers.of(name)));
      assertThat(machine.run("dpkg-query", "-W", "-f=${Version}", "evcharging-" + name))
          .isEqualTo(NewerBuild.VERSION);
    }
    theServicesAreBack();
    assertThat(machines.version("control-room", "ev-central")).contains(NewerBuild.VERSION);
    assertThat(central.operator("sessions", "--json")).isEqualTo(before);
    assertThat(kiosk.charges()).contains("SESSION SUMMARY");
    central.operator("audit", "verify");
    central.operator("ledger", "check");
  }

  @Test
  @Order(14)
  void theOlderBuildRefusesWhatTheNewerOneWrote() {
    controlRoom.run("systemctl", "stop", central.service().unit());
    controlRoom.type("dpkg -i ./" + installers.of("control-room").getFileName());
    assertThat(
            controlRoom.runAsService(
                "sh",
                "-c",
                "ev-central --headless --config /etc/evcharging/central.properties || echo $?"))
        .contains("JOURNAL-TOO-NEW: ")
        .endsWith("2\n");
  }

  // A person's own control room

  @Test
  @Order(15)
  void theControlRoomOfAPersonIsSetUpInItsWindowAndShowsItsSecretThere() {
    // It brings a Registry of its own: the other machines would be in its way here.
    controlRoom.switchOff();
    machines.of("registry").switchOff();
    controlRoom.run("useradd", "--create-home", "anna");
    Path written = controlRoom.file(PEOPLES.formatted("anna", "central"));
    Path said = screen.opens(controlRoom, "evcharging-control-room.desktop", "anna");
    screen.hands().setUp(false, written, "embedded", "127.0.0.1", "");
    screen.keep("control-room-set-up");
    screen.hands().startAfterSetUp();
    screen.closes(controlRoom, "control-room");
    assertThat(Host.read(said)).contains("EV_Central running").doesNotContain("secret of");
  }

  @Test
  @Order(16)
  void whoChoosesAProgramThatCannotStartIsToldInAWindow() throws IOException {
    Path said;
    try (ServerSocket _ = new ServerSocket(InstalledCentral.PORT)) {
      said = screen.opens(controlRoom, "evcharging-control-room.desktop", "anna");
      screen.keep("control-room-cannot-start");
      screen.hands().press("Return");
      assertThat(controlRoom.programs().newestEnds()).isEqualTo(2);
    }
    assertThat(Host.read(said)).contains("PORT-IN-USE: ");
    assertThat(controlRoom.entries("/home/anna/.local/state/evcharging"))
        .contains("ev-central.log");
  }

  // They are removed

  @Test
  @Order(17)
  void removingKeepsTheDataAndPurgingTakesThem() {
    BareDebian machine = machines.of("point");
    assertThat(point.service().state()).isEqualTo("active");
    machine.run("apt-get", "remove", "-y", "-qq", "evcharging-point");
    assertThat(Files.exists(machine.file("/usr/bin/ev-cp"))).isFalse();
    assertThat(point.service().state()).startsWith("inactive");
    assertThat(machine.entries("/opt")).doesNotContain("evcharging-point");
    assertThat(machine.entries("/usr/lib/systemd/system"))
        .noneMatch(unit -> unit.startsWith("evcharging"));
    assertThat(machine.entries("/var/lib/evcharging/points")).contains("ca.pem");
    machine.run("apt-get", "purge", "-y", "-qq", "evcharging-point");
    assertThat(machine.entries("/var/lib")).doesNotContain("evcharging");
    assertThat(machine.entries("/etc")).doesNotContain("evcharging");
    assertThat(machine.read("/etc/passwd")).doesNotContain("evcharging");
  }

  @Test
  @Order(18)
  void theGuideTellsNothingElse() {
    assertThat(GUIDES.leftBy(InstallersTrial.class)).isEmpty();
  }
}
