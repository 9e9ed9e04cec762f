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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// A network without an operator gets its first one: the admin, whose secret is shown this once.
final class FirstStart {
  static final String ADMIN = "admin";

  private FirstStart() {}

  /// The secret, if there is a new one; it is on disk by then.
  static Optional<String> ensureAdmin(
      NetworkView view,
      PasswordGate secrets,
      BiFunction<Command, Origin, CompletableFuture<Reply>> core) {
    if (!view.operators().isEmpty()) {
      return Optional.empty();
    }
    String secret = OneTimeCode.random().text();
    Reply reply =
        core.apply(
                new Command.AddOperator(ADMIN, Role.ADMIN, hash(secrets, secret)), Origin.CENTRAL)
            .join();
    return reply instanceof Reply.Done ? Optional.of(secret) : Optional.empty();
  }

  /// For a person at a terminal, or the journal of a service.
  static void say(String secret, Consumer<String> lines) {
    lines.accept("First start: the secret of operator admin is " + secret);
    lines.accept("It is shown only now; keep it in a safe place.");
  }

  private static String hash(PasswordGate secrets, String secret) {
    try {
      return secrets.hash(PasswordHash.Profile.PEOPLE_OPERATOR, secret).encoded();
    } catch (Busy e) {
      throw new IllegalStateException("nobody else hashes yet", e);
    }
  }
}
