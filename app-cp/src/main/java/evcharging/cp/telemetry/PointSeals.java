package evcharging.cp.telemetry;

import evcharging.domain.CpId;
import evcharging.link.SealedRecords;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The newest keys of the points of this process: put by the conversation with Central, used by the
/// two threads of this room. What was sealed under an older epoch's key still counts; an order
/// under one is sealed anew by Central.
public final class PointSeals {
  private final Map<CpId, Seals> newest = new ConcurrentHashMap<>();
  private final Set<CpId> altered = ConcurrentHashMap.newKeySet();

  private record Seals(SealedRecords right, SealedRecords wrong) {}

  /// @param wrong with which nobody opens anything, for [#alter]
  public void put(CpId point, SealedRecords right, SealedRecords wrong) {
    newest.put(point, new Seals(right, wrong));
  }

  /// A drill: while it is altered Central understands no record of this point (requirement F-08).
  public void alter(CpId point, boolean now) {
    if (now) {
      altered.add(point);
    } else {
      altered.remove(point);
    }
  }

  /// For what goes out.
  Optional<SealedRecords> sealing(CpId point) {
    return Optional.ofNullable(newest.get(point))
        .map(seals -> altered.contains(point) ? seals.wrong() : seals.right());
  }

  /// For what comes in.
  Optional<SealedRecords> opening(CpId point) {
    return Optional.ofNullable(newest.get(point)).map(Seals::right);
  }
}
