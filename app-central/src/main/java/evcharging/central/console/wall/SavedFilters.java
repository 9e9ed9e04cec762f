package evcharging.central.console.wall;

import java.util.ArrayList;
import java.util.List;

/// Searches a person kept, in the order they are offered; one line each when remembered. FX thread.
final class SavedFilters {
  private final List<String> searches = new ArrayList<>();

  List<String> all() {
    return List.copyOf(searches);
  }

  boolean has(String search) {
    return searches.contains(search);
  }

  void keep(String search) {
    if (!has(search)) {
      searches.add(search);
    }
  }

  void forget(String search) {
    searches.remove(search);
  }

  String written() {
    return String.join("\n", searches);
  }

  void read(String written) {
    searches.clear();
    written.lines().filter(line -> !line.isBlank()).forEach(searches::add);
  }
}
