package evcharging.wire;

import evcharging.domain.CpStatus;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Hold;
import evcharging.domain.Place;
import evcharging.domain.Price;
import evcharging.domain.Refusal;
import evcharging.domain.SessionId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What Central tells an Engine over TCP.
public sealed interface ToEngine extends Message {

  /// "Would you take this session?" Nothing is supplied yet; answered by [FromEngine.Accepts] or
  /// [FromEngine.Declines].
  record AskAccept(SessionId session, DriverId driver, Price price) implements ToEngine {}

  /// The grant is on disk: supply as soon as a car is plugged in. Harmless when repeated.
  record Authorised(SessionId session, DriverId driver, Price price) implements ToEngine {}

  /// An asked or authorised session will not come after all, or a supply is to end now. Answered by
  /// [FromEngine.SupplyEnded]; harmless when repeated.
  record EndSupply(SessionId session, EndReason reason) implements ToEngine {}

  /// The end of that session is on Central's disk: the Engine may forget it.
  record EndNoted(SessionId session) implements ToEngine {}

  /// What Central wants of the point; sent after every welcome and at every change. With a hold the
  /// point takes no driver.
  record Wanted(Set<Hold> holds, Place place, Price price) implements ToEngine {}

  /// How the network sees the point now, for its panel.
  record StatusEcho(CpStatus status, String reason) implements ToEngine {}

  /// The answer to [FromEngine.StartHere].
  record StartHereAnswer(UUID request, Optional<SessionId> session, Optional<Refusal> refusal)
      implements ToEngine {}

  /// Where Kafka is from now on.
  record KafkaIsAt(KafkaAddress kafka) implements ToEngine {}

  /// The keys of this point are revoked: automatic reconnecting is useless until a person at the
  /// point authenticates it again.
  record KeysRevoked() implements ToEngine {}
}
