package evcharging.central.network;

import evcharging.domain.DriverId;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/// Accounts of drivers, operators and programs. Secrets were made and checked at the edge; only
/// their hashes come here.
final class AccountRules {
  private static final int LONGEST_DOUBLING = 20;

  private AccountRules() {}

  static Decision decide(State state, Command command, Moment now) {
    return switch (command) {
      case Command.SignedIn c -> signedIn(state, c, now);
      case Command.SignInFailed c -> known(state, c.driver(), d -> failed(state, d, now));
      case Command.DriverGone c ->
          known(state, c.driver(), d -> new AccountEvent.DriverLeft(d.id()));
      case Command.AcknowledgeTicket c -> acknowledge(state, c);
      case Command.AddDriver c ->
          state.drivers.containsKey(c.driver())
              ? Decision.refused(already("driver " + c.driver()))
              : Decision.done(new AccountEvent.DriverAdded(c.driver(), c.pinHash()));
      case Command.ResetPin c ->
          known(state, c.driver(), d -> new AccountEvent.DriverPinReset(d.id(), c.pinHash()));
      case Command.BlockDriver c ->
          known(state, c.driver(), d -> new AccountEvent.DriverBlocked(d.id(), c.blocked()));
      case Command.AddOperator c ->
          add(
              state.operators,
              c.name(),
              new AccountEvent.OperatorAdded(c.name(), c.role(), c.secretHash()));
      case Command.RemoveOperator c ->
          remove(state.operators, c.name(), new AccountEvent.OperatorRemoved(c.name()));
      case Command.CreateToken c ->
          add(
              state.tokens,
              c.name(),
              new AccountEvent.TokenCreated(c.name(), c.role(), c.tokenHash()));
      case Command.RevokeToken c ->
          remove(state.tokens, c.name(), new AccountEvent.TokenRevoked(c.name()));
      case Command.NoteAtConsole c -> Decision.done(c.event());
      default -> throw new IllegalStateException("no rule for " + command.getClass());
    };
  }

  private static Decision known(State state, DriverId id, Function<Driver, Event> event) {
    Driver driver = state.drivers.get(id);
    return driver == null
        ? Decision.refused(Refusal.of(Code.UNKNOWN_DRIVER, "This driver is not enrolled."))
        : Decision.done(event.apply(driver));
  }

  /// The lock after wrong PINs is the gateway's to ask, before it looks at a PIN: a valid session
  /// token is never locked by somebody else's tries.
  private static Decision signedIn(State state, Command.SignedIn c, Moment now) {
    Driver driver = state.drivers.get(c.driver());
    if (driver != null && driver.blocked()) {
      return Decision.refused(Refusal.of(Code.DRIVER_LOCKED, "This driver's account is blocked."));
    }
    return known(
        state, c.driver(), d -> new AccountEvent.DriverSignedIn(d.id(), c.tokenHash(), now.at()));
  }

  /// Some tries are free; after that the account rests for 1 s · 2ⁿ, never for ever.
  private static Event failed(State state, Driver driver, Moment now) {
    int failures = driver.failures() + 1;
    int beyond = Math.min(failures - state.limits.freeTries(), LONGEST_DOUBLING);
    Duration rest = beyond < 0 ? Duration.ZERO : Duration.ofSeconds(1L << beyond);
    Duration most = state.limits.lockMost();
    return new AccountEvent.DriverSignInFailed(
        driver.id(), failures, now.at().plus(rest.compareTo(most) > 0 ? most : rest));
  }

  private static Decision acknowledge(State state, Command.AcknowledgeTicket c) {
    Driver driver = state.drivers.get(c.driver());
    return driver == null || !driver.unacknowledged().containsKey(c.session())
        ? Decision.done()
        : Decision.done(new SessionEvent.TicketAcknowledged(c.session()));
  }

  private static Decision add(Map<String, Account> accounts, String name, Event added) {
    return accounts.containsKey(name) ? Decision.refused(already(name)) : Decision.done(added);
  }

  private static Decision remove(Map<String, Account> accounts, String name, Event removed) {
    return accounts.containsKey(name)
        ? Decision.done(removed)
        : Decision.refused(Refusal.of(Code.NOT_ALLOWED, "There is no " + name + "."));
  }

  private static Refusal already(String what) {
    return Refusal.of(Code.ALREADY_THERE, "There is already a " + what + ".");
  }
}
