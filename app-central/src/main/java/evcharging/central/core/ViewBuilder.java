package evcharging.central.core;

import evcharging.central.core.NetworkView.PointView;
import evcharging.central.network.ChargePoint;
import evcharging.central.network.Command;
import evcharging.central.network.Network;
import evcharging.central.network.State;
import evcharging.central.network.Status;
import evcharging.domain.CpId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps the derived part of the view (each point's status, since when, when last heard) by looking
/// only at the points that changed. Core thread only.
final class ViewBuilder {
  private PointsOfView points = PointsOfView.none();
  private final Map<CpId, PointView> changed = new HashMap<>();
  private final Map<CpId, Instant> heard = new HashMap<>();

  /// Notes that a point was heard of; the next view says so.
  void heard(Command command, Instant at) {
    speaker(command).ifPresent(point -> heard.put(point, at));
  }

  private static Optional<CpId> speaker(Command command) {
    return switch (command) {
      case Command.FromPoint said -> Optional.of(said.point());
      case Command.AdmitEngine said -> Optional.of(said.point());
      case Command.AdmitMonitor said -> Optional.of(said.point());
      case Command.NoteReading said -> Optional.of(said.point());
      case Command.NoteReport said -> Optional.of(said.point());
      default -> Optional.empty();
    };
  }

  /// Derives anew what changed.
  ///
  /// @return what leaves the house for it
  List<Outgoing> refresh(Network network, Reactions reactions, Instant at) {
    List<Outgoing> leaving = new ArrayList<>();
    for (CpId id : network.state().takeTouched()) {
      PointView before = newest(id);
      ChargePoint point = network.point(id).orElseThrow();
      Status now = network.status(id);
      boolean same = before != null && before.status().equals(now);
      changed.put(
          id,
          new PointView(
              point,
              now,
              same ? before.since() : at,
              before == null ? Instant.EPOCH : before.seenAt()));
      if (before != null && !same) {
        leaving.addAll(reactions.toStatus(id, before.status(), now, network));
      }
    }
    return leaving;
  }

  private PointView newest(CpId id) {
    PointView point = changed.get(id);
    return point == null ? points.get(id) : point;
  }

  NetworkView view(long sequence, Instant at, State state) {
    heard.forEach(
        (id, seen) -> {
          PointView point = newest(id);
          if (point != null) {
            changed.put(id, new PointView(point.point(), point.status(), point.since(), seen));
          }
        });
    heard.clear();
    points = points.with(changed);
    changed.clear();
    return new NetworkView(
        sequence,
        at,
        points,
        Map.copyOf(state.sessions()),
        Map.copyOf(state.drivers()),
        Map.copyOf(state.operators()),
        Map.copyOf(state.tokens()),
        Map.copyOf(state.orders()),
        Map.copyOf(state.weather()),
        Map.copyOf(state.forecasts()),
        state.inDoubt(),
        state.diskFull(),
        state.alarms());
  }
}
