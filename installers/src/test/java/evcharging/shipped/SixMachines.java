package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Six bare Debians, one for each installer and with its name.
final class SixMachines implements AutoCloseable {
  private static final Set<String> OURS =
      Set.of("shared", "styles", "registry-server", "app-central", "app-cp", "app-driver");

  private final Path directory;
  private final Installers installers;
  private final Map<String, BareDebian> machines = new LinkedHashMap<>();

  SixMachines(Path directory, Installers installers) {
    this.directory = directory;
    this.installers = installers;
    Path base = BareDebian.base(installers.beside("debian"));
    for (String name : List.of("registry", "control-room", "point", "panel", "kiosk", "weather")) {
      machines.put(name, BareDebian.copyOf(base, directory.resolve(name)));
    }
  }

  BareDebian of(String name) {
    return machines.get(name);
  }

  List<BareDebian> all() {
    return List.copyOf(machines.values());
  }

  List<BareDebian> withServices() {
    return List.of(of("registry"), of("control-room"), of("point"), of("weather"));
  }

  void install(String name) {
    of(name).install(installers.of(name));
  }

  /// With the guide's line, from root's home.
  ///
  /// @param line as the guide has it: an installer of its own name, or one whose name is left open
  void install(String name, String line) {
    Path deb = installers.of(name);
    Host.run("cp", deb.toString(), of(name).file("/root").toString());
    of(name).type(line.replace("evcharging-…_amd64.deb", deb.getFileName().toString()));
  }

  /// The programs it brings, each of which knows its version.
  String version(String name, String program) {
    return of(name).run(program, "--version");
  }

  /// Every library that an installer brought stands in the notices it brought.
  void nameTheLicencesOfWhatTheyBring() {
    for (BareDebian machine : all()) {
      String home = "/opt/" + machine.entries("/opt").getFirst() + "/lib";
      String notices = machine.read(home + "/site/THIRD-PARTY.txt");
      assertThat(machine.entries(home + "/app"))
          .filteredOn(name -> name.endsWith(".jar"))
          .map(name -> name.replaceFirst("-\\d.*", ""))
          .allMatch(
              artifact -> OURS.contains(artifact) || notices.contains(":" + artifact + ":"), home);
    }
  }

  /// With them goes everything that lies in their directory.
  @Override
  public void close() {
    all().reversed().forEach(BareDebian::close);
    Host.run("rm", "-rf", "--one-file-system", directory.toString());
  }
}
