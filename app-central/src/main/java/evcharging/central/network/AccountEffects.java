package evcharging.central.network;

import evcharging.domain.DriverId;
import java.util.function.UnaryOperator;

/// What the events of accounts change.
final class AccountEffects {
  private AccountEffects() {}

  static void apply(State state, AccountEvent event) {
    switch (event) {
      case AccountEvent.DriverAdded e -> state.put(Driver.added(e.driver(), e.pinHash()));
      case AccountEvent.DriverPinReset e -> change(state, e.driver(), d -> d.withPin(e.pinHash()));
      case AccountEvent.DriverBlocked e ->
          change(state, e.driver(), d -> d.withBlocked(e.blocked()));
      case AccountEvent.DriverSignedIn e ->
          change(state, e.driver(), d -> d.signedIn(e.tokenHash()));
      case AccountEvent.DriverLeft _ -> {}
      case AccountEvent.DriverSignInFailed e ->
          change(state, e.driver(), d -> d.failed(e.failures(), e.lockedUntil()));
      case AccountEvent.OperatorAdded e ->
          state.operators.put(e.name(), new Account(e.name(), e.role(), e.secretHash()));
      case AccountEvent.OperatorRemoved e -> state.operators.remove(e.name());
      case AccountEvent.TokenCreated e ->
          state.tokens.put(e.name(), new Account(e.name(), e.role(), e.tokenHash()));
      case AccountEvent.TokenRevoked e -> state.tokens.remove(e.name());
      case AccountEvent.AtConsole _ -> {}
      case AccountEvent.AccessRefused _ -> {}
    }
  }

  private static void change(State state, DriverId id, UnaryOperator<Driver> change) {
    state.put(change.apply(state.drivers.get(id)));
  }
}
