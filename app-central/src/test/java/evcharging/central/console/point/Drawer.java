package evcharging.central.console.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.console.ConsoleRig;
import evcharging.central.console.ConsoleRig.Connected;
import evcharging.central.console.Led;
import evcharging.central.console.OnFx;
import evcharging.central.console.Windows;
import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Operator;
import evcharging.central.core.TrafficEntry;
import evcharging.central.network.ChargePoint;
import evcharging.central.network.Command;
import evcharging.central.network.Reply;
import evcharging.central.network.Role;
import evcharging.domain.DriverId;
import evcharging.domain.Energy;
import evcharging.domain.Power;
import evcharging.domain.SessionId;
import evcharging.wire.OnKafka.MeterReading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Cell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/// The drawer of CP001 in a real window before a real core, and who looks at it.
final class Drawer implements AutoCloseable {
  static final Duration LONG = Duration.ofSeconds(30);

  /// What every reading looks like on its way.
  static final String SEALED = "{\"type\":\"sealed/1\",\"box\":\"Zm9vYmFy\"}";

  private final Led led = new Led();
  private final ConsoleRig rig;
  private final Connected point;
  private final Desk desk;
  private final PointPane pane;
  private final Stage stage;

  /// @param directory for the journal
  Drawer(Path directory) {
    rig = new ConsoleRig(directory);
    point = rig.connected("CP001", "Berlin", "0.25");
    rig.driver("D01");
    desk = OnFx.on(() -> rig.desk(led));
    pane = OnFx.on(() -> new PointPane(desk));
    OnFx.run(() -> pane.open(point.id()));
    stage = OnFx.show(pane.content(), desk.look());
  }

  ConsoleRig rig() {
    return rig;
  }

  Desk desk() {
    return desk;
  }

  Region content() {
    return pane.content();
  }

  /// Where it led to.
  List<String> led() {
    return led.to();
  }

  // What happens to the point

  Connected point() {
    return point;
  }

  /// As the core sees it.
  ChargePoint seen() {
    return rig.view().points().get(point.id()).point();
  }

  /// A driver asks, and the point declines.
  void denies(String driver) {
    SessionId asked =
        ((Reply.Asking)
                rig.tell(
                    new Command.Start(
                        new DriverId(driver), UUID.randomUUID(), Optional.of(point.id()))))
            .session();
    rig.tell(new Command.PointDeclines(point.id(), point.engine(), asked, "the cable is missing"));
  }

  /// A reading comes in over Kafka.
  void readingPasses(long sequence, long watts) {
    MeterReading reading =
        new MeterReading(
            new SessionId("S-1"),
            sequence,
            new Energy(10),
            new Power(watts),
            true,
            true,
            Optional.empty(),
            false,
            Instant.parse("2026-11-25T12:00:00Z"));
    rig.traffic()
        .passed(
            point.id(),
            TrafficEntry.Direction.IN,
            "cp_telemetry",
            "0@" + sequence,
            reading,
            SEALED.getBytes(StandardCharsets.UTF_8));
  }

  // Who looks

  void signsIn(String name, Role role) {
    OnFx.run(() -> rig.operator().set(Optional.of(new Operator(name, role))));
  }

  void choosesTab(int number) {
    TabPane tabs = OnFx.on(() -> (TabPane) pane.content().lookup(".point-tabs"));
    OnFx.run(() -> tabs.getSelectionModel().select(number));
  }

  /// A list of the tab that is shown, once something stands there.
  ListView<?> filled(String query) {
    ListView<?> list = Windows.node(query, ListView.class);
    await(query)
        .atMost(LONG)
        .until(
            () -> {
              told();
              return OnFx.on(() -> !list.getItems().isEmpty());
            });
    return list;
  }

  /// The tab of frames and records.
  @SuppressWarnings("unchecked")
  ListView<TrafficEntry> traffic() {
    choosesTab(3);
    ListView<TrafficEntry> list = Windows.node(".point-traffic", ListView.class);
    told();
    return list;
  }

  /// What is to be read there once it shows the newest state.
  String told() {
    return OnFx.on(
        () -> {
          pane.show(rig.view());
          pane.content().applyCss();
          StringBuilder all = new StringBuilder();
          pane.content().lookupAll(".label").stream()
              .filter(Label.class::isInstance)
              .filter(Drawer::isNotPutAside)
              .forEach(label -> all.append(((Label) label).getText()).append('\n'));
          return all.toString();
        });
  }

  /// A list keeps rows it has no use for, with what they said last.
  private static boolean isNotPutAside(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each instanceof Cell<?> && !each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  void untilTold(String... pieces) {
    await().atMost(LONG).untilAsserted(() -> assertThat(told()).contains(pieces));
  }

  @Override
  public void close() {
    Windows.close(stage);
    rig.close();
  }
}
