package evcharging.config;

import java.util.List;

/// A command with a window of its own. Who chooses it from a menu sees nothing that it prints: what
/// keeps it from going on is told in a window as well.
public interface OpensWindow {

  /// Whether it opens one when it is asked like this. Also asked before its options are read.
  ///
  /// @param arguments of the whole command line
  boolean opensWindow(List<String> arguments);

  /// Shows it, and returns when the person has closed it; at once where nothing can be shown.
  void tellInWindow(Failure failure);
}
