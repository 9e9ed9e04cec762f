package evcharging.demo;

/// The addresses of the machines the programs play on.
///
/// @param points where Engines and Monitors are
public record Hosts(String registry, String central, String points) {
  /// Everything on one machine.
  public static final Hosts ONE = new Hosts("127.0.0.1", "127.0.0.1", "127.0.0.1");

  /// Registry, Central and points each at an address of their own, as on three machines.
  public static final Hosts THREE = new Hosts("127.0.0.2", "127.0.0.3", "127.0.0.4");
}
