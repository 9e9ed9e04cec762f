package evcharging.driver.cli;

import evcharging.config.Fault;
import evcharging.domain.CpId;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The service file of requirement B-08: one charging point id a line; blank lines and what follows
/// a `#` are passed over.
final class ServiceFile {
  private ServiceFile() {}

  /// @throws Fault `SERVICES-UNREADABLE`; `SERVICES-MALFORMED` with the number of every bad line;
  ///   `SERVICES-EMPTY`
  static List<CpId> read(Path file) {
    List<CpId> points = parse(file.toString(), lines(file));
    if (points.isEmpty()) {
      throw new Fault("SERVICES-EMPTY", file + " names no charging point.");
    }
    return points;
  }

  static List<CpId> parse(String name, List<String> lines) {
    List<CpId> points = new ArrayList<>();
    List<String> bad = new ArrayList<>();
    for (int number = 1; number <= lines.size(); number++) {
      String id = lines.get(number - 1).replace("\uFEFF", "").replaceFirst("#.*", "").strip();
      if (!id.isEmpty()) {
        try {
          points.add(new CpId(id));
        } catch (IllegalArgumentException e) {
          bad.add("line " + number + ": " + e.getMessage());
        }
      }
    }
    if (!bad.isEmpty()) {
      throw new Fault("SERVICES-MALFORMED", name + ", " + String.join("; ", bad) + ".");
    }
    return points;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (MalformedInputException e) {
      throw new Fault("SERVICES-UNREADABLE", file + " is not UTF-8 text.", e);
    } catch (IOException e) {
      throw new Fault("SERVICES-UNREADABLE", file + " cannot be read.", e);
    }
  }
}
