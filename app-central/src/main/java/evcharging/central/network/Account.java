package evcharging.central.network;

/// An operator (a person with a secret) or a token (a program's bearer).
///
/// @param hash Argon2id of an operator's secret, keyed hash of a token
public record Account(String name, Role role, String hash) {
  /// What the keyed hash of a token is made for.
  public static final String TOKEN_PURPOSE = "api-token";
}
