package evcharging.cp.telemetry;

import evcharging.domain.CpId;
import evcharging.link.SealedRecords;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The newest keys of the points of this process: put by the conversation with Central, used by the
/// two threads of this room. What was sealed under an older epoch's key still counts; an order
/// under one is sealed anew by Central.
public final class PointSeals {
  private final Map<CpId, SealedRecords> newest = new ConcurrentHashMap<>();

  public void put(CpId point, SealedRecords seals) {
    newest.put(point, seals);
  }

  Optional<SealedRecords> of(CpId point) {
    return Optional.ofNullable(newest.get(point));
  }
}
