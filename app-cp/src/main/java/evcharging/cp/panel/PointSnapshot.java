package evcharging.cp.panel;

import evcharging.wire.Drills;
import evcharging.wire.ToPanel.EngineFace;
import evcharging.wire.ToPanel.MonitorFace;
import java.util.Optional;

/// Everything a panel knows of its point at one moment; immutable.
///
/// @param engineFace the newest, also of an Engine that is gone by now
/// @param engineEchoNanos when the Engine's echo of Central last changed, on this machine's
///   monotonic clock
/// @param heardNanos when the Engine's face came
public record PointSnapshot(
    Program engine,
    Optional<EngineFace> engineFace,
    long engineEchoNanos,
    long heardNanos,
    Program monitor,
    Optional<MonitorFace> monitorFace,
    long monitorEchoNanos) {
  public static final PointSnapshot NOTHING =
      new PointSnapshot(
          Program.STARTING, Optional.empty(), 0, 0, Program.STARTING, Optional.empty(), 0);

  /// Which faults are played now.
  public Drills drills() {
    return engineFace.map(EngineFace::drills).orElse(Drills.NONE);
  }

  /// Whether faults may be played: only with an Engine that was started for it.
  public boolean drillsAllowed() {
    return engineFace.map(EngineFace::drillsAllowed).orElse(false);
  }

  PointSnapshot withEngine(Program now) {
    return new PointSnapshot(
        now, engineFace, engineEchoNanos, heardNanos, monitor, monitorFace, monitorEchoNanos);
  }

  PointSnapshot withMonitor(Program now) {
    return new PointSnapshot(
        engine, engineFace, engineEchoNanos, heardNanos, now, monitorFace, monitorEchoNanos);
  }

  PointSnapshot heard(EngineFace face, long nanos) {
    boolean news =
        !engineFace.map(f -> f.echo().equals(face.echo())).orElse(false)
            || !engineFace.map(f -> f.centralFound() == face.centralFound()).orElse(false);
    return new PointSnapshot(
        engine,
        Optional.of(face),
        news ? nanos : engineEchoNanos,
        nanos,
        monitor,
        monitorFace,
        monitorEchoNanos);
  }

  PointSnapshot heard(MonitorFace face, long nanos) {
    boolean news =
        !monitorFace.map(f -> f.echo().equals(face.echo())).orElse(false)
            || !monitorFace.map(f -> f.centralFound() == face.centralFound()).orElse(false);
    return new PointSnapshot(
        engine,
        engineFace,
        engineEchoNanos,
        heardNanos,
        monitor,
        Optional.of(face),
        news ? nanos : monitorEchoNanos);
  }
}
