package evcharging.central.gateway;

import evcharging.central.network.AccountEvent;
import evcharging.central.network.Command;
import evcharging.central.network.Driver;
import evcharging.central.network.Origin;
import evcharging.crypto.Busy;
import evcharging.crypto.PasswordHash;
import evcharging.domain.DriverId;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import evcharging.domain.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Whether a PIN is the driver's, at the kiosk and at a point's panel alike.
///
/// Hashed on the asking thread, never on the core's. The lock-out is looked at before anything is
/// hashed, one try at a time for each id; an unknown id gets the same answers after the same time
/// as a wrong PIN.
final class PinCheck {
  private final GatewayParts parts;
  private final Asking core;
  private final UnknownTries unknown = new UnknownTries();
  private final Set<DriverId> trying = ConcurrentHashMap.newKeySet();

  PinCheck(GatewayParts parts, Asking core) {
    this.parts = parts;
    this.core = core;
  }

  /// Empty if the PIN is right.
  Optional<Refusal> refusal(DriverId id, Secret pin, Origin origin) {
    if (!trying.add(id)) {
      return no(Code.BUSY, "Another sign-in of this driver is under way; please try again.");
    }
    try {
      return tried(id, pin, origin);
    } catch (Busy busy) {
      return no(Code.BUSY, "Too many sign-ins at once; please try again.");
    } finally {
      trying.remove(id);
    }
  }

  private Optional<Refusal> tried(DriverId id, Secret pin, Origin origin) throws Busy {
    Instant now = parts.clock().instant();
    Driver driver = core.view().drivers().get(id);
    Instant locked = driver == null ? unknown.lockedUntil(id) : driver.lockedUntil();
    if (locked.isAfter(now)) {
      long seconds = Math.max(1, Duration.between(now, locked).toSeconds());
      return no(Code.TOO_MANY_TRIES, "Too many tries; please wait " + seconds + " s.");
    }
    if (driver == null) {
      parts.pins().refuseUnknown(PasswordHash.Profile.DRIVER_PIN, pin.reveal());
      unknown.failed(id, now);
      noteUnknown(origin);
      return wrong();
    }
    if (parts.pins().verify(pin.reveal(), new PasswordHash(driver.pinHash()))) {
      return Optional.empty();
    }
    core.ask(new Command.SignInFailed(id), origin);
    // The next try is not looked at before this one counts.
    core.shows(view -> view.drivers().get(id).failures() != driver.failures());
    return wrong();
  }

  private void noteUnknown(Origin origin) {
    parts
        .refused()
        .note(
            new Origin("driver", origin.address()),
            Code.WRONG_SECRET.name(),
            times ->
                new AccountEvent.AccessRefused("driver sign-in", Code.WRONG_SECRET.name(), times));
  }

  private static Optional<Refusal> wrong() {
    return no(Code.WRONG_SECRET, "The driver id or the PIN is wrong.");
  }

  private static Optional<Refusal> no(Code code, String sentence) {
    return Optional.of(Refusal.of(code, sentence));
  }
}
