package evcharging.wire;

/// What a Monitor tells Central.
public sealed interface FromMonitor extends Message {

  /// The Engine's health as the Monitor sees it; the first message after every welcome and again at
  /// every change.
  ///
  /// @param engineOk true if the Engine answered OK to the last check
  /// @param reason one sentence; for a KO what the Engine or the connection said
  record Verdict(boolean engineOk, String reason) implements FromMonitor {}
}
