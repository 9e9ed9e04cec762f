package evcharging.setup;

import evcharging.central.CentralMain;
import evcharging.config.Program;
import evcharging.cp.CpMain;
import evcharging.driver.cli.DriverMain;
import evcharging.registry.RegistryMain;
import evcharging.weather.WeatherMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;

/// A process of its own, on a disk with something wrong about it: the setup of every machine in
/// every language, one after another. What each says it prints between the lines `== PROGRAM
/// LANGUAGE` and `== EXIT`.
public final class AllSetups {
  static final Map<String, Class<?>> PROGRAMS =
      Map.of(
          "ev-registry", RegistryMain.class,
          "ev-central", CentralMain.class,
          "ev-cp", CpMain.class,
          "ev-driver", DriverMain.class,
          "ev-weather", WeatherMain.class);

  private AllSetups() {}

  /// @param arguments the directory to look at in the end, then a file for each program: a line for
  ///   each of its arguments
  public static void main(String... arguments) throws Exception {
    System.setErr(System.out);
    for (String file : List.of(arguments).subList(1, arguments.length)) {
      List<String> lines = Files.readAllLines(Path.of(file));
      for (String language : List.of("en", "es", "de")) {
        run(lines.getFirst(), language, lines.subList(1, lines.size()));
      }
    }
    leftOver(Path.of(arguments[0]));
  }

  private static void run(String program, String language, List<String> given) throws Exception {
    List<String> all = new ArrayList<>(List.of("setup"));
    all.addAll(given);
    all.addAll(List.of("--yes", "--language=" + language));
    System.out.println("== " + program + " " + language);
    Object command = CommandLine.defaultFactory().create(PROGRAMS.get(program));
    System.out.println("== " + Program.run(command, all.toArray(String[]::new)));
  }

  private static void leftOver(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        System.out.println("LEFT " + directory.relativize(file) + " " + Files.size(file));
      }
    }
  }
}
