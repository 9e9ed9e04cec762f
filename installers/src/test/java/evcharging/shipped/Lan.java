package evcharging.shipped;

import java.nio.file.Path;

/// A switch with islands on its ports. It is an island itself, so nothing of it is ever seen on the
/// machine below.
final class Lan implements AutoCloseable {
  private final Island crate;

  private Lan(Island crate) {
    this.crate = crate;
  }

  static Lan in(Path directory) {
    Island crate = Island.named("switch", directory, directory);
    crate.run("ip link add sw type bridge && ip link set sw up");
    return new Lan(crate);
  }

  /// @param address with its mask: `192.0.2.10/24`
  void join(Island machine, String address) {
    String port = "port-" + machine.pid();
    Host.run("ip", "link", "add", "veth-" + machine.pid(), "type", "veth", "peer", "name", port);
    // Moved at once: between the two commands they stand in this machine's own network.
    Host.run("ip", "link", "set", port, "netns", Long.toString(crate.pid()));
    Host.run(
        "ip",
        "link",
        "set",
        "veth-" + machine.pid(),
        "netns",
        Long.toString(machine.pid()),
        "name",
        "eth0");
    crate.run("ip link set %s master sw && ip link set %s up".formatted(port, port));
    machine.run("ip addr add %s dev eth0 && ip link set eth0 up".formatted(address));
  }

  @Override
  public void close() {
    crate.close();
  }
}
