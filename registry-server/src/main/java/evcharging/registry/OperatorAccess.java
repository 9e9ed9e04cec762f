package evcharging.registry;

import evcharging.config.Fault;

/// The way from a local command to the book: into it when no Registry runs, beside it when one
/// does.
final class OperatorAccess {
  private OperatorAccess() {}

  static Operator open(RegistryConfig config) {
    try {
      Rooms rooms = Rooms.open(config);
      return new DirectOperator(rooms.open(), rooms::close);
    } catch (Fault fault) {
      if (!fault.code().equals("DATA-IN-USE")) {
        throw fault;
      }
      return RemoteOperator.beside(config.data());
    }
  }
}
