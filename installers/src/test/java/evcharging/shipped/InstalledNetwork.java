package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.domain.Energy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;

/// A network of installed machines, set up and looked after by the lines of the guide: Registry,
/// Central, a machine that Central may move to, two points, two drivers.
final class InstalledNetwork {
  static final String GUIDE = "docs/installing.md";

  private static final String NAME = "central.example";
  private static final String STATUS = "sudo -u evcharging ev-central status";
  private static final String MOVED = "192.0.2.12";

  private final Guides guides = Guides.of(Stage.ROOT);
  private final Stage stage;
  private final Map<String, Path> packages = new HashMap<>();
  private final Island registry;
  private final Island berlin;
  private final Island madrid;
  private final List<Island> phones;
  private final Island newCentral;
  private Island central;
  private String fingerprint;

  InstalledNetwork(Stage stage) {
    this.stage = stage;
    registry = stage.machine("registry.example");
    central = stage.machine(NAME);
    berlin = stage.machine("berlin-1.example");
    madrid = stage.machine("madrid-1.example");
    phones = List.of(stage.machine("phone-1.example"), stage.machine("phone-2.example"));
    newCentral = stage.machine("central-2.example");
    installed(registry, "registry");
    installed(central, "control-room");
    // Users of a machine are counted in the order they came: the same name has another number here.
    installed(newCentral, "control-room");
    newCentral.run("usermod -u 7777 evcharging && chown -R evcharging /var/lib/evcharging");
    installed(berlin, "point");
    installed(madrid, "point");
  }

  /// By the guide's line, where there are packages.
  private void installed(Island machine, String name) {
    if (DebianPackage.canBe()) {
      Installation.ownSystem(machine);
      installs(machine, name, packages.computeIfAbsent(name, this::made));
    } else {
      Installation.on(machine, name);
    }
  }

  private Path made(String name) {
    return DebianPackage.of(name, stage.directory("packages"));
  }

  private void installs(Island machine, String name, Path deb) {
    DebianPackage.carry(deb, machine);
    machine.run(
        name.equals("control-room")
            ? guide("sudo apt install ./evcharging-control-room")
            : guide("sudo apt install ./evcharging-…").replace("…_amd64", name + "_*"));
    machine.hasWhatIsInstalled();
  }

  /// The newer package over the older one, as it was installed.
  void updates(Island machine, String name) {
    installs(machine, name, DebianPackage.newer(packages.get(name)));
    assertThat(machine.run("dpkg-query -W -f='${Version}' evcharging-" + name))
        .isEqualTo(NewerBuild.VERSION);
  }

  /// Central, with a backup as the guide wants it before.
  void updatesCentral() {
    stopsAndIsCopied();
    startsAgain();
    updates(central, "control-room");
    comesUp();
  }

  /// The process of the Engine on a machine of one point.
  String engine(Island machine) {
    return machine.run("pgrep -f CpMain.engine");
  }

  /// What the meter of a point says; its Engine is stopped while it is read.
  Energy register(Island machine, String id) {
    String engine = "evcharging-engine@" + id;
    machine.run("sudo systemctl stop " + engine);
    String said =
        machine.run(
            "sudo -u evcharging ev-cp meter %s --config /etc/evcharging/points.properties"
                .formatted(id));
    machine.run("sudo systemctl start " + engine);
    desk().until(id, "ACTIVADO");
    Matcher register =
        Pattern.compile("register (\\d+) Wh, 0 sessions waiting to be noted, none open")
            .matcher(said);
    assertThat(register.find()).as(said).isTrue();
    return new Energy(Long.parseLong(register.group(1)));
  }

  Guides guides() {
    return guides;
  }

  Island registry() {
    return registry;
  }

  Island central() {
    return central;
  }

  Island newCentral() {
    return newCentral;
  }

  Island berlin() {
    return berlin;
  }

  Island madrid() {
    return madrid;
  }

  Island phone(int number) {
    return phones.get(number - 1);
  }

  Desk desk() {
    return new Desk(central, "sudo -u evcharging ");
  }

  /// A line of the guide.
  String guide(String beginning) {
    return guides.typed(GUIDE, beginning);
  }

  void startsRegistry() {
    registry.run(guide("echo registry-name="));
    registry.run(guide("sudo systemctl enable --now evcharging-registry"));
    String journal = guide("sudo journalctl -u evcharging-registry");
    await().atMost(Island.SOON).until(() -> !registry.run(journal + " || true").isEmpty());
    Matcher shown = Pattern.compile("CA: (\\S+)").matcher(registry.run(journal));
    assertThat(shown.find()).isTrue();
    fingerprint = shown.group(1);
    registry.run(guide("(umask 077; sudo -u evcharging ev-registry enrol-server central"));
    String codes = registry.run("sudo -u evcharging " + guide("ev-registry enrol CP001 CP002"));
    assertThat(codes.lines()).hasSize(2);
  }

  void startsCentral() {
    registry.carry("central.code", central);
    central.run(guide("curl -sk https://registry.example:5001/ca.pem"));
    assertThat(central.run(guide("openssl x509"))).contains(fingerprint);
    central.run(guide("sudo install -m 644 ca.pem"));
    central.run(guide("sudo install -m 600 -o evcharging"));
    central.run(guide("sudo tee /etc/evcharging/central.properties"));
    starts();
  }

  private void starts() {
    central.run(guide("sudo systemctl enable --now evcharging-central"));
    comesUp();
  }

  private void comesUp() {
    try {
      await("Central answers")
          .atMost(Island.SOON)
          .until(() -> central.start(STATUS).waitForEnd(Island.SOON) == 0);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(central.run("tail -20 /var/log/journal-evcharging-central"), e);
    }
  }

  /// A point by the guide; those after the first with what is theirs in its place.
  void joins(Island machine, String id, String place, String centralHost) {
    registry.run(ofThePoint(guide("(umask 077; sudo -u evcharging ev-registry enrol CP001"), id));
    registry.carry(id.toLowerCase() + ".code", machine);
    machine.run(
        "sed -i 's/^central-host=.*/central-host=%s/' /etc/evcharging/points.properties"
            .formatted(centralHost));
    // Carried by a person, so anybody's file.
    machine.run("install -m 644 %s.code /tmp/%s.code".formatted(id.toLowerCase(), id));
    machine.run(
        ofThePoint(guide("sudo -u evcharging ev-cp register CP001"), id)
            .replace("Berlin", place)
            .replace("FILE", "/tmp/%s.code".formatted(id))
            .replace("FINGERPRINT", fingerprint));
    machine.run(ofThePoint(guide("printf 'PLACE="), id).replace("Berlin", place));
    // Simulated cars, so that something is charged.
    machine.run(
        "printf '%s' >> /etc/evcharging/points.properties"
            .formatted("auto-plug=1s\\ntime-scale=20\\nbattery=90000\\ncharge=10\\n"));
    machine.run(ofThePoint(guide("sudo systemctl enable --now evcharging-engine@CP001"), id));
  }

  private static String ofThePoint(String line, String id) {
    return line.replace("CP001", id).replace("cp001", id.toLowerCase());
  }

  Phone driver(Island phone, String id) {
    String file = "/var/lib/evcharging/%s.pin".formatted(id);
    desk().says("driver add %s --pin-file %s".formatted(id, file));
    central.run("install -m 600 %s pin".formatted(file));
    central.carry("pin", phone);
    central.carry("ca.pem", phone);
    return new Phone(
        phone,
        "ev-driver --central-ip %s --driver-id %s --pin-file pin --ca ca.pem".formatted(NAME, id));
  }

  void backsUp() {
    stopsAndIsCopied();
    // Another address: the start after the backup renews the certificate.
    central.run("ip addr add 203.0.113.9/24 dev eth0");
    startsAgain();
  }

  private void stopsAndIsCopied() {
    central.run(guide("sudo systemctl stop evcharging-central"));
    central.run(guide("(umask 077; sudo tar -C /var/lib/evcharging -cf central-backup.tar"));
  }

  private void startsAgain() {
    central.run(guide("sudo systemctl start evcharging-central"));
    comesUp();
  }

  void restores() {
    central.run(guide("sudo systemctl stop evcharging-central"));
    central.run(guide("sudo mv /var/lib/evcharging/central"));
    central.run(guide("sudo tar -C /var/lib/evcharging -xpf central-backup.tar"));
    central.run(guide("sudo -u evcharging ev-central audit verify"));
    central.run(guide("sudo -u evcharging ev-central ledger check"));
    startsAgain();
  }

  /// With an old backup an old certificate came back.
  void getsANewCertificate() {
    String code =
        registry.run("sudo -u evcharging ev-registry enrol-server central | tail -1").strip();
    central.run(guide("sudo systemctl stop evcharging-central"));
    central.talk(
        guide("sudo ev-central setup"),
        List.of("https://registry.example:5001", NAME, code, fingerprint));
    startsAgain();
  }

  /// To the other machine, which has another address; the name leads there from now on.
  void moves() {
    Island old = central;
    old.run(guide("sudo systemctl disable --now evcharging-central"));
    old.run(guide("(umask 077; sudo tar -C / -cf central-moves.tar"));
    old.carry("central-moves.tar", newCentral);
    central = newCentral;
    central.run(guide("sudo tar -C / -xpf central-moves.tar"));
    central.run(guide("sudo -u evcharging ev-central audit verify"));
    stage.rename(NAME, MOVED);
    starts();
  }

  /// A point that knew Central by its old address.
  void isToldTheNewAddress(Island point) {
    point.run(guide("sudo sed -i 's/^central-host="));
    point.run(guide("sudo systemctl restart 'evcharging-engine@*'"));
  }
}
