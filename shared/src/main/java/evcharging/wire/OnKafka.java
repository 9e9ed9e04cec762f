package evcharging.wire;

import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.domain.Energy;
import evcharging.domain.Power;
import evcharging.domain.SessionId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What travels as Kafka records. The first three are sealed and keyed by point id; the
/// announcements are written by Central only, in clear, for other systems.
public sealed interface OnKafka extends Message {

  /// Every second while supplying (requirement B-05), on `cp_telemetry`.
  ///
  /// @param sequence per session, from 0; a reading with a known sequence changes nothing
  /// @param energy supplied in this session so far, absolute: newest wins
  /// @param last true for the last reading of the session
  record MeterReading(
      SessionId session,
      long sequence,
      Energy energy,
      Power power,
      boolean plugged,
      boolean contactorClosed,
      Optional<Integer> stateOfChargePercent,
      boolean last,
      Instant at)
      implements OnKafka {}

  /// The state of the machine, on `cp_status`: at every change and every ten seconds.
  ///
  /// @param held true if the point obeys an operator's OUT
  /// @param lastCommand the newest operator command carried out: its confirmation
  record PointReport(
      boolean healthy,
      boolean plugged,
      boolean held,
      Optional<SessionId> session,
      Optional<UUID> lastCommand,
      Instant at)
      implements OnKafka {}

  /// OUT or RESUME, on `central_cmd` (requirement B-10).
  ///
  /// @param expires after this instant the command is not carried out any more; the hold itself
  ///   never expires and is told again at every connection
  record OperatorOrder(UUID command, Order order, Instant issued, Instant expires)
      implements OnKafka {}

  /// What an operator can order.
  enum Order {
    OUT,
    RESUME
  }

  /// On `cp_events`.
  record PointEvent(CpId point, CpStatus status, String reason, Instant at) implements OnKafka {}

  /// On `driver_events`; drivers by their pseudonym.
  record DriverEvent(String driver, CpId point, SessionId session, String what, Instant at)
      implements OnKafka {}

  /// On `alerts` and `weather_alerts`.
  record Alert(String source, String action, String details, Instant at) implements OnKafka {}

  /// On `audit_heads`: the signed end of the hash chain at that moment.
  record AuditHead(long sequence, String hash, String signature, Instant at) implements OnKafka {}
}
