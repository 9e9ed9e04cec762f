package evcharging.central.api;

import evcharging.central.network.Account;
import evcharging.central.network.Role;

/// An operator or a token, without anything secret.
record AccountBody(String name, Role role) {
  static AccountBody of(Account account) {
    return new AccountBody(account.name(), account.role());
  }
}
