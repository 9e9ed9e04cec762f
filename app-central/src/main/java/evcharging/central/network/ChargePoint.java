package evcharging.central.network;

import evcharging.domain.CpId;
import evcharging.domain.Epoch;
import evcharging.domain.Hold;
import evcharging.domain.Place;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// What Central knows of one charging point. Immutable; a change is a new one.
///
/// @param registration the Registry's number of the enrolment last seen; 0 before the first hello
/// @param engine the Engine's connection
/// @param monitor the Monitor's connection
/// @param verdictOk the Monitor's word on the Engine; false until it spoke on this connection
/// @param verdictReason one sentence; empty until the Monitor spoke on this connection
/// @param holds with why each was set
/// @param session the open session, if any
/// @param keys wrapped point keys by Engine epoch number, oldest first, not revoked
public record ChargePoint(
    CpId id,
    Place place,
    Price price,
    long registration,
    PointLink engine,
    PointLink monitor,
    boolean verdictOk,
    String verdictReason,
    boolean healthy,
    boolean plugged,
    boolean emergency,
    Map<Hold, String> holds,
    Optional<SessionId> session,
    Map<Long, String> keys) {

  /// One role's connection.
  ///
  /// @param epoch of the newest connection, up or not
  /// @param resumptionHash keyed hash of what the next hello may show instead of a token
  public record PointLink(boolean up, Epoch epoch, String resumptionHash) {
    static final PointLink NEVER = new PointLink(false, Epoch.NONE, "");

    PointLink connected(Epoch newEpoch, String hash) {
      return new PointLink(true, newEpoch, hash);
    }

    PointLink lost() {
      return new PointLink(false, epoch, resumptionHash);
    }

    boolean isPresent(Epoch said) {
      return up && epoch.equals(said);
    }
  }

  public ChargePoint {
    holds = holds.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(holds));
    keys = Collections.unmodifiableMap(new TreeMap<>(keys));
  }

  static ChargePoint seen(CpId id, Place place, Price price) {
    return new Draft(id, place, price).build();
  }

  /// True if a cutting hold stands.
  public boolean isCut() {
    return holds.keySet().stream().anyMatch(Hold::isCutting);
  }

  ChargePoint with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.build();
  }

  /// A charging point being changed.
  static final class Draft {
    final CpId id;
    Place place;
    Price price;
    long registration;
    PointLink engine = PointLink.NEVER;
    PointLink monitor = PointLink.NEVER;
    boolean verdictOk;
    String verdictReason = "";
    boolean healthy = true;
    boolean plugged;
    boolean emergency;
    Map<Hold, String> holds = new EnumMap<>(Hold.class);
    Optional<SessionId> session = Optional.empty();
    Map<Long, String> keys = new TreeMap<>();

    Draft(CpId id, Place place, Price price) {
      this.id = id;
      this.place = place;
      this.price = price;
    }

    Draft(ChargePoint from) {
      this(from.id, from.place, from.price);
      registration = from.registration;
      engine = from.engine;
      monitor = from.monitor;
      verdictOk = from.verdictOk;
      verdictReason = from.verdictReason;
      healthy = from.healthy;
      plugged = from.plugged;
      emergency = from.emergency;
      holds.putAll(from.holds);
      session = from.session;
      keys.putAll(from.keys);
    }

    ChargePoint build() {
      return new ChargePoint(
          id,
          place,
          price,
          registration,
          engine,
          monitor,
          verdictOk,
          verdictReason,
          healthy,
          plugged,
          emergency,
          holds,
          session,
          keys);
    }
  }
}
