package evcharging.central.console.wall;

import static evcharging.central.console.Windows.fire;
import static evcharging.central.console.Windows.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.console.OnFx;
import evcharging.central.console.Windows;
import evcharging.central.console.desk.ShortSession;
import evcharging.central.console.order.OrderBook;
import evcharging.central.console.order.OrderMark;
import evcharging.central.console.order.OrderRun;
import evcharging.central.journal.AuditFilter;
import evcharging.central.network.Command;
import evcharging.central.network.Role;
import evcharging.domain.CpId;
import evcharging.domain.SessionId;
import evcharging.styles.StateSign;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// OUT and RESUME from the wall, from the question to what became of them.
final class WallOrdersTest {
  private final FxRobot robot = new FxRobot();

  @TempDir Path directory;
  private Wall wall;

  @BeforeEach
  void open() {
    wall = new Wall(directory);
  }

  @AfterEach
  void close() {
    wall.close();
  }

  @Test
  @Tag("B-10")
  void outForOnePointNamesWhatWillEndAndIsPendingUntilThePointConfirms() {
    wall.rig().driver("D01");
    SessionId session = wall.rig().supplying(wall.point(2), "D01");
    wall.rig().reading(wall.point(2), session, 1, 1_500, 11_000);
    wall.untilCounted(StateSign.SUMINISTRANDO, 1);
    wall.choose("CP002");
    fire(".wall-out");
    Node dialog = node(".order-dialog", Node.class);
    String told = OnFx.on(() -> texts(dialog));
    String id = ShortSession.of(session.value());
    assertThat(told).contains("CP002", "Berlin", "D01", id, "this supply ends");
    Button cancel = node(".order-cancel", Button.class);
    assertThat(OnFx.on(cancel::isDefaultButton)).isTrue();
    fire(".order-give");
    await().atMost(Wall.LONG).until(() -> wall.isOut(2));
    wall.until(() -> phase(2) == OrderMark.Phase.WAITING);
    confirm(2);
    wall.until(() -> phase(2) == OrderMark.Phase.DONE);
  }

  private static String texts(Node node) {
    StringBuilder all = new StringBuilder();
    node.lookupAll(".label").stream()
        .map(Label.class::cast)
        .forEach(label -> all.append(label.getText()).append('\n'));
    return all.toString();
  }

  @Test
  @Tag("B-10")
  void aDoubleClickIsOneCommand() {
    wall.choose("CP001");
    fire(".wall-out");
    Button give = node(".order-give", Button.class);
    OnFx.run(
        () -> {
          give.fire();
          give.fire();
        });
    await().atMost(Wall.LONG).until(() -> wall.isOut(1));
    assertThat(
            wall.rig().sources().ledger().audit(AuditFilter.NEWEST.doing(Set.of("order.issued/1"))))
        .hasSize(1);
  }

  @Test
  @Tag("B-10")
  void aGroupWantsItsCountTypedAndCanBeUndoneForFiveSeconds() {
    wall.choose("CP001", "CP003", "CP005");
    fire(".wall-out");
    Button give = node(".order-give", Button.class);
    assertThat(OnFx.on(give::isDisabled)).isTrue();
    TextField count = node(".order-count", TextField.class);
    OnFx.run(() -> count.setText("2"));
    assertThat(OnFx.on(give::isDisabled)).isTrue();
    OnFx.run(() -> count.setText("3"));
    assertThat(OnFx.on(give::isDisabled)).isFalse();
    OnFx.run(give::fire);
    wall.later(OrderBook.UNDO.minusMillis(1));
    OnFx.run(wall.pane().orders()::tick);
    fire(".order-undo");
    wall.later(Duration.ofSeconds(60));
    OnFx.run(wall.pane().orders()::tick);
    assertThat(wall.isOut(1) || wall.isOut(3) || wall.isOut(5)).isFalse();
  }

  @Test
  @Tag("B-10")
  void aGroupIsSentAfterTheUndoAndShowsHowManyAreDone() {
    OnFx.run(() -> wall.pane().model().selection().chooseAll());
    fire(".wall-out");
    TextField count = node(".order-count", TextField.class);
    OnFx.run(() -> count.setText("6"));
    fire(".order-give");
    wall.later(OrderBook.UNDO);
    OnFx.run(wall.pane().orders()::tick);
    await().atMost(Wall.LONG).until(() -> wall.isOut(1) && wall.isOut(6));
    wall.until(() -> run().mark(wall.point(6).id()).isPresent());
    confirm(1);
    confirm(2);
    wall.until(() -> run().counts().done() == 2);
    assertThat(OnFx.on(() -> run().counts().underWay())).isEqualTo(4);
    // RESUME of one of them: the order before it, unconfirmed, is replaced.
    wall.choose("CP003");
    fire(".wall-resume");
    fire(".order-give");
    await().atMost(Wall.LONG).until(() -> !wall.isOut(3));
  }

  @Test
  @Tag("S-03")
  void aViewerHasNoEnabledCommand() {
    wall.signsIn("vera", Role.VIEWER);
    wall.choose("CP001");
    for (String button : List.of(".wall-out", ".wall-resume")) {
      assertThat(OnFx.on(node(button, Button.class)::isDisabled)).as(button).isTrue();
    }
    OnFx.run(wall.pane().tiles()::requestFocus);
    robot.press(KeyCode.O).release(KeyCode.O);
    assertThat(Windows.open()).isEqualTo(1);
  }

  /// FX thread.
  private OrderRun run() {
    return wall.pane().orders().runProperty().get().orElseThrow();
  }

  private OrderMark.Phase phase(int point) {
    return OnFx.on(
        () -> wall.pane().orders().mark(wall.point(point).id()).map(OrderMark::phase).orElse(null));
  }

  private void confirm(int point) {
    CpId id = wall.point(point).id();
    wall.rig().view().orders().values().stream()
        .filter(o -> o.point().equals(id))
        .forEach(
            o ->
                wall.rig()
                    .tell(
                        new Command.NoteReport(id, true, Optional.of(o.command()), Instant.now())));
  }
}
