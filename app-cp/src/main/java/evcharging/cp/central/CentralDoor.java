package evcharging.cp.central;

import evcharging.crypto.PointKey;
import evcharging.crypto.PointRole;
import evcharging.domain.CpId;
import evcharging.link.Backoff;
import evcharging.link.CannotReach;
import evcharging.link.Dialer;
import evcharging.link.Envelope;
import evcharging.link.Link;
import evcharging.link.LinkHandler;
import evcharging.link.LinkTimes;
import evcharging.link.SealedEnvelope;
import evcharging.link.registry.RegistryRefused;
import evcharging.wire.Hello;
import evcharging.wire.Message;
import evcharging.wire.MessageCodec;
import evcharging.wire.Welcome;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/// Keeps one conversation with Central: proves itself, is welcomed with a key, speaks sealed, and
/// comes back by itself after every break, ever more slowly up to three seconds.
///
/// Where Central says that trying again is useless it tries only rarely, and at once when a person
/// at the point asks for it.
public final class CentralDoor implements AutoCloseable {
  /// A key is used for a day at most.
  private static final Duration KEY_LIFE = Duration.ofHours(24);

  private static final Duration THAW_LOOK = Duration.ofMillis(20);

  private final Dialed place;
  private final Proofs proofs;
  private final Function<Proof, Hello> hello;
  private final Visitor visitor;
  private final Consumer<String> lines;
  private final Waiting waiting;
  private final MessageCodec codec = new MessageCodec();
  private final Backoff backoff = Backoff.standard();
  private final Semaphore wake = new Semaphore(0);
  private volatile Link link;
  private volatile boolean person;
  private volatile boolean revoked;
  private volatile boolean cut;
  private volatile boolean keyAltered;
  private volatile boolean frozen;
  private volatile boolean closed;

  /// @param address for people: `HOST:PORT`
  /// @param retrySlowly how long to wait where trying again is useless by itself
  public record Dialed(
      CpId point,
      PointRole role,
      String address,
      Dialer dialer,
      LinkTimes times,
      Duration retrySlowly) {}

  public CentralDoor(
      Dialed place,
      Proofs proofs,
      Function<Proof, Hello> hello,
      Visitor visitor,
      Consumer<String> lines) {
    this.place = place;
    this.proofs = proofs;
    this.hello = hello;
    this.visitor = visitor;
    this.lines = lines;
    this.waiting = new Waiting(lines);
  }

  public CentralDoor start() {
    Thread.ofVirtual().name("central-door " + place.point()).start(this::keepTalking);
    return this;
  }

  /// Never blocks; what is said while there is no conversation is lost, and told again after the
  /// next welcome by whoever said it.
  public void send(Message message) {
    Link now = link;
    if (now != null) {
      now.send(message);
    }
  }

  /// A person at the point authenticates it (`ev-cp reauth`): at once, and with new keys.
  public void authenticateAsPerson() {
    person = true;
    revoked = false;
    reconnect("a person authenticates the point");
    wake.release();
  }

  /// Central revoked the keys and ends this conversation: coming back by itself is useless.
  public void keysRevoked() {
    revoked = true;
  }

  /// A drill: while it is cut there is no way to Central, from now on.
  public void cut(boolean now) {
    if (cut == now) {
      return;
    }
    cut = now;
    if (now) {
      reconnect("the link is cut at the point");
    } else {
      wake.release();
    }
  }

  /// A drill: while it is altered Central understands nothing of what is said here (F-08).
  public void alterKey(boolean now) {
    keyAltered = now;
  }

  /// A drill: while it stands still nothing is said and nothing heard here, not even a heartbeat.
  public void freeze(boolean still) {
    frozen = still;
  }

  /// Ends the present conversation; the next begins with a new key.
  public void reconnect(String why) {
    Link now = link;
    if (now != null) {
      now.close(why);
    }
  }

  @Override
  public void close() {
    closed = true;
    reconnect("this program ends");
    wake.release();
  }

  private void keepTalking() {
    while (!closed) {
      try {
        Duration pause = visitOnce();
        wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        wake.drainPermits();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /// @return how long to wait before the next try
  private Duration visitOnce() throws InterruptedException {
    boolean asPerson = person;
    try {
      Proof proof = asPerson ? proofs.ofPerson() : proofs.next();
      proof.token().ifPresent(_ -> visitor.vouched());
      talk(proof);
      return revoked ? place.retrySlowly() : backoff.pause();
    } catch (CannotReach e) {
      waiting.on(e.getMessage() + "; retrying");
      return backoff.pause();
    } catch (RegistryRefused e) {
      waiting.on("The Registry says no: " + e.getMessage());
      person = person && !asPerson;
      return longer(e.retryAfter(), place.retrySlowly());
    } catch (TurnedAwayException e) {
      person = person && !asPerson;
      return turnedAway(e);
    }
  }

  /// What may pass by itself is a wait like any other, and says nothing against the proof.
  private Duration turnedAway(TurnedAwayException no) {
    if (no.mayRetry()) {
      waiting.on(no.getMessage() + "; retrying");
      return backoff.pause();
    }
    proofs.forgetToken();
    waiting.on("Central turns this point away: " + no.getMessage());
    return place.retrySlowly();
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private void talk(Proof proof) throws CannotReach, TurnedAwayException {
    Greeting.Greeted greeted = greet(hello.apply(proof));
    Welcome.PointWelcome welcome = greeted.welcome();
    if (proof.person()) {
      person = false;
    }
    revoked = false;
    proofs.welcomed(welcome.resumption());
    waiting.over();
    Conversation conversation = new Conversation();
    SealedEnvelope envelope =
        SealedEnvelope.ofPoint(
            PointKey.parse(welcome.pointKey().reveal()),
            place.point(),
            welcome.epoch(),
            place.role(),
            codec);
    Envelope spoken = new DrillEnvelope(envelope, wrongKey(welcome), new Drilled());
    Link talking = new Link(greeted.socket(), place.times(), spoken, conversation);
    link = talking;
    visitor.welcomed(welcome);
    talking.greeted();
    talking.start();
    if (closed || person || cut) {
      talking.close("this conversation is not wanted any more");
    }
    long since = System.nanoTime();
    conversation.untilItEnds(talking, envelope);
    if (System.nanoTime() - since > place.times().dead().toNanos()) {
      // One that ended sooner was no success: a point nobody understands would come back five times
      // a second, for ever.
      backoff.succeeded();
    }
    link = null;
    lines.accept("Connection to Central lost: " + conversation.why);
  }

  private Envelope wrongKey(Welcome.PointWelcome welcome) {
    return SealedEnvelope.ofPoint(
        PointKey.random(), place.point(), welcome.epoch(), place.role(), codec);
  }

  private Greeting.Greeted greet(Hello hello) throws CannotReach, TurnedAwayException {
    if (cut) {
      throw new CannotReach(
          "cannot reach Central at " + place.address() + ": the link is cut at the point", null);
    }
    return new Greeting(place, codec).say(hello);
  }

  private final class Drilled implements DrillEnvelope.Drill {
    @Override
    public boolean keyAltered() {
      return keyAltered;
    }

    @Override
    public void awaitThaw() {
      try {
        while (frozen && !closed) {
          Thread.sleep(THAW_LOOK);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private final class Conversation implements LinkHandler {
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile String why = "";

    @Override
    public void onMessage(Link from, Message message) {
      visitor.said(message);
    }

    @Override
    public void onClosed(Link from, String reason) {
      why = reason;
      visitor.lost(reason);
      over.countDown();
    }

    private void untilItEnds(Link talking, SealedEnvelope envelope) {
      long since = System.nanoTime();
      try {
        while (!over.await(1, TimeUnit.MINUTES)) {
          if (envelope.usedUp() || System.nanoTime() - since > KEY_LIFE.toNanos()) {
            talking.close("new keys are due");
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        talking.close("interrupted");
      }
    }
  }
}
