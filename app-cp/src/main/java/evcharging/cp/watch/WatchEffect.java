package evcharging.cp.watch;

import evcharging.wire.FromMonitor;

/// What the Monitor has to do, in this order.
public sealed interface WatchEffect {

  /// Goes to Central over the present connection; dropped if that is gone, for the newest verdict
  /// is told again at the next.
  record TellCentral(FromMonitor message) implements WatchEffect {}

  /// One line for people, without the Monitor's name.
  record Print(String line) implements WatchEffect {}
}
