package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The Registry's machine, and who gives out its codes there.
final class InstalledRegistry {
  static final String URL = "https://127.0.1.1:5001";

  private static final String ADDRESS = "127.0.1.1";
  private static final String DATA = "/var/lib/evcharging/registry";

  private final BareDebian machine;
  private final Service service;
  private String fingerprint;

  InstalledRegistry(BareDebian machine) {
    this.machine = machine;
    this.service = new Service(machine, "evcharging-registry");
  }

  void isSetUp() {
    Assistant.on(machine, "ev-registry", "by which this machine", ADDRESS, "port", "");
    machine.configure("registry.properties", "registry-bind=" + ADDRESS);
    machine.type("sudo systemctl enable --now evcharging-registry");
    awaitRuns();
    Matcher shown = Pattern.compile("CA: (\\S+)").matcher(service.journal());
    assertThat(shown.find()).isTrue();
    fingerprint = shown.group(1);
  }

  void awaitRuns() {
    service.awaitSays("EV_Registry running");
  }

  /// That of the network's CA, as the journal shows it.
  String fingerprint() {
    return fingerprint;
  }

  String ca() {
    return machine.read(DATA + "/ca.pem");
  }

  String codeOf(String point) {
    return code("enrol", point);
  }

  String codeOfCentral() {
    return code("enrol-server", "central");
  }

  private String code(String command, String whose) {
    return machine
        .runAsService("ev-registry", command, whose, "--data", DATA)
        .strip()
        .lines()
        .reduce("", (_, line) -> line);
  }

  Service service() {
    return service;
  }
}
