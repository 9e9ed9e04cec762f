package evcharging.central.console.point;

import static evcharging.central.console.Windows.fire;
import static evcharging.central.console.Windows.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.console.OnFx;
import evcharging.central.core.TrafficEntry;
import evcharging.central.network.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The newest frames and records of a point, in its drawer.
final class TrafficSectionTest {
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
  @Tag("P-03")
  void theNewestFramesAndRecordsAreThereSealedNextToOpenedToBeCopied() {
    drawer.readingPasses(1, 7_400);
    ListView<TrafficEntry> list = drawer.traffic();
    OnFx.run(() -> list.getSelectionModel().select(0));
    TextArea opened = node(".traffic-opened", TextArea.class);
    TextArea sealed = node(".traffic-sealed", TextArea.class);
    assertThat(text(opened)).contains("\"power\": 7400");
    assertThat(text(sealed)).isEqualTo(Drawer.SEALED);
    fire(".traffic-copy-sealed");
    assertThat(OnFx.on(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(Drawer.SEALED);
    drawer.readingPasses(2, 11_000);
    drawer.told();
    assertThat(OnFx.on(() -> list.getItems().size())).isEqualTo(2);
    assertThat(text(opened)).as("chosen stays chosen").contains("7400");
    ToggleButton hold = node(".point-traffic-hold", ToggleButton.class);
    OnFx.run(hold::fire);
    drawer.readingPasses(3, 22_000);
    drawer.told();
    assertThat(OnFx.on(() -> list.getItems().size())).isEqualTo(2);
    OnFx.run(hold::fire);
    assertThat(OnFx.on(() -> list.getItems().size())).isEqualTo(3);
  }

  @Test
  void theRowThatWasChosenStaysInSightWhenItsContentOpensBelow() {
    for (int sequence = 1; sequence <= 5; sequence++) {
      drawer.readingPasses(sequence, 7_400);
    }
    ListView<TrafficEntry> list = drawer.traffic();
    OnFx.run(() -> drawer.content().getScene().getWindow().setHeight(620));
    OnFx.run(() -> list.getSelectionModel().selectLast());
    await()
        .until(
            () -> {
              drawer.told();
              return OnFx.on(() -> isInSight(list, 4));
            });
  }

  private static boolean isInSight(ListView<?> list, int row) {
    Bounds shown = list.localToScene(list.getBoundsInLocal());
    return list.lookupAll(".list-cell").stream()
        .filter(cell -> cell.isVisible() && ((ListCell<?>) cell).getIndex() == row)
        .map(cell -> cell.localToScene(cell.getBoundsInLocal()))
        .anyMatch(
            cell -> cell.getMinY() >= shown.getMinY() - 2 && cell.getMaxY() <= shown.getMaxY() + 2);
  }

  @Test
  @Tag("S-03")
  void framesAndRecordsAreNotForAViewer() {
    drawer.readingPasses(1, 7_400);
    ListView<TrafficEntry> list = drawer.traffic();
    OnFx.run(() -> list.getSelectionModel().select(0));
    for (Role role : Role.values()) {
      drawer.signsIn("vera", role);
      drawer.told();
      boolean may = List.of(Role.OPERATOR, Role.ADMIN, Role.AUDITOR).contains(role);
      assertThat(OnFx.on(() -> list.isVisible())).as("%s", role).isEqualTo(may);
      assertThat(OnFx.on(() -> list.getItems().size())).as("%s", role).isEqualTo(may ? 1 : 0);
    }
    drawer.untilTold("Frames and records are for operators, admins and auditors.");
    OnFx.run(() -> drawer.rig().operator().set(Optional.empty()));
    assertThat(OnFx.on(() -> list.getItems().isEmpty())).isTrue();
  }

  private static String text(TextArea area) {
    return OnFx.on(() -> area.getText());
  }
}
