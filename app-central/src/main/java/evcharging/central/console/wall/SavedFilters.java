package evcharging.central.console.wall;

import java.util.List;

/// Where searches a person named are kept.
public interface SavedFilters {
  /// One of them.
  ///
  /// @param name as the person called it
  /// @param search the text of the search box
  record Saved(String name, String search) {}

  /// In the order they are offered.
  List<Saved> all();

  /// Keeps exactly these from now on.
  void keep(List<Saved> filters);
}
