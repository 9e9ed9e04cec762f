package evcharging.wire;

import evcharging.domain.CpId;

/// What an Engine answers its Monitor on the local port. Every answer carries a proof, so that a
/// fake Engine cannot say OK.
public sealed interface EngineToMonitor extends Message {

  /// @param nonce the Engine's, fresh
  /// @param proof HMAC over both nonces, engine's role
  record EngineGreeting(CpId point, String nonce, String proof) implements EngineToMonitor {}

  /// @param proof HMAC over the check's number and nonce, and over this answer
  record Health(long number, boolean ok, String reason, String proof) implements EngineToMonitor {}
}
