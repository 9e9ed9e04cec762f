package evcharging.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The map of the house: which rooms there are, and which of them own a means that the others do
/// not touch. All names stand below a root, so that the deliberately bad house has the same map.
record Rooms(String root) {

  /// Rooms that only think: values in, values out. With each, what of ours it may know besides
  /// itself.
  List<PureRoom> pure() {
    return List.of(
        new PureRoom(room("domain"), List.of()),
        new PureRoom(room("central.network"), List.of(room("domain"))),
        new PureRoom(room("registry.book"), List.of(room("domain"))),
        new PureRoom(room("cp.point"), List.of(room("domain"), room("wire"))),
        new PureRoom(room("cp.watch"), List.of(room("domain"), room("wire"))),
        new PureRoom(room("driver.visit"), List.of(room("domain"), room("wire"))));
  }

  String[] shared() {
    return rooms("domain", "wire", "crypto", "link", "config", "setup");
  }

  /// Programs that never know one another.
  List<String> apps() {
    return List.of(room("registry"), room("central"), room("weather"), room("cp"), room("driver"));
  }

  /// Central's ways in and out, side by side.
  List<String> aroundTheCore() {
    return List.of(
        room("central.gateway"),
        room("central.bus"),
        room("central.api"),
        room("central.console"),
        room("central.reactions"));
  }

  String[] withWindows() {
    return rooms("styles", "central.console", "cp.panel", "driver.kiosk");
  }

  String[] withKafka() {
    return rooms("central.bus", "central.broker", "cp.telemetry");
  }

  String[] withDatabase() {
    return rooms("central.journal", "registry.store");
  }

  /// Rooms that open connections or ports; `crypto` makes their TLS contexts.
  String[] withSockets() {
    return rooms(
        "crypto",
        "link",
        "setup",
        "central.gateway",
        "central.api",
        "central.upstream",
        "central.broker",
        "central.commandline",
        "registry.http",
        "weather.http",
        "weather.provider",
        "cp.central",
        "cp.local",
        "driver.link",
        "demo");
  }

  /// Rooms at the edge, where JSON is made and read.
  String[] withJson() {
    return rooms(
        "wire",
        "link.registry",
        "config",
        "registry",
        "central.journal",
        "central.vault",
        "central.api",
        "central.upstream",
        "central.bus",
        "central.broker",
        "central.commandline",
        "weather",
        "cp.engine",
        "cp.fleet",
        "cp.local",
        "driver.store");
  }

  /// Rooms that may start a thread; their `package-info` says what it does.
  String[] withThreads() {
    String[] rooms =
        rooms(
            "styles",
            "link",
            "setup",
            "registry",
            "central.journal",
            "central.core",
            "central.gateway",
            "central.bus",
            "central.api",
            "central.broker",
            "central.upstream",
            "central.console.desk",
            "weather",
            "cp.engine",
            "cp.monitor",
            "cp.telemetry",
            "cp.central",
            "cp.local",
            "cp.fleet",
            "driver.link",
            "driver.cli",
            "demo");
    return with(rooms, only("central"));
  }

  /// Rooms that print lines themselves; those of the other programs leave through `Voice`.
  String[] withTerminal() {
    return with(rooms("driver.cli"), only("registry"), only("driver"));
  }

  private static String[] with(String[] rooms, String... more) {
    return Stream.concat(Arrays.stream(rooms), Arrays.stream(more)).toArray(String[]::new);
  }

  /// The room itself, without those inside it.
  private String only(String name) {
    return root + "." + name;
  }

  /// `package..`: the room and what is inside it.
  String room(String name) {
    return root + "." + name + "..";
  }

  String[] rooms(String... names) {
    return Arrays.stream(names).map(this::room).toArray(String[]::new);
  }

  /// A room without input, output, clock, thread or randomness.
  record PureRoom(String room, List<String> mayKnow) {}
}
