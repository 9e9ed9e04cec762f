package evcharging.central.api;

import evcharging.central.core.NetworkView;
import evcharging.central.network.Account;
import evcharging.central.network.Right;
import evcharging.central.network.Role;
import evcharging.crypto.KeyedHash;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Who a caller is and whether they may: the one place for every route.
final class Gate {
  /// What a bearer token's hash is made for; the same when it is created and when it is shown.
  static final String PURPOSE = Account.TOKEN_PURPOSE;

  private static final String SCHEME = "Bearer ";
  private static final int LONGEST = 200;

  private final KeyedHash hash;
  private final String localTokenHash;
  private final Supplier<NetworkView> view;

  /// @param localToken of the command line on this machine: an admin's
  Gate(KeyedHash hash, String localToken, Supplier<NetworkView> view) {
    this.hash = hash;
    this.localTokenHash = hash.of(PURPOSE, localToken);
    this.view = view;
  }

  /// @param authorization the header, null if there is none
  /// @throws Problem 401 if nobody vouches for the caller, 403 if they may not
  Caller admit(String authorization, String address, Right right) {
    if (right == Right.OPEN) {
      return new Caller("anybody", Role.VIEWER, address);
    }
    Caller caller =
        identify(authorization, address)
            .orElseThrow(
                () -> new Problem(401, "UNAUTHENTICATED", "this call needs a valid bearer token"));
    if (!right.isFor(caller.role())) {
      throw new Problem(
          403,
          "FORBIDDEN",
          "the role " + caller.role().name().toLowerCase(Locale.ROOT) + " may not do this");
    }
    return caller;
  }

  /// Whether they still may: a token may have been revoked.
  boolean allows(String authorization, String address, Right right) {
    return right == Right.OPEN
        || identify(authorization, address)
            .filter(caller -> right.isFor(caller.role()))
            .isPresent();
  }

  /// Whose token it is, whatever they may do.
  Optional<Caller> identify(String authorization, String address) {
    if (authorization == null
        || authorization.length() > LONGEST
        || !authorization.startsWith(SCHEME)) {
      return Optional.empty();
    }
    String shown = hash.of(PURPOSE, authorization.substring(SCHEME.length()).strip());
    if (shown.equals(localTokenHash)) {
      return Optional.of(new Caller("local", Role.ADMIN, address));
    }
    return view.get().tokens().values().stream()
        .filter(token -> token.hash().equals(shown))
        .findFirst()
        .map(token -> caller(token, address));
  }

  private static Caller caller(Account token, String address) {
    return new Caller(token.name(), token.role(), address);
  }
}
