package evcharging.cp.watch;

import evcharging.wire.ToMonitor;

/// What can happen to a Monitor.
public sealed interface WatchInput {

  /// The Registry knows this Monitor.
  record RegistryVouched() implements WatchInput {}

  /// Central's welcome came; everything said from now on reaches it.
  record CentralFound() implements WatchInput {}

  record CentralLost() implements WatchInput {}

  record CentralSaid(ToMonitor message) implements WatchInput {}

  /// The Engine proved itself and answered a probe.
  ///
  /// @param ok false for a KO
  /// @param reason what it said with it; may be empty for an OK
  record EngineAnswered(boolean ok, String reason) implements WatchInput {}

  /// A probe got no answer, or one whose proof is wrong.
  ///
  /// @param reason one sentence for people
  record EngineSilent(String reason) implements WatchInput {}
}
