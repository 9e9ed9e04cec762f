package evcharging.wire;

/// What a Monitor asks its Engine on the local port: a check with a fresh nonce each second, which
/// also is the Monitor's own proof that it knows the point's credential.
public sealed interface MonitorToEngine extends Message {

  /// @param nonce the Monitor's, fresh, base64url of 16 bytes or more
  record Greeting(String nonce) implements MonitorToEngine {}

  /// @param proof HMAC over both nonces, monitor's role: only then does the Engine answer checks
  record MonitorProof(String proof) implements MonitorToEngine {}

  /// @param number consecutive from 0 on this connection
  record HealthCheck(long number, String nonce) implements MonitorToEngine {}
}
