package evcharging.central.journal;

import java.time.Instant;
import java.util.Optional;

/// Which records of the audit log, newest first.
///
/// @param actor exactly, such as `operator:ana`
/// @param subject exactly, such as `CP001`
/// @param action exactly, such as `session.granted/1`, or a family such as `session.`
/// @param outcome `ok` or `refused`
/// @param before only records with a lower sequence: the next page
/// @param most at most so many rows, 1 to 1,000
public record AuditFilter(
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<String> actor,
    Optional<String> subject,
    Optional<String> action,
    Optional<String> outcome,
    long before,
    int most) {

  /// The newest hundred.
  public static final AuditFilter NEWEST =
      new AuditFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Long.MAX_VALUE,
          100);

  public AuditFilter {
    most = Math.clamp(most, 1, 1_000);
  }

  public AuditFilter between(Instant start, Instant end) {
    return new AuditFilter(
        Optional.of(start), Optional.of(end), actor, subject, action, outcome, before, most);
  }

  public AuditFilter by(String who) {
    return new AuditFilter(from, until, Optional.of(who), subject, action, outcome, before, most);
  }

  public AuditFilter on(String what) {
    return new AuditFilter(from, until, actor, Optional.of(what), action, outcome, before, most);
  }

  public AuditFilter doing(String nameOrFamily) {
    return new AuditFilter(
        from, until, actor, subject, Optional.of(nameOrFamily), outcome, before, most);
  }

  public AuditFilter refused() {
    return new AuditFilter(
        from, until, actor, subject, action, Optional.of("refused"), before, most);
  }

  public AuditFilter page(long olderThan, int rows) {
    return new AuditFilter(from, until, actor, subject, action, outcome, olderThan, rows);
  }
}
