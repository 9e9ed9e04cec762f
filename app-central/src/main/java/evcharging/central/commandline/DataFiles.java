package evcharging.central.commandline;

import java.nio.file.Path;

/// What lies where in Central's data directory.
///
/// @param root the directory itself
public record DataFiles(Path root) {

  /// Central's key and certificates.
  public Path identity() {
    return root.resolve("identity");
  }

  /// The keys that stay outside the database.
  public Path keys() {
    return root.resolve("keys");
  }

  /// The key that signs the heads of the audit chain.
  public Path auditKey() {
    return keys().resolve("audit.key");
  }

  /// What the Registry's tokens are checked with, kept for a start without the Registry.
  public Path tokenKey() {
    return keys().resolve("registry-tokens.pub");
  }

  /// The key that signs tickets.
  public Path ticketKey() {
    return keys().resolve("tickets.key");
  }

  /// The database.
  public Path journal() {
    return root.resolve("journal");
  }

  /// The own broker's directory.
  public Path broker() {
    return root.resolve("kafka");
  }

  /// The embedded Registry's directory.
  public Path registry() {
    return root.resolve("registry");
  }

  /// The token of this machine's command line, mode 0600.
  public Path localToken() {
    return root.resolve("admin.token");
  }

  /// Where the REST API of the Central that runs here listens.
  public Path apiAddress() {
    return root.resolve("api.address");
  }
}
