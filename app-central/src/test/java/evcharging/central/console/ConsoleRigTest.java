package evcharging.central.console;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.network.Session;
import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.domain.SessionId;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rig of the console's tests leads a real core where the tests want it.
final class ConsoleRigTest {
  @TempDir Path directory;

  @Test
  void aPointThatSuppliesIsSeenInTheView() {
    try (ConsoleRig rig = new ConsoleRig(directory)) {
      ConsoleRig.Connected point = rig.connected("CP001", "Berlin", "0.25");
      rig.driver("D01");
      SessionId session = rig.supplying(point, "D01");
      rig.reading(point, session, 1, 1_500, 11_000);
      assertThat(rig.view().points().get(new CpId("CP001")).status().status())
          .isEqualTo(CpStatus.SUMINISTRANDO);
      assertThat(rig.view().sessions().get(session).phase()).isEqualTo(Session.Phase.SUPPLYING);
    }
  }
}
