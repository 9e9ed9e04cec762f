package evcharging.central.console.point;

import static evcharging.central.console.Windows.fire;
import static evcharging.central.console.Windows.node;
import static evcharging.central.console.point.Drawer.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.console.OnFx;
import evcharging.central.network.Role;
import evcharging.domain.Hold;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the drawer says of a point, and what an operator does there.
final class PointPaneTest {
  @TempDir Path directory;
  private Drawer drawer;

  @BeforeEach
  void open() {
    drawer = new Drawer(directory);
  }

  @AfterEach
  void close() {
    drawer.close();
  }

  @Test
  @Tag("P-06")
  void theDrawerSaysWhoThePointIsAndWhyItIsAsItIs() {
    drawer.untilTold("CP001", "Berlin · 0.25", "Nobody charges here: a driver may.");
    drawer.rig().verdict(drawer.point(), false, "no answer");
    drawer.untilTold("The Monitor says that the Engine is not well: no answer.");
    drawer.rig().monitorGone(drawer.point());
    drawer.untilTold("No Monitor of this point is connected", "not connected, last epoch");
  }

  @Test
  @Tag("B-11")
  void aPriceIsSetOnceItIsOne() {
    fire(".point-price");
    TextField field = node(".point-field", TextField.class);
    Button yes = node(".point-yes", Button.class);
    OnFx.run(() -> field.setText("dear"));
    assertThat(OnFx.on(yes::isDisabled)).isTrue();
    OnFx.run(() -> field.setText("0,3125"));
    assertThat(OnFx.on(yes::isDisabled)).isFalse();
    OnFx.run(yes::fire);
    await().atMost(LONG).until(() -> drawer.seen().price().equals(new Price(3_125)));
    drawer.untilTold("Price: done");
  }

  @Test
  void aPlaceIsSet() {
    fire(".point-place");
    TextField field = node(".point-field", TextField.class);
    OnFx.run(() -> field.setText("Rome"));
    fire(".point-yes");
    await().atMost(LONG).until(() -> drawer.seen().place().name().equals("Rome"));
    drawer.untilTold("Rome · 0.25");
  }

  @Test
  @Tag("S-03")
  void revokedKeysHoldThePointUntilAPersonHealsIt() {
    fire(".point-revoke");
    Button cancel = node(".point-cancel", Button.class);
    assertThat(OnFx.on(cancel::isDefaultButton)).isTrue();
    fire(".point-yes");
    await().atMost(LONG).until(() -> drawer.seen().holds().containsKey(Hold.KEYS_REVOKED));
    drawer.untilTold("Revoke keys: done", "keys revoked");
  }

  @Test
  void aSessionIsEnded() {
    SessionId session = drawer.rig().supplying(drawer.point(), "D01");
    drawer.untilTold("driver D01");
    fire(".point-end");
    fire(".point-yes");
    await()
        .atMost(LONG)
        .until(() -> drawer.rig().view().sessions().get(session).endAsked().isPresent());
  }

  @Test
  @Tag("B-08")
  void aDenialIsExplainedByItsChain() {
    drawer.denies("D01");
    drawer.choosesTab(1);
    ListView<?> list = drawer.filled(".point-sessions");
    OnFx.run(() -> list.getSelectionModel().select(0));
    drawer.untilTold("Why D01 was denied: POINT_DECLINED", "→ the cable is missing");
  }

  @Test
  @Tag("S-03")
  void aViewerHasNoEnabledCommand() {
    drawer.signsIn("vera", Role.VIEWER);
    List<Boolean> disabled =
        OnFx.on(
            () -> drawer.content().lookupAll(".point-act").stream().map(Node::isDisabled).toList());
    assertThat(disabled).hasSize(6).containsOnly(true);
  }

  @Test
  void sessionsAndRecordsLeadToTheirPanes() {
    drawer.choosesTab(2);
    ListView<?> list = drawer.filled(".point-audit");
    Button all = OnFx.on(() -> (Button) list.getParent().lookup(".button"));
    OnFx.run(all::fire);
    assertThat(drawer.led()).containsExactly("audit CP001");
  }
}
