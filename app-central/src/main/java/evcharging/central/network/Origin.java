package evcharging.central.network;

/// Who wants something, and from where: the who and from-which-address of the audit log (S-04).
///
/// @param actor for example `driver:D01`, `engine:CP001`, `operator:ana`, `central`
/// @param address IP address, or `local`
public record Origin(String actor, String address) {
  public static final Origin CENTRAL = new Origin("central", "local");
}
