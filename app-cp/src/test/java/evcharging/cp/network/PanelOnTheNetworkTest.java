package evcharging.cp.network;

import static evcharging.cp.network.PointRig.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.cp.engine.Engine;
import evcharging.cp.local.EngineProbe;
import evcharging.cp.local.PanelLink;
import evcharging.crypto.PointRole;
import evcharging.domain.Energy;
import evcharging.domain.Power;
import evcharging.wire.Drills;
import evcharging.wire.FromPanel;
import evcharging.wire.ToPanel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a panel plays at the Engine, and what Central and the Monitor make of it.
@Timeout(120)
class PanelOnTheNetworkTest {
  private final List<ToPanel> told = new CopyOnWriteArrayList<>();

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
  void aPanelPlaysFaultsAndHealsThem() throws Exception {
    Engine engine = rig.engine();
    PanelLink panel = panel(engine);
    until(() -> rig.central().knows(PointRole.ENGINE));
    EngineProbe probe =
        rig.opened(rig.probe(PointRig.CREDENTIAL, engine.monitorPort(), Duration.ofSeconds(1)));
    assertThat(probe.check().ok()).isTrue();
    panel.send(new FromPanel.Play(Drills.NONE.withFrozen(true)));
    until(() -> faces().anyMatch(face -> face.drills().frozen()));
    assertThatThrownBy(probe::check).hasMessage("no answer in time");
    // Central hears no heartbeat either, as of a program that hangs.
    until(() -> !rig.central().knows(PointRole.ENGINE));
    panel.send(new FromPanel.Play(Drills.NONE.withCentralCut(true)));
    until(() -> !latest().centralFound());
    assertThat(probe.check().ok()).isTrue();
    panel.send(new FromPanel.Play(Drills.NONE));
    until(() -> latest().centralFound());
  }

  @Test
  @Tag("F-08")
  void aPointNobodyUnderstandsComesBackEverMoreSlowly() {
    Engine engine = rig.engine();
    PanelLink panel = panel(engine);
    until(() -> rig.central().knows(PointRole.ENGINE));
    panel.send(new FromPanel.Play(Drills.NONE.withKeyAltered(true)));
    until(() -> rig.central().hellos.size() >= 5);
    long before = System.nanoTime();
    until(() -> rig.central().hellos.size() >= 7);
    // Two pauses of 1.5 to 3 s each; without them it is back at once.
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(2));
    panel.send(new FromPanel.Press(FromPanel.Button.AUTHENTICATE));
    until(() -> !latest().drills().keyAltered() && latest().centralFound());
  }

  @Test
  void anEngineThatWasNotStartedForDrillsPlaysNone() {
    PanelLink panel = panel(rig.engineWithoutDrills());
    until(() -> rig.central().knows(PointRole.ENGINE));
    panel.send(new FromPanel.Play(Drills.NONE.withCentralCut(true)));
    rig.untilPrinted(line -> line.contains("not started for drills"));
    panel.send(new FromPanel.PlugIn(new Energy(60_000), new Energy(600), new Power(1_000)));
    until(() -> faces().anyMatch(face -> face.car().isPresent()));
    assertThat(latest().drillsAllowed()).isFalse();
    assertThat(latest().drills()).isEqualTo(Drills.NONE);
    assertThat(latest().centralFound()).isTrue();
    // The simulated world is ten times faster, so the car takes ten times its power.
    assertThat(latest().car().orElseThrow().limit()).isEqualTo(new Power(10_000));
  }

  private PanelLink panel(Engine engine) {
    PanelLink panel =
        rig.opened(
            new PanelLink(
                    PointRig.POINT,
                    PointRole.ENGINE,
                    PointRig.CREDENTIAL,
                    () -> Optional.of(engine.panelAddress()),
                    new PanelLink.Hearer(told::add, _ -> {}))
                .start());
    until(() -> !told.isEmpty());
    return panel;
  }

  private Stream<ToPanel.EngineFace> faces() {
    return told.stream()
        .filter(ToPanel.EngineFace.class::isInstance)
        .map(ToPanel.EngineFace.class::cast);
  }

  private ToPanel.EngineFace latest() {
    return faces().toList().getLast();
  }
}
