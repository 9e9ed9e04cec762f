package evcharging.central.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;

/// REST calls that carried an idempotency key, and their answers, so that a retry is harmless after
/// a restart too. A table of its own beside the journal; any thread.
public final class AnsweredCalls {
  private static final Duration KEPT = Duration.ofDays(7);
  private static final int CALLS_BETWEEN_CLEANINGS = 1_000;

  private final Database database;
  private final AtomicLong begun = new AtomicLong();

  AnsweredCalls(Database database) {
    this.database = database;
  }

  /// @param call method and path
  public record Key(String caller, String call, String key) {}

  /// What is known of a call.
  public sealed interface Known {}

  /// Nothing was; now it is begun.
  public record Fresh() implements Known {}

  /// It was begun and has no answer.
  public record Begun() implements Known {}

  /// The key was used with another body.
  public record OtherBody() implements Known {}

  /// @param body empty if it may not be shown again
  public record Answered(int status, String body) implements Known {}

  /// Notes that a call begins; on disk when it returns.
  public Known begin(Key key, String bodyHash) {
    if (begun.getAndIncrement() % CALLS_BETWEEN_CLEANINGS == 0) {
      clean();
    }
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              Optional<Known> known = known(handle, key, bodyHash);
              if (known.isPresent()) {
                return known.get();
              }
              insert(handle, key, bodyHash);
              return new Fresh();
            });
  }

  private static Optional<Known> known(Handle handle, Key key, String bodyHash) {
    return handle
        .createQuery(
            "SELECT body_hash, status, answer FROM answered_calls"
                + " WHERE caller = :caller AND call = :call AND idempotency_key = :key")
        .bind("caller", key.caller())
        .bind("call", key.call())
        .bind("key", key.key())
        .map(
            (row, _) -> {
              int status = row.getInt("status");
              if (!row.getString("body_hash").equals(bodyHash)) {
                return new OtherBody();
              }
              return status == 0 ? new Begun() : new Answered(status, row.getString("answer"));
            })
        .findFirst()
        .map(Known.class::cast);
  }

  private static void insert(Handle handle, Key key, String bodyHash) {
    handle.execute(
        "INSERT INTO answered_calls (caller, call, idempotency_key, body_hash, begun_at, status,"
            + " answer) VALUES (?, ?, ?, ?, ?, 0, '')",
        key.caller(),
        key.call(),
        key.key(),
        bodyHash,
        Instant.now());
  }

  /// Notes the answer of a call that was begun.
  public void answered(Key key, int status, String body) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE answered_calls SET status = ?, answer = ?"
                        + " WHERE caller = ? AND call = ? AND idempotency_key = ?",
                    status,
                    body,
                    key.caller(),
                    key.call(),
                    key.key()));
  }

  /// The call had no effect: the key may be used again.
  public void forget(Key key) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "DELETE FROM answered_calls"
                        + " WHERE caller = ? AND call = ? AND idempotency_key = ?",
                    key.caller(),
                    key.call(),
                    key.key()));
  }

  private void clean() {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "DELETE FROM answered_calls WHERE begun_at < ?", Instant.now().minus(KEPT)));
  }
}
