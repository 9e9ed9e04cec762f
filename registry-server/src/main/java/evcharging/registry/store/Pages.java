package evcharging.registry.store;

import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.registry.book.Change;
import evcharging.registry.book.OneTime;
import evcharging.registry.book.Registration;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What can be asked of the book within one transaction or read.
public class Pages {
  private static final String COLUMNS =
      "number, point, kind, place, credential_hash, actor, address, happened_at, chain";

  final Handle handle;

  Pages(Handle handle) {
    this.handle = handle;
  }

  /// What the book says about a point.
  public Optional<Registration> find(CpId point) {
    return handle
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM registration_change WHERE point = :point"
                + " ORDER BY number DESC FETCH FIRST 1 ROW ONLY")
        .bind("point", point.value())
        .map((row, _) -> line(row))
        .findOne()
        .map(Change::registration);
  }

  /// Who had codes made for this point or server, newest first.
  public List<String> codesMadeBy(String subject) {
    return handle
        .createQuery(
            "SELECT actor FROM code_made WHERE subject = :subject ORDER BY made_at DESC"
                + " FETCH FIRST 100 ROWS ONLY")
        .bind("subject", subject)
        .mapTo(String.class)
        .list();
  }

  /// Every point, by id.
  public List<Registration> all() {
    return handle
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM registration_change c WHERE number ="
                + " (SELECT MAX(number) FROM registration_change WHERE point = c.point)"
                + " ORDER BY point")
        .map((row, _) -> line(row).registration())
        .list();
  }

  /// Up to `limit` lines after this number, in order.
  public List<Change> after(long number, int limit) {
    return handle
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM registration_change WHERE number > :number"
                + " ORDER BY number FETCH FIRST "
                + limit
                + " ROWS ONLY")
        .bind("number", number)
        .map((row, _) -> line(row))
        .list();
  }

  /// The code with this hash.
  public Optional<OneTime> code(String hash) {
    return handle
        .createQuery(
            "SELECT kind, subject, expires_at, used_for FROM one_time_code WHERE code_hash = :hash")
        .bind("hash", hash)
        .map(
            (row, _) ->
                new OneTime(
                    hash,
                    OneTime.Kind.valueOf(row.getString("kind")),
                    row.getString("subject"),
                    instant(row, "expires_at"),
                    Optional.ofNullable(row.getString("used_for"))))
        .findOne();
  }

  /// The certificate chain (PEM) last issued to a server, and its serial number.
  public Optional<EnrolledServer> server(String name) {
    return handle
        .createQuery("SELECT serial, chain_pem FROM enrolled_server WHERE name = :name")
        .bind("name", name)
        .map(
            (row, _) ->
                new EnrolledServer(name, row.getString("serial"), row.getString("chain_pem")))
        .findOne();
  }

  /// Refused attempts of the last minutes: how often this act was refused for this subject.
  public long refused(String act, String subject) {
    return handle
        .createQuery(
            "SELECT COALESCE(SUM(times), 0) FROM refused_attempt"
                + " WHERE act = :act AND subject = :subject")
        .bind("act", act)
        .bind("subject", subject)
        .mapTo(Long.class)
        .one();
  }

  static Change line(ResultSet row) throws SQLException {
    return new Change(
        row.getLong("number"),
        new CpId(row.getString("point")),
        Change.Kind.valueOf(row.getString("kind")),
        new Place(row.getString("place")),
        row.getString("credential_hash"),
        row.getString("actor"),
        row.getString("address"),
        instant(row, "happened_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /// Jdbi binds an Instant wrongly in the hour that daylight saving repeats.
  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
