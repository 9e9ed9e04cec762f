package evcharging.central.network;

import evcharging.domain.CpId;
import evcharging.domain.Epoch;
import evcharging.domain.Hold;
import evcharging.domain.Place;
import evcharging.domain.Price;
import evcharging.domain.SessionId;

/// What happened to a charging point.
public sealed interface PointEvent extends Event {
  CpId point();

  @Override
  default String subject() {
    return point().value();
  }

  /// Central hears of this point for the first time; from now on it owns place and price.
  record PointSeen(CpId point, Place place, Price price) implements PointEvent {}

  record PlaceChanged(CpId point, Place place) implements PointEvent {}

  record PriceChanged(CpId point, Price price) implements PointEvent {}

  /// The Engine proved itself and got a new key.
  ///
  /// @param registration the Registry's number of this enrolment
  /// @param wrappedKey the point key of this epoch, wrapped with a key kept outside the database
  /// @param resumptionHash keyed hash of the resumption secret
  record EngineConnected(
      CpId point, Epoch epoch, long registration, String wrappedKey, String resumptionHash)
      implements PointEvent {}

  record EngineLost(CpId point, Epoch epoch, String why) implements PointEvent {}

  /// The machine told its state.
  record EngineTold(CpId point, boolean healthy, boolean plugged, boolean emergency)
      implements PointEvent {}

  record MonitorConnected(CpId point, Epoch epoch, long registration, String resumptionHash)
      implements PointEvent {}

  record MonitorLost(CpId point, Epoch epoch, String why) implements PointEvent {}

  record VerdictGiven(CpId point, boolean engineOk, String reason) implements PointEvent {}

  record HoldSet(CpId point, Hold hold, String why) implements PointEvent {}

  record HoldCleared(CpId point, Hold hold) implements PointEvent {}

  /// Every key up to this epoch is void, also for records still waiting in Kafka.
  record KeysRevoked(CpId point, Epoch upTo) implements PointEvent {}

  /// An operator asked the Registry, through Central, for a one-time code of this point.
  record CodeAsked(CpId point) implements PointEvent {}

  /// An operator asked the Registry, through Central, to strike this point out. In force is what
  /// the Registry then tells.
  record DeregistrationAsked(CpId point) implements PointEvent {}

  /// Somebody or something was turned away at the door; folded per source and minute.
  ///
  /// @param times how often since the last such event of the same source and reason
  record HelloRefused(CpId point, String role, String code, long times) implements PointEvent {
    @Override
    public String outcome() {
      return "refused";
    }
  }

  /// A reading said what cannot be and did not count; once a minute while it goes on.
  record ReadingDoubted(CpId point, SessionId session, String why) implements PointEvent {
    @Override
    public String outcome() {
      return "refused";
    }
  }

  /// A message of the point could not be opened, or claimed what it may not; folded likewise.
  record MessageRejected(CpId point, String medium, String why, long times) implements PointEvent {
    @Override
    public String outcome() {
      return "refused";
    }
  }
}
