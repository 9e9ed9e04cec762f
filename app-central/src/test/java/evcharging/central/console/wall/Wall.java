package evcharging.central.console.wall;

import static org.awaitility.Awaitility.await;

import evcharging.central.console.ConsoleRig;
import evcharging.central.console.ConsoleRig.Connected;
import evcharging.central.console.Led;
import evcharging.central.console.OnFx;
import evcharging.central.console.Windows;
import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Operator;
import evcharging.central.network.Role;
import evcharging.domain.CpId;
import evcharging.domain.Hold;
import evcharging.styles.StateSign;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;

/// The wall of six points in a real window before a real core, and who stands before it.
final class Wall implements AutoCloseable {
  static final Duration LONG = Duration.ofSeconds(30);

  private final Led led = new Led();
  private final List<Connected> points = new ArrayList<>();
  private final ConsoleRig rig;
  private final Desk desk;
  private final WallPane pane;
  private final Stage stage;
  private volatile Instant now = Instant.now();

  /// @param directory for the journal
  Wall(Path directory) {
    rig = new ConsoleRig(directory);
    for (int i = 1; i <= 6; i++) {
      points.add(rig.connected("CP00" + i, i < 4 ? "Berlin" : "Madrid", "0.25"));
    }
    desk = OnFx.on(() -> rig.desk(led));
    pane = OnFx.on(() -> new WallPane(desk, new SavedFilters(), () -> now));
    stage = OnFx.show(pane.content(), desk.look());
    show();
  }

  ConsoleRig rig() {
    return rig;
  }

  Desk desk() {
    return desk;
  }

  WallPane pane() {
    return pane;
  }

  /// Where it led to.
  List<String> led() {
    return led.to();
  }

  /// @param number as in its id
  Connected point(int number) {
    return points.get(number - 1);
  }

  boolean isOut(int point) {
    return rig.view().points().get(point(point).id()).point().holds().containsKey(Hold.OPERATOR);
  }

  Instant now() {
    return now;
  }

  void later(Duration by) {
    now = now.plus(by);
  }

  /// One point supplies, one is faulty, one is away; the other three are free.
  void getsBusy() {
    rig.driver("D01");
    rig.supplying(point(2), "D01");
    rig.verdict(point(3), false, "no answer");
    rig.monitorGone(point(5));
    untilCounted(StateSign.ACTIVADO, 3);
  }

  // Who stands before it

  void signsIn(String name, Role role) {
    OnFx.run(() -> rig.operator().set(Optional.of(new Operator(name, role))));
  }

  void choose(String... ids) {
    OnFx.run(() -> pane.model().selection().choose(List.of(ids).stream().map(CpId::new).toList()));
  }

  List<String> shown() {
    return OnFx.on(() -> pane.model().shown().stream().map(s -> s.id().value()).toList());
  }

  void untilCounted(StateSign state, int points) {
    until(() -> pane.model().countsProperty().get().of(state) == points);
  }

  /// Shows the newest state until it is as wanted.
  void until(BooleanSupplier wanted) {
    await()
        .atMost(LONG)
        .until(
            () -> {
              show();
              return OnFx.on(wanted::getAsBoolean);
            });
  }

  private void show() {
    OnFx.run(() -> pane.show(rig.view()));
  }

  @Override
  public void close() {
    Windows.close(stage);
    rig.close();
  }
}
