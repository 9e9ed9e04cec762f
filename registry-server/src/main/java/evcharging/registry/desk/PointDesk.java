package evcharging.registry.desk;

import evcharging.crypto.OneTimeCode;
import evcharging.crypto.PointRole;
import evcharging.crypto.Token;
import evcharging.domain.CpId;
import evcharging.domain.Secret;
import evcharging.registry.book.Change;
import evcharging.registry.book.CredentialRule;
import evcharging.registry.book.Enrolment;
import evcharging.registry.book.Enrolment.Decision;
import evcharging.registry.book.OneTime;
import evcharging.registry.book.Refusal;
import evcharging.registry.book.Registration;
import evcharging.registry.book.Reply;
import evcharging.registry.book.Reply.Done;
import evcharging.registry.book.Reply.Refused;
import evcharging.registry.store.BookStore;
import evcharging.registry.store.Pages;
import evcharging.registry.store.Pen;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What charging points ask: to be entered, to prove themselves, to be struck out.
public final class PointDesk {
  private static final Logger LOG = LoggerFactory.getLogger(PointDesk.class);

  private final BookStore store;
  private final Keys keys;
  private final InstantSource clock;
  private final Feed feed;
  private final RefusalLog refusals;
  private final TryTable tries = new TryTable();

  /// What an unknown point's credential is compared with, so that it takes as long as a known
  /// one's.
  private final String nobody;

  public PointDesk(
      BookStore store, Keys keys, InstantSource clock, Feed feed, RefusalLog refusals) {
    this.store = store;
    this.keys = keys;
    this.clock = clock;
    this.feed = feed;
    this.refusals = refusals;
    this.nobody = keys.hash().of("credential", "nobody");
  }

  /// Enters a point, or changes its credential or place when it shows the present credential.
  public Reply<Registration> register(Registering ask) {
    if (!CredentialRule.allows(ask.point(), ask.credential().reveal())) {
      return refuse("register", ask.point(), ask.address(), Refusal.CREDENTIAL_WEAK);
    }
    // Refusals are found out by reading: a flood of them never reaches the writing thread.
    Decision first = store.read(pages -> decide(pages, ask, clock.instant()));
    if (!(first instanceof Decision.Write)) {
      return answer(first, ask);
    }
    if (!store.hasRoom()) {
      return refuse("register", ask.point(), ask.address(), Refusal.DISK_FULL);
    }
    Reply<Registration> reply = store.write(pen -> enter(pen, ask));
    feed.publish(store.last());
    return reply;
  }

  /// A token for Central, if the credential is the point's.
  ///
  /// @return always [Refusal#NOT_KNOWN] (or later), whether the point, its state or its credential
  ///   is what is wrong
  public Reply<String> authenticate(CpId point, Secret credential, PointRole role, String address) {
    Optional<Registration> present = store.read(pages -> pages.find(point));
    boolean right = shows(present, credential);
    if (!right || !present.map(Registration::active).orElse(false)) {
      return wrong("authenticate", point, address, Refusal.NOT_KNOWN);
    }
    tries.right(point.value());
    Instant expires = clock.instant().plus(Token.LIFE);
    Token token = new Token(point.value(), role, present.get().number(), expires);
    return new Done<>(token.signedBy(keys.tokens()));
  }

  /// Strikes a point out, if the secret is its own or the operator's. Doing it twice changes
  /// nothing.
  public Reply<Registration> unregister(CpId point, Optional<Secret> bearer, String address) {
    if (bearer.isEmpty()) {
      return refuse("unregister", point, address, Refusal.PROOF_NEEDED);
    }
    Optional<Registration> present = store.read(pages -> pages.find(point));
    boolean operator = isOperator(bearer.get());
    boolean itself = shows(present, bearer.get());
    if (!operator && !itself) {
      return wrong("unregister", point, address, Refusal.NOT_ALLOWED);
    }
    return strikeOut(point, new Asker(operator ? "admin" : "credential", address));
  }

  /// Strikes a point out for somebody who may. Doing it twice changes nothing.
  public Reply<Registration> strikeOut(CpId point, Asker who) {
    Optional<Registration> present = store.read(pages -> pages.find(point));
    if (present.isEmpty()) {
      return refuse("unregister", point, who.address(), Refusal.NOT_FOUND);
    }
    if (!present.get().active()) {
      return new Done<>(present.get());
    }
    if (!store.hasRoom()) {
      return refuse("unregister", point, who.address(), Refusal.DISK_FULL);
    }
    Registration struck = store.write(pen -> strike(pen, point, who.actor(), who.address()));
    feed.publish(store.last());
    return new Done<>(struck);
  }

  public Optional<Registration> find(CpId point) {
    return store.read(pages -> pages.find(point));
  }

  /// Whether this is the operator's secret.
  public boolean isOperator(Secret secret) {
    return MessageDigest.isEqual(
        keys.admin().getBytes(StandardCharsets.UTF_8),
        secret.reveal().getBytes(StandardCharsets.UTF_8));
  }

  private Reply<Registration> enter(Pen pen, Registering ask) {
    Instant now = clock.instant();
    Decision decision = decide(pen, ask, now);
    if (!(decision instanceof Decision.Write(Change.Kind kind, String actor))) {
      return answer(decision, ask);
    }
    if (actor.equals("code")) {
      code(pen, ask).ifPresent(code -> pen.burn(code, "registration"));
    }
    String hash = keys.hash().of(purpose(ask.point()), ask.credential().reveal());
    Change line = pen.add(ask.point(), kind, ask.place(), hash, actor, ask.address(), now);
    LOG.info("event={} point={} number={}", kind.text(), line.point(), line.number());
    tries.right(ask.point().value());
    return new Done<>(line.registration());
  }

  private Registration strike(Pen pen, CpId point, String actor, String address) {
    Registration present = pen.find(point).orElseThrow();
    if (!present.active()) {
      return present;
    }
    Change line =
        pen.add(
            point, Change.Kind.DEREGISTERED, present.place(), "", actor, address, clock.instant());
    LOG.info("event=deregistered point={} number={} actor={}", point, line.number(), actor);
    return line.registration();
  }

  private Decision decide(Pages pages, Registering ask, Instant now) {
    Optional<Registration> present = pages.find(ask.point());
    boolean same = shows(present, ask.credential());
    boolean current = ask.currentCredential().map(secret -> shows(present, secret)).orElse(same);
    Enrolment.Code code =
        ask.code().isEmpty()
            ? Enrolment.Code.NONE
            : code(pages, ask)
                    .filter(c -> c.opens(OneTime.Kind.POINT, ask.point().value(), now))
                    .isPresent()
                ? Enrolment.Code.RIGHT
                : Enrolment.Code.WRONG;
    return Enrolment.decide(present, ask.place(), new Enrolment.Proof(current, same, code));
  }

  private Reply<Registration> answer(Decision decision, Registering ask) {
    return switch (decision) {
      case Decision.Already(Registration present) -> new Done<>(present);
      case Decision.No(Refusal why) -> wrong("register", ask.point(), ask.address(), why);
      case Decision.Write _ ->
          throw new IllegalStateException("a decision to write was not written");
    };
  }

  private Optional<OneTime> code(Pages pages, Registering ask) {
    return ask.code()
        .flatMap(typed -> OneTimeCode.parse(typed.reveal()))
        .flatMap(code -> pages.code(keys.hash().of("code", code.text())));
  }

  private boolean shows(Optional<Registration> present, Secret credential) {
    String stored =
        present.map(Registration::credentialHash).filter(h -> !h.isEmpty()).orElse(nobody);
    CpId point = present.map(Registration::point).orElse(new CpId("nobody"));
    return keys.hash().matches(purpose(point), credential.reveal(), stored);
  }

  private static String purpose(CpId point) {
    return "credential of " + point.value();
  }

  private <T> Reply<T> wrong(String act, CpId point, String address, Refusal why) {
    Duration wait = tries.wrong(point.value(), clock.instant());
    if (wait.isZero()) {
      return refuse(act, point, address, why);
    }
    refusals.add(act, point.value(), address, Refusal.TRY_LATER);
    return new Refused<>(Refusal.TRY_LATER, wait, "");
  }

  private <T> Reply<T> refuse(String act, CpId point, String address, Refusal why) {
    refusals.add(act, point.value(), address, why);
    return new Refused<>(why);
  }
}
