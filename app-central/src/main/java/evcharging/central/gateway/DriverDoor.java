package evcharging.central.gateway;

import evcharging.central.network.AccountEvent;
import evcharging.central.network.Command;
import evcharging.central.network.Driver;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import evcharging.crypto.MachineSecret;
import evcharging.domain.DriverId;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import evcharging.domain.Secret;
import evcharging.link.LinkHandler;
import evcharging.wire.Hello.DriverHello;
import evcharging.wire.Welcome.DriverWelcome;
import java.util.Optional;

/// The door for drivers: a PIN, or the token of the last sign-in; then a new token. The newest
/// connection of a driver is the one that counts.
final class DriverDoor {
  /// What a session token is hashed for.
  private static final String TOKEN = "driver-session";

  private final GatewayParts parts;
  private final Asking core;
  private final Conversations live;
  private final PinCheck pins;

  DriverDoor(GatewayParts parts, Asking core, Conversations live, PinCheck pins) {
    this.parts = parts;
    this.core = core;
    this.live = live;
    this.pins = pins;
  }

  /// @return the conversation, or empty if it was turned away
  Optional<LinkHandler> driver(Arrival arrival, DriverHello hello) {
    Origin origin = arrival.origin("driver:" + hello.driver());
    Optional<Refusal> no = refusal(hello, origin);
    if (no.isPresent()) {
      arrival.turnAway(no.get());
      return Optional.empty();
    }
    MachineSecret token = MachineSecret.random();
    DriverConversation conversation =
        new DriverConversation(hello.driver(), origin, arrival, parts, core, live);
    DriverConversation before = live.drivers.put(hello.driver(), conversation);
    Reply reply =
        core.ask(
            new Command.SignedIn(hello.driver(), parts.vault().hashes().of(TOKEN, token.text())),
            origin);
    if (reply instanceof Reply.Refused(Refusal refusal)) {
      conversation.leave();
      arrival.turnAway(refusal);
      return Optional.empty();
    }
    if (before != null) {
      before.signedInElsewhere();
    }
    arrival.stranger().known();
    conversation.begin(new DriverWelcome(hello.driver(), new Secret(token.text())));
    return Optional.of(conversation);
  }

  private Optional<Refusal> refusal(DriverHello hello, Origin origin) {
    if (hello.sessionToken().filter(token -> isCurrent(hello.driver(), token)).isPresent()) {
      return Optional.empty();
    }
    if (hello.pin().isPresent()) {
      return pins.refusal(hello.driver(), hello.pin().get(), origin);
    }
    // A wrong token counts for no lock-out: it cannot be guessed, and must lock nobody out.
    parts
        .refused()
        .note(
            new Origin("driver", origin.address()),
            "TOKEN",
            times -> new AccountEvent.AccessRefused("driver session", "WRONG_SECRET", times));
    return Optional.of(Refusal.of(Code.WRONG_SECRET, "Please sign in with your PIN."));
  }

  private boolean isCurrent(DriverId id, Secret token) {
    return core.shows(view -> isTokenOf(view.drivers().get(id), token));
  }

  private boolean isTokenOf(Driver driver, Secret token) {
    return driver != null
        && !driver.tokenHash().isEmpty()
        && parts.vault().hashes().matches(TOKEN, token.reveal(), driver.tokenHash());
  }
}
