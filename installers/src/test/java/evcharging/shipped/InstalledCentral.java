package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;

/// Central's machine, the control room, and its operator there.
final class InstalledCentral {
  static final String ADDRESS = "127.0.1.2";
  static final String API = "https://" + ADDRESS + ":8000";

  /// Where points and drivers come in.
  static final int PORT = 9002;

  private static final String DATA = "/var/lib/evcharging/central";

  private final BareDebian machine;
  private final Guides guides;
  private final Service service;

  InstalledCentral(BareDebian machine, Guides guides) {
    this.machine = machine;
    this.guides = guides;
    this.service = new Service(machine, "evcharging-central");
  }

  void isSetUp(InstalledRegistry registry) {
    Assistant.on(
        machine,
        "ev-central",
        "Address of the Registry",
        InstalledRegistry.URL,
        "by which this machine",
        ADDRESS,
        "One-time code",
        registry.codeOfCentral(),
        "Is it the same?",
        registry.fingerprint());
    machine.configure("central.properties", "central-bind=" + ADDRESS);
    machine.type(guide("sudo systemctl enable --now evcharging-central"));
    awaitRuns();
    assertThat(machine.type(guide("sudo journalctl -u evcharging-central")))
        .contains("secret of operator admin");
  }

  private String guide(String beginning) {
    return guides.typed(InstalledNetwork.GUIDE, beginning);
  }

  void awaitRuns() {
    service.awaitSays("EV_Central running");
  }

  void awaitInService(String point) {
    await(point + " is in service")
        .atMost(Service.SOON)
        .until(
            () ->
                operator("points")
                    .lines()
                    .anyMatch(line -> line.contains(point) && line.contains("ACTIVADO")));
  }

  String operator(String... command) {
    List<String> all = new ArrayList<>(List.of("ev-central"));
    all.addAll(List.of(command));
    all.addAll(List.of("--data", DATA));
    return machine.runAsService(all.toArray(String[]::new));
  }

  /// A driver who was not there before.
  ///
  /// @return the PIN
  String driver(String id) {
    String file = DATA + "/" + id + ".pin";
    operator("driver", "add", id, "--pin-file", file);
    return machine.read(file);
  }

  /// A token for the weather.
  String token() {
    String file = DATA + "/weather.token";
    operator("token", "create", "ev-w", "--role", "weather", "--out", file);
    return machine.read(file).strip();
  }

  Service service() {
    return service;
  }
}
