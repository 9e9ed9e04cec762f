package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;

/// A machine whose points run as services.
final class InstalledPoint {
  private static final String CODE = "/var/lib/evcharging/points/code";

  private final BareDebian machine;
  private final Guides guides;
  private final Service first;

  InstalledPoint(BareDebian machine, Guides guides) {
    this.machine = machine;
    this.guides = guides;
    this.first = new Service(machine, "evcharging-engine@CP001");
  }

  /// The first, line by line as the guide has it, with simulated cars.
  void joins(InstalledRegistry registry) {
    machine.configure(
        "points.properties",
        "registry=" + InstalledRegistry.URL,
        "central-host=" + InstalledCentral.ADDRESS,
        "auto-plug=1s",
        "auto-unplug=4s",
        "time-scale=20");
    machine.type(guide("printf 'PLACE="));
    machine.secret(CODE, registry.codeOf("CP001"));
    machine.type(
        guide("sudo -u evcharging ev-cp register CP001")
            .replace("FILE", CODE)
            .replace("FINGERPRINT", registry.fingerprint()));
    machine.type(guide("sudo systemctl enable --now evcharging-engine@CP001"));
  }

  private String guide(String beginning) {
    return guides.typed(InstalledNetwork.GUIDE, beginning);
  }

  /// A second one, from the assistant, which knows the network from the first.
  void getsASecond(String id, InstalledRegistry registry) {
    String said =
        Assistant.on(
            machine,
            "ev-cp",
            "Address of the Registry",
            "",
            "address of Central",
            "",
            "Central's port",
            "",
            "Id of the point",
            id,
            "Where it stands",
            "Rome",
            "Euros per kWh",
            "0.40",
            "Port at which",
            "9104",
            "One-time code",
            registry.codeOf(id),
            "Is it the same?",
            "yes");
    String start = Assistant.start(said);
    assertThat(start).contains("evcharging-engine@" + id);
    machine.type(start);
  }

  /// The Engine of the first point.
  Service service() {
    return first;
  }
}
