package evcharging.processes;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// A person at the real panel, in front of a real Engine and a real Monitor (both processes the
/// panel started), Central and the Registry. One network serves three stories, each in a file of
/// its own; each test leaves it whole.
class PanelIT {
  @TempDir(cleanup = CleanupMode.NEVER)
  static Path directory;

  private static PanelStand at;

  @BeforeAll
  static void aNetworkOfOnePointWithItsPanel() {
    at = new PanelStand(directory);
  }

  @AfterAll
  static void theBooksBalanceAndEverybodyEnds() {
    if (at != null) {
      at.close();
    }
  }

  @Nested
  class Driver extends DriverAtThePanel {
    Driver() {
      super(at);
    }
  }

  @Nested
  class BehindTheFlap extends FlapOfThePanel {
    BehindTheFlap() {
      super(at);
    }
  }

  @Nested
  class Window extends WindowsOfThePanel {
    Window() {
      super(at);
    }
  }
}
