package evcharging.driver.visit;

import evcharging.domain.DriverId;
import evcharging.domain.Secret;
import evcharging.wire.Hello.DriverHello;
import evcharging.wire.Welcome;
import evcharging.wire.Welcome.DriverWelcome;
import evcharging.wire.Welcome.TurnedAway;
import java.util.List;
import java.util.Optional;

/// Who the driver is and which connection counts: the newest, and only after its welcome.
///
/// The session token is tried first, so that the PIN travels once a visit; a token Central does not
/// take any more is forgotten and the PIN is tried in its place.
final class SignIn {
  private final DriverId driver;
  private final Optional<Secret> pin;
  private final String language;
  private Optional<Secret> token;
  private long newest = Long.MIN_VALUE;
  private boolean up;
  private boolean usedToken;
  private boolean done;

  SignIn(DriverId driver, Optional<Secret> pin, Optional<Secret> token, String language) {
    this.driver = driver;
    this.pin = pin;
    this.token = token;
    this.language = language;
  }

  DriverId driver() {
    return driver;
  }

  /// The connection to talk on, once signed in.
  Optional<Long> open() {
    return done ? Optional.of(newest) : Optional.empty();
  }

  boolean isCurrent(long number) {
    return up && newest == number;
  }

  /// @return false if that connection is older than one known before
  boolean connected(long number, List<VisitEffect> out) {
    if (number <= newest) {
      return false;
    }
    newest = number;
    up = true;
    done = false;
    usedToken = token.isPresent();
    Optional<Secret> shownPin = usedToken ? Optional.empty() : pin;
    out.add(new VisitEffect.Show(new Sight.CentralReached()));
    out.add(new VisitEffect.Send(number, new DriverHello(driver, shownPin, token, language)));
    return true;
  }

  void disconnected() {
    up = false;
    done = false;
  }

  void answered(Welcome welcome, List<VisitEffect> out) {
    switch (welcome) {
      case DriverWelcome w when w.driver().equals(driver) && !done -> welcomed(w, out);
      case TurnedAway t when !done -> turnedAway(t, out);
      default -> {
        // A second welcome, or one meant for somebody else, changes nothing.
      }
    }
  }

  private void welcomed(DriverWelcome welcome, List<VisitEffect> out) {
    done = true;
    token = Optional.of(welcome.sessionToken());
    out.add(new VisitEffect.KeepToken(welcome.sessionToken()));
    out.add(new VisitEffect.Show(new Sight.SignedIn(driver)));
  }

  private void turnedAway(TurnedAway no, List<VisitEffect> out) {
    boolean tokenIsOver = usedToken && !no.retry();
    if (tokenIsOver) {
      token = Optional.empty();
      out.add(new VisitEffect.ForgetToken());
    }
    boolean again = no.retry() || (tokenIsOver && pin.isPresent());
    if (!tokenIsOver || !again) {
      out.add(new VisitEffect.Show(new Sight.TurnedAway(no.refusal(), again)));
    }
    out.add(new VisitEffect.HangUp(newest, again));
  }
}
