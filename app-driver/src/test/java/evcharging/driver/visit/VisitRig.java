package evcharging.driver.visit;

import static evcharging.driver.visit.Central.DRIVER;
import static evcharging.driver.visit.Central.POINT;

import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import evcharging.domain.Secret;
import evcharging.driver.visit.VisitEffect.Send;
import evcharging.driver.visit.VisitEffect.Show;
import evcharging.wire.Message;
import evcharging.wire.ToDriver.Denied;
import evcharging.wire.ToDriver.SessionPhase;
import evcharging.wire.ToDriver.Situation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A visit, and who speaks with it: the driver, Central, the network between them.
final class VisitRig {
  /// The first request of a test, and another one.
  static final UUID R1 = new UUID(1, 1);

  static final UUID R2 = new UUID(2, 2);
  static final Optional<Secret> PIN = Optional.of(new Secret("4711"));
  static final Situation NOTHING_OPEN = new Situation(Optional.empty());

  private Visit visit;
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");
  private long link;

  VisitRig() {
    knows(Kept.NOTHING);
  }

  /// The program starts with this on its disk.
  void knows(Kept kept) {
    visit = new Visit(new Visit.Terms(DRIVER, PIN, "en", Duration.ofMinutes(2)), kept);
  }

  Sight.Status status() {
    return visit.status();
  }

  Instant now() {
    return now;
  }

  void later(long seconds) {
    now = now.plusSeconds(seconds);
  }

  /// The newest connection.
  long link() {
    return link;
  }

  // What happens

  List<VisitEffect> in(VisitInput input) {
    return visit.on(input, now);
  }

  List<VisitEffect> hear(Message message) {
    return in(new VisitInput.Received(link, message));
  }

  List<VisitEffect> connect() {
    link++;
    return in(new VisitInput.Connected(link));
  }

  List<VisitEffect> lose() {
    return in(new VisitInput.Disconnected(link, "the cable was cut"));
  }

  List<VisitEffect> signIn(Situation situation) {
    connect();
    hear(Central.welcome("token-" + link));
    return hear(situation);
  }

  List<VisitEffect> ask() {
    return in(new VisitInput.AskStart(R1, Optional.of(POINT)));
  }

  void charge() {
    signIn(NOTHING_OPEN);
    ask();
    hear(Central.granted(R1));
    hear(Central.session(SessionPhase.SUPPLYING, 100));
  }

  // What is said and shown

  static Situation open(SessionPhase phase, long wattHours) {
    return new Situation(Optional.of(Central.session(phase, wattHours)));
  }

  static Denied denied(UUID request, Code code) {
    return new Denied(request, Refusal.of(code, "No."));
  }

  Send sent(Message message) {
    return new Send(link, message);
  }

  static Show shown(Sight sight) {
    return new Show(sight);
  }

  static Sight.NotNow notNow(Sight.Why why) {
    return new Sight.NotNow(why);
  }
}
