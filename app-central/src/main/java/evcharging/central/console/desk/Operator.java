package evcharging.central.console.desk;

import evcharging.central.network.Right;
import evcharging.central.network.Role;

/// Who is signed in at this console.
public record Operator(String name, Role role) {
  public boolean may(Right right) {
    return right.isFor(role);
  }

  /// As in the audit log.
  public String actor() {
    return "operator:" + name;
  }
}
