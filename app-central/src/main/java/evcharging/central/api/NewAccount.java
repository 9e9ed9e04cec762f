package evcharging.central.api;

import evcharging.central.network.Role;

/// The body that asks for a new operator or token.
record NewAccount(String name, Role role) {
  NewAccount {
    AccountName.checked(name);
    if (role == null) {
      throw new IllegalArgumentException("field 'role' is missing or wrong");
    }
  }
}
