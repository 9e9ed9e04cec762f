package evcharging.cp.panel;

import evcharging.wire.ToPanel.Echo;
import evcharging.wire.ToPanel.EngineFace;
import evcharging.wire.ToPanel.MonitorFace;
import java.util.Optional;

/// How Central sees the point, as far as anybody here can know.
///
/// Central tells the Engine and the Monitor. Of those that talk with it now, the one it told last
/// is believed; if neither does, the newest word is shown as out of date.
///
/// @param echo empty if Central never said anything
/// @param via who was told
/// @param fresh false if nobody here talks with Central any more
public record SeenByCentral(Optional<Echo> echo, Via via, boolean fresh) {
  public enum Via {
    ENGINE,
    MONITOR,
    NOBODY
  }

  static SeenByCentral of(PointSnapshot now) {
    Optional<Echo> engine = now.engineFace().flatMap(EngineFace::echo);
    Optional<Echo> monitor = now.monitorFace().flatMap(MonitorFace::echo);
    boolean engineTalks =
        engine.isPresent()
            && now.engine().answers()
            && now.engineFace().map(EngineFace::centralFound).orElse(false);
    boolean monitorTalks =
        monitor.isPresent()
            && now.monitor().answers()
            && now.monitorFace().map(MonitorFace::centralFound).orElse(false);
    boolean engineIsNewer =
        monitor.isEmpty()
            || (engine.isPresent() && now.engineEchoNanos() - now.monitorEchoNanos() > 0);
    if (engineTalks && (engineIsNewer || !monitorTalks)) {
      return new SeenByCentral(engine, Via.ENGINE, true);
    }
    if (monitorTalks) {
      return new SeenByCentral(monitor, Via.MONITOR, true);
    }
    if (engine.isEmpty() && monitor.isEmpty()) {
      return new SeenByCentral(Optional.empty(), Via.NOBODY, false);
    }
    return engineIsNewer
        ? new SeenByCentral(engine, Via.ENGINE, false)
        : new SeenByCentral(monitor, Via.MONITOR, false);
  }
}
