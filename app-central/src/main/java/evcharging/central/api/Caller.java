package evcharging.central.api;

import evcharging.central.network.Origin;
import evcharging.central.network.Role;

/// Who a request comes from, by its bearer token.
///
/// @param name of the token
/// @param address IP address
record Caller(String name, Role role, String address) {
  Origin origin() {
    return new Origin("token:" + name, address);
  }
}
