package evcharging.central.api;

import evcharging.central.network.Account;
import evcharging.central.network.Role;

/// An operator or a token, without anything secret.
record AccountRow(String name, Role role) {
  static AccountRow of(Account account) {
    return new AccountRow(account.name(), account.role());
  }
}
