package evcharging.shipped;

import evcharging.demo.Actor;

/// A point whose two programs a person started at its machine, each in a terminal.
final class PointByHand {
  private final Island machine;
  private final String engineLine;
  private final String monitorLine;
  private Actor engine;
  private Actor monitor;

  /// @param engineLine starts the Engine
  /// @param monitorLine starts the Monitor
  PointByHand(Island machine, String engineLine, String monitorLine) {
    this.machine = machine;
    this.engineLine = engineLine;
    this.monitorLine = monitorLine;
  }

  /// @param more options
  /// @param until what it prints once it is as far as one waits for
  void startsEngine(String more, String until) {
    engine = machine.start(engineLine + more);
    engine.expect(until, Island.SOON);
  }

  void startsMonitor() {
    monitor = machine.start(monitorLine);
  }

  void endsEngine() {
    machine.run("pkill -TERM -f 'CpMain engine'");
    engine.waitForEnd(Island.SOON);
  }

  void endsBoth() {
    machine.run("pkill -TERM -f 'CpMain (engine|monitor)'");
    engine.waitForEnd(Island.SOON);
    monitor.waitForEnd(Island.SOON);
  }

  Actor engine() {
    return engine;
  }

  Actor monitor() {
    return monitor;
  }
}
