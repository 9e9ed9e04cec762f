package evcharging.setup;

import evcharging.crypto.Fingerprint;
import evcharging.crypto.FirstMeeting;
import evcharging.crypto.TlsTrouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// From the name of a server to the CA of its network: found, reached, met, compared by a person,
/// and its clock held against ours.
public final class Contact {
  private static final Duration NEVER_MIND = Duration.ofSeconds(30);

  private final Target who;
  private final Greeting greeting;
  private final Terms terms;

  private Optional<Met> met = Optional.empty();
  private Optional<Boolean> same = Optional.empty();

  /// @param fingerprint what a person read where the Registry shows it; empty: a person is asked
  /// @param clock how late or early another clock may be
  public record Terms(
      Optional<String> fingerprint,
      Duration patience,
      Duration clock,
      java.time.InstantSource now) {
    /// Of a person in front of the machine.
    public static Terms usual() {
      return new Terms(
          Optional.empty(),
          Duration.ofSeconds(10),
          Duration.ofMinutes(5),
          java.time.InstantSource.system());
    }
  }

  private record Met(
      String caPem, String fingerprint, Instant from, Instant until, Optional<Duration> ahead) {}

  /// @param greeting how one sees that it is that kind of server, and what its clock says
  public Contact(Target who, Greeting greeting, Terms terms) {
    this.who = who;
    this.greeting = greeting;
    this.terms = terms;
  }

  /// From the name to the clock.
  public List<Step> steps() {
    return List.of(
        new Step(Step.Name.RESOLVE, this::resolve),
        new Step(Step.Name.CONNECT, this::connect),
        new Step(Step.Name.MEET, this::meet),
        new Step(Step.Name.COMPARE, this::compare),
        new Step(Step.Name.CLOCK, this::clock));
  }

  private Outcome resolve() {
    try {
      InetAddress address = InetAddress.getByName(who.host());
      return Outcome.passed(who.host(), address.getHostAddress());
    } catch (UnknownHostException e) {
      return failed(e);
    }
  }

  private Outcome connect() {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(who.host(), who.port()),
          Math.toIntExact(terms.patience().toMillis()));
      return Outcome.passed(who.toString());
    } catch (IOException e) {
      return failed(e);
    }
  }

  private Outcome meet() {
    met = Optional.empty();
    same = Optional.empty();
    return look();
  }

  private Outcome look() {
    try (FirstMeeting meeting = FirstMeeting.with(who.host(), who.port(), terms.patience())) {
      meeting.socket().setSoTimeout(Math.toIntExact(terms.patience().toMillis()));
      Instant before = terms.now().instant();
      Greeting.Heard heard = greeting.hear(meeting, who);
      if (!heard.right()) {
        return Outcome.failed(new Trouble(Trouble.Why.ANOTHER_SERVER, who));
      }
      met =
          Optional.of(
              new Met(
                  meeting.caPem(),
                  meeting.fingerprint(),
                  meeting.validFrom(),
                  meeting.validUntil(),
                  heard.time().map(theirs -> Duration.between(theirs, before))));
      return Outcome.passed(who.toString());
    } catch (IOException e) {
      return failed(e);
    }
  }

  private Outcome compare() {
    String shown = fingerprint();
    if (terms.fingerprint().isPresent()) {
      if (Fingerprint.find(terms.fingerprint().get()).isEmpty()) {
        return Outcome.failed(new Trouble(Trouble.Why.NO_FINGERPRINT));
      }
      same = Optional.of(Fingerprint.same(shown, terms.fingerprint().get()));
    }
    if (same.isEmpty()) {
      return Outcome.failed(new Trouble(Trouble.Why.NOT_COMPARED, who, shown));
    }
    if (!same.get()) {
      // Whoever wants to look again is asked again.
      same = Optional.empty();
      return Outcome.failed(new Trouble(Trouble.Why.FINGERPRINT, who, shown));
    }
    return Outcome.passed(shown);
  }

  /// Looks again: since the last time somebody may have set the clock.
  private Outcome clock() {
    String compared = fingerprint();
    if (look() instanceof Outcome.Failed failed) {
      return failed;
    }
    Met now = met.orElseThrow();
    if (!now.fingerprint().equals(compared)) {
      same = Optional.empty();
      return Outcome.failed(new Trouble(Trouble.Why.FINGERPRINT, who, now.fingerprint()));
    }
    Instant here = terms.now().instant();
    if (now.ahead().isPresent() && now.ahead().get().abs().compareTo(terms.clock()) > 0) {
      return Outcome.failed(Trouble.clockOff(who, now.ahead().get()));
    }
    if (here.isBefore(now.from()) || here.isAfter(now.until())) {
      return Outcome.failed(Trouble.with(who, Trouble.Why.CERTIFICATE_TIME));
    }
    return now.ahead().isEmpty()
        ? new Outcome.Passed("unseen", List.of(who.toString()))
        : Outcome.passed(who.toString(), SetupWords.span(worthSaying(now.ahead().get())));
  }

  /// Less is as much the time it took to ask.
  private static Duration worthSaying(Duration ahead) {
    return ahead.abs().compareTo(NEVER_MIND) < 0 ? NEVER_MIND : ahead.abs();
  }

  private Outcome failed(IOException e) {
    return Outcome.failed(Trouble.notReached(who, TlsTrouble.kind(e)));
  }

  /// Whether a person must still say if the fingerprint is the right one.
  boolean undecided() {
    return terms.fingerprint().isEmpty() && same.isEmpty();
  }

  /// A person compared it.
  public void decide(boolean isTheSame) {
    same = Optional.of(isTheSame);
  }

  public Target who() {
    return who;
  }

  /// What is to be compared: of the CA that was shown.
  ///
  /// @throws java.util.NoSuchElementException before they have met
  public String fingerprint() {
    return met.orElseThrow().fingerprint();
  }

  /// The network's CA.
  ///
  /// @throws IllegalStateException before a person has compared its fingerprint
  public String caPem() {
    if (!same.orElse(false)) {
      throw new IllegalStateException("nobody has compared this CA yet");
    }
    return met.orElseThrow().caPem();
  }
}
