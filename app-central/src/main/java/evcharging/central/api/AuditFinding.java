package evcharging.central.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import evcharging.central.journal.AuditVerification;

/// What the walk along the audit chain found.
///
/// @param firstBad sequence of the first record that is not as it was written; absent if sound
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditFinding(
    boolean sound,
    long entries,
    long heads,
    @Shown(orNull = true) Long firstBad,
    @Shown(orNull = true) String why) {
  public static AuditFinding of(AuditVerification.Result result) {
    return new AuditFinding(
        result.isSound(),
        result.entries(),
        result.heads(),
        result.firstBad().map(AuditVerification.Bad::sequence).orElse(null),
        result.firstBad().map(AuditVerification.Bad::why).orElse(null));
  }
}
