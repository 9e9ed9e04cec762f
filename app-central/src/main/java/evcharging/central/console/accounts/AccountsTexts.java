package evcharging.central.console.accounts;

import evcharging.styles.text.Bundle;

/// The words of this room.
final class AccountsTexts {
  static final Bundle BUNDLE = new Bundle(AccountsTexts.class, "texts");

  private AccountsTexts() {}
}
