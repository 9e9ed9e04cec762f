package evcharging.wire;

import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Secret;
import evcharging.domain.SessionId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What an Engine tells Central over TCP.
public sealed interface FromEngine extends Message {

  /// The first message after every welcome, and again whenever one of these facts changes: the
  /// whole state of the machine.
  ///
  /// @param register the meter register now
  /// @param open the session the register file holds as open, if any
  record EngineState(
      boolean healthy,
      boolean plugged,
      boolean emergency,
      Energy register,
      Optional<OpenSupply> open)
      implements FromEngine {}

  /// A session the Engine has not ended.
  ///
  /// @param meterStart the register when the supply began; empty while still waiting for the cable
  /// @param meterNow the newest register forced to disk
  record OpenSupply(
      SessionId session,
      Optional<Energy> meterStart,
      Energy meterNow,
      Optional<Instant> startedAt) {}

  /// The answer to [ToEngine.AskAccept].
  record Accepts(SessionId session) implements FromEngine {}

  /// The other answer to [ToEngine.AskAccept]; also to an authorisation the Engine cannot honour.
  record Declines(SessionId session, String reason) implements FromEngine {}

  record SupplyStarted(SessionId session, Energy meterStart, Instant at) implements FromEngine {}

  /// The contactor is open and the register is on disk. Sent until acknowledged by
  /// [ToEngine.EndNoted], across reconnects and restarts.
  ///
  /// @param meterStart equal to `meterEnd` if the supply never began
  record SupplyEnded(
      SessionId session, Energy meterStart, Energy meterEnd, Instant at, EndReason reason)
      implements FromEngine {}

  /// A driver asks at the point itself (requirement B-03); Central decides all the same.
  record StartHere(UUID request, DriverId driver, Secret pin) implements FromEngine {}

  /// A driver stops at the point itself.
  record StopHere(SessionId session) implements FromEngine {}
}
