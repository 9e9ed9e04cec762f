package evcharging.central;

import evcharging.central.core.NetworkView;
import evcharging.central.network.Command;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import evcharging.central.network.Role;
import evcharging.crypto.Busy;
import evcharging.crypto.OneTimeCode;
import evcharging.crypto.PasswordGate;
import evcharging.crypto.PasswordHash;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/// A network without an operator gets its first one: the admin, whose secret is shown this once.
final class FirstStart {
  static final String ADMIN = "admin";

  private FirstStart() {}

  /// Returns when the secret, if there is a new one, was printed; it is printed after it is on
  /// disk. True if there is a new one.
  static boolean ensureAdmin(
      NetworkView view,
      PasswordGate secrets,
      BiFunction<Command, Origin, CompletableFuture<Reply>> core) {
    if (!view.operators().isEmpty()) {
      return false;
    }
    String secret = OneTimeCode.random().text();
    Reply reply =
        core.apply(
                new Command.AddOperator(ADMIN, Role.ADMIN, hash(secrets, secret)), Origin.CENTRAL)
            .join();
    if (!(reply instanceof Reply.Done)) {
      return false;
    }
    System.out.println("First start: the secret of operator admin is " + secret);
    System.out.println("It is shown only now; keep it in a safe place.");
    return true;
  }

  private static String hash(PasswordGate secrets, String secret) {
    try {
      return secrets.hash(PasswordHash.Profile.PEOPLE_OPERATOR, secret).encoded();
    } catch (Busy e) {
      throw new IllegalStateException("nobody else hashes yet", e);
    }
  }
}
