package evcharging.cp.panel;

import evcharging.domain.DriverId;
import evcharging.domain.Energy;
import evcharging.domain.Power;
import evcharging.domain.Secret;
import evcharging.wire.Drills;
import evcharging.wire.FromPanel.Button;
import java.util.UUID;

/// What a panel can have done. Never blocks; what came of it is seen in the next snapshot.
public interface PointControl {
  void plugIn(Energy battery, Energy charge, Power limit);

  void press(Button button);

  void askStart(UUID request, DriverId driver, Secret pin);

  void play(Drills wanted);

  /// Whether the point's programs are started and killed from here; if not, the four acts that do
  /// so do nothing.
  boolean hasPrograms();

  /// `kill -9`.
  void killEngine();

  void startEngine();

  /// Stops its process, or where a system has no such signal lets it stand still by itself.
  void freezeEngine(boolean still);

  /// `kill -9`.
  void killMonitor();

  void startMonitor();
}
