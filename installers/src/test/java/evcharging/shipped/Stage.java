package evcharging.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The machines of a trial, on one switch, and what every one of them knows of the others' names.
/// Whatever is opened on it ends with it.
final class Stage implements AutoCloseable {
  static final Path ROOT =
      Path.of(System.getProperty("ev.root", "..")).toAbsolutePath().normalize();

  private final Path directory;
  private final Map<String, String> addresses = new LinkedHashMap<>();
  private final List<Island> machines = new ArrayList<>();
  private final List<Runnable> ends = new ArrayList<>();
  private final Lan lan;

  private Stage(Path directory) {
    this.directory = directory;
    this.lan = Lan.in(directory);
    ends.add(lan::close);
  }

  /// Skips the trial, with a sentence, where there can be no islands.
  static Stage in(Path directory) {
    Island.needed();
    return new Stage(directory);
  }

  /// A machine of that name at that address, with its cable in.
  Island machine(String name, String address) {
    addresses.put(name, address);
    Island machine = alone(name);
    lan.join(machine, address + "/24");
    machines.add(machine);
    tellNames();
    return machine;
  }

  /// A machine without a cable.
  Island alone(String name) {
    Island machine = Island.named(name, directory, ROOT.resolve("installers/target/dist/bin"));
    ends.add(machine::close);
    return machine;
  }

  /// As when somebody changes the entry of a name server: from now on the name leads elsewhere.
  void rename(String name, String address) {
    addresses.put(name, address);
    tellNames();
  }

  private void tellNames() {
    String lines =
        addresses.entrySet().stream()
            .map(each -> each.getValue() + " " + each.getKey() + "\n")
            .collect(Collectors.joining());
    machines.forEach(machine -> machine.knows(lines));
  }

  /// A place for what belongs to no machine.
  Path directory(String name) {
    try {
      return Files.createDirectories(directory.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  VirtualDisplay display() {
    VirtualDisplay display = VirtualDisplay.in(directory.resolve("display"));
    ends.add(display::close);
    return display;
  }

  @Override
  public void close() {
    ends.reversed().forEach(Runnable::run);
  }
}
