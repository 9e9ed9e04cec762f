package evcharging.registry.desk;

import evcharging.crypto.Fingerprint;
import evcharging.crypto.OneTimeCode;
import evcharging.domain.Secret;
import evcharging.registry.book.OneTime;
import evcharging.registry.book.Refusal;
import evcharging.registry.book.Reply;
import evcharging.registry.book.Reply.Done;
import evcharging.registry.book.Reply.Refused;
import evcharging.registry.store.BookStore;
import evcharging.registry.store.EnrolledServer;
import evcharging.registry.store.Pen;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What servers ask: their certificate, against a one-time code or the certificate they have.
public final class ServerDesk {
  private static final Logger LOG = LoggerFactory.getLogger(ServerDesk.class);

  private final BookStore store;
  private final Keys keys;
  private final InstantSource clock;
  private final RefusalLog refusals;

  public ServerDesk(BookStore store, Keys keys, InstantSource clock, RefusalLog refusals) {
    this.store = store;
    this.keys = keys;
    this.clock = clock;
    this.refusals = refusals;
  }

  /// A certificate for the server the code was made for. The same request with the same code gets
  /// the same certificate again, should the answer be lost.
  public Reply<String> certify(String requestPem, Secret typed, String address) {
    Optional<String> hash =
        OneTimeCode.parse(typed.reveal()).map(code -> keys.hash().of("code", code.text()));
    String request = keys.hash().of("certificate request", requestPem);
    if (hash.isEmpty() || store.read(pages -> pages.code(hash.get())).isEmpty()) {
      return refuse(address, Refusal.CODE_WRONG);
    }
    return store.write(pen -> redeem(pen, hash.get(), request, requestPem, address));
  }

  /// A new certificate in place of the one the server shows.
  public Reply<String> renew(String requestPem, X509Certificate shown, String address) {
    Optional<String> name = enrolledAs(shown);
    if (name.isEmpty()) {
      return refuse(address, Refusal.SERVER_NEEDED);
    }
    return store.write(pen -> issue(pen, requestPem, name.get(), address));
  }

  /// The server's name, if this is the certificate it was last given. The TLS handshake has already
  /// proved that the key is theirs and the certificate ours.
  public Optional<String> enrolledAs(X509Certificate shown) {
    String subject = shown.getSubjectX500Principal().getName();
    if (!subject.matches("CN=[a-z0-9-]{1,32}")) {
      return Optional.empty();
    }
    return store
        .read(pages -> pages.server(subject.substring(3)))
        .filter(server -> server.serial().equals(shown.getSerialNumber().toString(16)))
        .map(EnrolledServer::name);
  }

  private Reply<String> redeem(
      Pen pen, String hash, String request, String requestPem, String address) {
    Instant now = clock.instant();
    OneTime code = pen.code(hash).orElseThrow();
    if (code.openedFor(OneTime.Kind.SERVER, request, now)) {
      return new Done<>(pen.server(code.subject()).orElseThrow().chainPem());
    }
    if (!code.opens(OneTime.Kind.SERVER, code.subject(), now)) {
      return refuse(address, Refusal.CODE_WRONG);
    }
    Reply<String> issued = issue(pen, requestPem, code.subject(), address);
    if (issued instanceof Done<String>) {
      pen.burn(code, request);
    }
    return issued;
  }

  private Reply<String> issue(Pen pen, String requestPem, String name, String address) {
    Instant now = clock.instant();
    String chain;
    try {
      chain = keys.authority().issue(requestPem, name, now);
    } catch (IllegalArgumentException e) {
      refusals.add("certificate", name, address, Refusal.CERTIFICATE_REQUEST_BAD);
      return new Refused<>(
          Refusal.CERTIFICATE_REQUEST_BAD, java.time.Duration.ZERO, e.getMessage());
    }
    String serial = Fingerprint.serialOfPem(chain);
    pen.keep(new EnrolledServer(name, serial, chain), now);
    LOG.info("event=certificate-issued server={} serial={} address={}", name, serial, address);
    return new Done<>(chain);
  }

  private <T> Reply<T> refuse(String address, Refusal why) {
    refusals.add("certificate", "server", address, why);
    return new Refused<>(why);
  }
}
