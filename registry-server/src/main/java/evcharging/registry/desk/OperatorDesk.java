package evcharging.registry.desk;

import evcharging.crypto.OneTimeCode;
import evcharging.domain.CpId;
import evcharging.registry.book.OneTime;
import evcharging.registry.book.Refusal;
import evcharging.registry.book.Registration;
import evcharging.registry.book.Reply;
import evcharging.registry.book.Reply.Done;
import evcharging.registry.book.Reply.Refused;
import evcharging.registry.store.BookStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the operator asks, once it is known to be the operator.
public final class OperatorDesk {
  private static final Logger LOG = LoggerFactory.getLogger(OperatorDesk.class);

  private final BookStore store;
  private final Keys keys;
  private final InstantSource clock;

  public OperatorDesk(BookStore store, Keys keys, InstantSource clock) {
    this.store = store;
    this.keys = keys;
    this.clock = clock;
  }

  /// A code with which one machine may enrol this point, once, within [OneTime#LIFE].
  ///
  /// @param who asks for it, and from where: it is noted
  public Reply<NewCode> codeForPoint(CpId point, Asker who) {
    if (store.read(pages -> pages.find(point)).map(Registration::active).orElse(false)) {
      return new Refused<>(Refusal.REGISTERED_ALREADY);
    }
    return code(OneTime.Kind.POINT, point.value(), who);
  }

  /// A code with which one server may fetch its certificate, once.
  public Reply<NewCode> codeForServer(ServerName server, Asker who) {
    return code(OneTime.Kind.SERVER, server.value(), who);
  }

  /// Every point that was ever registered, by id.
  public List<Registration> points() {
    return store.read(pages -> pages.all());
  }

  private Reply<NewCode> code(OneTime.Kind kind, String subject, Asker who) {
    if (!store.hasRoom()) {
      return new Refused<>(Refusal.DISK_FULL);
    }
    Instant now = clock.instant();
    OneTimeCode code = OneTimeCode.random();
    Instant expires = now.plus(OneTime.LIFE).truncatedTo(ChronoUnit.SECONDS);
    OneTime kept =
        new OneTime(keys.hash().of("code", code.text()), kind, subject, expires, Optional.empty());
    store.write(
        pen -> {
          pen.keep(kept, now);
          pen.noteMade(kept, who.actor(), who.address(), now);
          return kept;
        });
    LOG.info("event=code-made kind={} subject={} actor={}", kind, subject, who.actor());
    return new Done<>(new NewCode(code, expires));
  }

  /// A code as it is shown, the only time it ever is.
  public record NewCode(OneTimeCode code, Instant expires) {}
}
