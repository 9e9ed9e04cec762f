package evcharging.registry.store;

import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.registry.book.Change;
import evcharging.registry.book.OneTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;

/// What can be written within one transaction. Only the writing thread holds it.
public final class Pen extends Pages {
  private Head head;

  Pen(Handle handle, Head head) {
    super(handle);
    this.head = head;
  }

  Head head() {
    return head;
  }

  /// Adds a line at the end of the book.
  public Change add(
      CpId point,
      Change.Kind kind,
      Place place,
      String credentialHash,
      String actor,
      String address,
      Instant now) {
    Change line =
        new Change(
            head.number() + 1,
            point,
            kind,
            place,
            credentialHash,
            actor,
            address,
            now.truncatedTo(ChronoUnit.MILLIS));
    head = new Head(line.number(), Chain.next(head.chain(), line));
    handle.execute(
        "INSERT INTO registration_change (number, point, kind, place, credential_hash, actor,"
            + " address, happened_at, chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        line.number(),
        point.value(),
        kind.name(),
        place.name(),
        credentialHash,
        actor,
        address,
        utc(line.at()),
        head.chain());
    return line;
  }

  /// Keeps a new code, in place of every other of the same subject, and forgets expired ones.
  public void keep(OneTime code, Instant now) {
    handle.execute(
        "DELETE FROM one_time_code WHERE (kind = ? AND subject = ?) OR expires_at < ?",
        code.kind().name(),
        code.subject(),
        utc(now));
    handle.execute(
        "INSERT INTO one_time_code (code_hash, kind, subject, expires_at) VALUES (?, ?, ?, ?)",
        code.hash(),
        code.kind().name(),
        code.subject(),
        utc(code.expires()));
  }

  /// Notes who had a code made.
  public void noteMade(OneTime code, String actor, String address, Instant now) {
    handle.execute(
        "INSERT INTO code_made (made_at, kind, subject, actor, address) VALUES (?, ?, ?, ?, ?)",
        utc(now),
        code.kind().name(),
        code.subject(),
        actor,
        address);
  }

  /// From here on the code opens nothing.
  public void burn(OneTime code, String usedFor) {
    handle.execute(
        "UPDATE one_time_code SET used_for = ? WHERE code_hash = ?", usedFor, code.hash());
  }

  /// Notes the certificate a server was given, in place of its older one.
  public void keep(EnrolledServer server, Instant now) {
    handle.execute("DELETE FROM enrolled_server WHERE name = ?", server.name());
    handle.execute(
        "INSERT INTO enrolled_server (name, serial, chain_pem, enrolled_at) VALUES (?, ?, ?, ?)",
        server.name(),
        server.serial(),
        server.chainPem(),
        utc(now));
  }

  /// Notes refused attempts of one source in one minute.
  public void note(RefusedAttempt attempt, long times) {
    handle.execute(
        "DELETE FROM refused_attempt WHERE seen_minute < ?",
        utc(attempt.minute().minus(90, ChronoUnit.DAYS)));
    int known =
        handle.execute(
            "UPDATE refused_attempt SET times = times + ? WHERE seen_minute = ? AND address = ?"
                + " AND act = ? AND subject = ? AND reason = ?",
            times,
            utc(attempt.minute()),
            attempt.address(),
            attempt.act(),
            attempt.subject(),
            attempt.reason());
    if (known == 0) {
      handle.execute(
          "INSERT INTO refused_attempt (seen_minute, address, act, subject, reason, times)"
              + " VALUES (?, ?, ?, ?, ?, ?)",
          utc(attempt.minute()),
          attempt.address(),
          attempt.act(),
          attempt.subject(),
          attempt.reason(),
          times);
    }
  }
}
