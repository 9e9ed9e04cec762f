package evcharging.registry.desk;

/// Who asks for what only an operator may have, and from where.
///
/// @param actor `admin`, or `server:central` for Central in an operator's name
public record Asker(String actor, String address) {
  /// The local command.
  public static final Asker LOCAL = new Asker("admin", "local");
}
