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
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The machines of a trial, on one switch, and what every one of them knows of the others' names. A
/// trial registers it; whatever is opened on it ends with the trial.
final class Stage implements BeforeAllCallback, AfterAllCallback {
  static final Path ROOT =
      Path.of(System.getProperty("ev.root", "..")).toAbsolutePath().normalize();

  /// Where the machines of the guides stand.
  private static final Map<String, String> ADDRESSES =
      Map.of(
          "registry.example", "192.0.2.10",
          "central.example", "192.0.2.11",
          "central-2.example", "192.0.2.12",
          "berlin-1.example", "192.0.2.21",
          "madrid-1.example", "192.0.2.22",
          "phone-1.example", "192.0.2.31",
          "phone-2.example", "192.0.2.32",
          "weather.example", "192.0.2.41");

  private final Map<String, String> addresses = new LinkedHashMap<>();
  private final List<Island> machines = new ArrayList<>();
  private final List<Runnable> ends = new ArrayList<>();
  private Path directory;
  private Lan lan;

  /// Skips the trial, with a sentence, where there can be no islands.
  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    Island.needed();
    directory = Files.createTempDirectory("stage");
    ends.add(() -> Host.run("rm", "-rf", "--one-file-system", directory.toString()));
    lan = Lan.in(directory);
    ends.add(lan::close);
  }

  /// A machine of the guides, by the name it has there.
  Island machine(String name) {
    return machine(name, ADDRESSES.get(name));
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
  public void afterAll(ExtensionContext context) {
    ends.reversed().forEach(Runnable::run);
  }
}
