package evcharging.central.network;

import evcharging.domain.DriverId;
import java.time.Instant;

/// What happened to the accounts of people and programs. Secrets appear as hashes only.
public sealed interface AccountEvent extends Event {

  /// What happened to a driver's account.
  sealed interface DriverAccount extends AccountEvent {
    DriverId driver();

    @Override
    default String subject() {
      return driver().value();
    }
  }

  /// @param pinHash Argon2id, encoded with its parameters
  record DriverAdded(DriverId driver, String pinHash) implements DriverAccount {}

  record DriverPinReset(DriverId driver, String pinHash) implements DriverAccount {}

  record DriverBlocked(DriverId driver, boolean blocked) implements DriverAccount {}

  /// @param tokenHash keyed hash of the session token for reconnecting
  record DriverSignedIn(DriverId driver, String tokenHash, Instant at) implements DriverAccount {}

  record DriverLeft(DriverId driver) implements DriverAccount {}

  /// @param failures in a row so far
  /// @param lockedUntil before this instant no try is looked at
  record DriverSignInFailed(DriverId driver, int failures, Instant lockedUntil)
      implements DriverAccount {
    @Override
    public String outcome() {
      return "refused";
    }
  }

  /// @param secretHash Argon2id
  record OperatorAdded(String name, Role role, String secretHash) implements AccountEvent {
    @Override
    public String subject() {
      return name;
    }
  }

  record OperatorRemoved(String name) implements AccountEvent {
    @Override
    public String subject() {
      return name;
    }
  }

  /// What happened at the console's sign-in.
  sealed interface AtConsole extends AccountEvent {
    String name();

    @Override
    default String subject() {
      return name();
    }
  }

  record OperatorSignedIn(String name, Role role) implements AtConsole {}

  /// @param idle the console locked itself because nobody touched it
  record OperatorSignedOut(String name, boolean idle) implements AtConsole {}

  /// @param name `unknown` if there is no such operator: what was typed may have been a secret
  /// @param failures in a row so far
  record OperatorSignInFailed(String name, long failures) implements AtConsole {
    @Override
    public String outcome() {
      return "refused";
    }
  }

  /// @param tokenHash keyed hash of the bearer token
  record TokenCreated(String name, Role role, String tokenHash) implements AccountEvent {
    @Override
    public String subject() {
      return name;
    }
  }

  record TokenRevoked(String name) implements AccountEvent {
    @Override
    public String subject() {
      return name;
    }
  }

  /// A call without the right to make it; folded per source and minute.
  record AccessRefused(String what, String code, long times) implements AccountEvent {
    @Override
    public String subject() {
      return what;
    }

    @Override
    public String outcome() {
      return "refused";
    }
  }
}
