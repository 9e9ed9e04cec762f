package evcharging.cp.network;

import static evcharging.cp.network.PointRig.until;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.cp.engine.Engine;
import evcharging.cp.point.PointInput;
import evcharging.domain.Secret;
import evcharging.wire.FromMonitor.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The Monitor between the Engine and Central.
@Timeout(120)
class MonitorOnTheNetworkTest {
  @TempDir Path directory;
  private PointRig rig;

  @BeforeEach
  void open() throws IOException {
    rig = new PointRig(directory);
  }

  @AfterEach
  void close() throws Exception {
    rig.close();
  }

  @Test
  @Tag("M-01")
  @Tag("M-02")
  void theMonitorTellsCentralWhatTheEngineIs() throws Exception {
    Engine engine = rig.engine();
    rig.monitor(engine.monitorPort(), PointRig.CREDENTIAL);
    until(() -> rig.verdict().map(Verdict::engineOk).orElse(false));
    assertThat(rig.monitorLines())
        .contains(
            "Authenticated at Registry ✓",
            "Authenticated at Central ✓",
            "CONNECTED to Engine ✓",
            "STATUS OK");
    engine.put(new PointInput.Broken("the fan stands still"));
    until(() -> rig.verdict().filter(v -> v.reason().equals("the fan stands still")).isPresent());
    engine.put(new PointInput.Recovered());
    until(() -> rig.verdict().map(Verdict::engineOk).orElse(false));
    rig.closes(engine);
    until(() -> !rig.verdict().map(Verdict::engineOk).orElse(true));
    assertThat(rig.monitorLines()).anyMatch(l -> l.startsWith("Engine LOST ×: "));
    assertThat(rig.monitorLines()).contains("STATUS DISCONNECTED");
  }

  @Test
  @Tag("T3")
  void aMonitorWithAnotherCredentialNeverSaysOk() {
    Engine engine = rig.engine();
    rig.monitor(engine.monitorPort(), new Secret("not the credential of this point"));
    until(() -> rig.verdict().isPresent());
    assertThat(rig.verdict().orElseThrow().engineOk()).isFalse();
    assertThat(rig.verdict().orElseThrow().reason()).contains("not the Engine of CP001");
  }
}
