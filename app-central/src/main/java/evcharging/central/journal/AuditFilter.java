package evcharging.central.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Which records of the audit log, newest first.
///
/// @param actor exactly, such as `operator:ana`
/// @param subject exactly, such as `CP001`
/// @param actions any of these, such as `session.granted/1`; empty for all
/// @param outcome `ok` or `refused`
/// @param before only records with a lower sequence: the next page
/// @param most at most so many rows, 1 to 1,000
public record AuditFilter(
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<String> actor,
    Optional<String> subject,
    Set<String> actions,
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
          Set.of(),
          Optional.empty(),
          Long.MAX_VALUE,
          100);

  public AuditFilter {
    actions = Set.copyOf(actions);
    most = Math.clamp(most, 1, 1_000);
  }

  public AuditFilter between(Instant start, Instant end) {
    return new AuditFilter(
        Optional.of(start), Optional.of(end), actor, subject, actions, outcome, before, most);
  }

  public AuditFilter by(String who) {
    return new AuditFilter(from, until, Optional.of(who), subject, actions, outcome, before, most);
  }

  public AuditFilter on(String what) {
    return new AuditFilter(from, until, actor, Optional.of(what), actions, outcome, before, most);
  }

  public AuditFilter doing(Set<String> any) {
    return new AuditFilter(from, until, actor, subject, any, outcome, before, most);
  }

  public AuditFilter refused() {
    return new AuditFilter(
        from, until, actor, subject, actions, Optional.of("refused"), before, most);
  }

  public AuditFilter page(long olderThan, int rows) {
    return new AuditFilter(from, until, actor, subject, actions, outcome, olderThan, rows);
  }
}
