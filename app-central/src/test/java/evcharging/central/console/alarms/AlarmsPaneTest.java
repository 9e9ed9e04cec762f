package evcharging.central.console.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.console.ConsoleRig;
import evcharging.central.console.Led;
import evcharging.central.console.OnFx;
import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Operator;
import evcharging.central.core.NetworkView;
import evcharging.central.network.AlarmKey;
import evcharging.central.network.AlarmRow;
import evcharging.central.network.AlarmState;
import evcharging.central.network.AlarmType;
import evcharging.central.network.Command;
import evcharging.central.network.PointEvent;
import evcharging.central.network.Role;
import evcharging.domain.CpId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.SessionId;
import evcharging.styles.Theme;
import evcharging.styles.picture.LayoutFaults;
import evcharging.styles.picture.Picture;
import evcharging.styles.picture.Picture.Size;
import evcharging.styles.text.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The pane and the banner in a window before a real core, with conditions as they happen.
class AlarmsPaneTest {
  private static final CpId CP = new CpId("CP001");
  private static final AlarmKey TWO = AlarmKey.at(AlarmType.TWO_MACHINES, CP);
  private static final AlarmKey DISK = AlarmKey.central(AlarmType.DISK_RESERVE);

  @TempDir Path directory;
  private final FxRobot robot = new FxRobot();
  private final Led led = new Led();
  private final List<Integer> heard = new ArrayList<>();
  private ConsoleRig rig;
  private ConsoleRig.Connected point;
  private AlarmsPane pane;
  private AlarmBanner banner;
  private Stage stage;

  @BeforeEach
  void open() {
    rig = new ConsoleRig(directory);
    point = rig.connected("CP001", "Berlin", "0.25");
    Desk desk = OnFx.on(() -> rig.desk(led));
    OnFx.run(() -> desk.sounds().set(true));
    pane = OnFx.on(() -> new AlarmsPane(desk));
    banner = OnFx.on(() -> new AlarmBanner(desk, InstantSource.system(), heard::add));
    VBox both = OnFx.on(() -> new VBox(banner.content(), pane.content()));
    OnFx.run(() -> VBox.setVgrow(pane.content(), javafx.scene.layout.Priority.ALWAYS));
    stage = OnFx.show(both, desk.look());
  }

  @AfterEach
  void close() {
    OnFx.run(() -> stage.setScene(new Scene(new VBox())));
    rig.close();
  }

  private void show() {
    NetworkView view = rig.view();
    OnFx.run(
        () -> {
          pane.show(view);
          banner.show(view);
        });
  }

  /// Until the network has it so; then pane and banner show it, too.
  private void awaitState(AlarmKey key, AlarmState state) {
    await()
        .untilAsserted(
            () ->
                assertThat(
                        rig.view()
                            .alarms()
                            .find(key)
                            .map(AlarmRow::state)
                            .orElse(AlarmState.NORMAL))
                    .isEqualTo(state));
    show();
  }

  private void secondMachine() {
    rig.tell(
        new Command.NoteRefused(new PointEvent.HelloRefused(CP, "engine", "ALREADY_CONNECTED", 1)));
    awaitState(TWO, AlarmState.UNACKNOWLEDGED);
  }

  private void diskFull() {
    rig.tell(new Command.DiskFree(0));
    awaitState(DISK, AlarmState.UNACKNOWLEDGED);
  }

  private TableView<Line> table() {
    return robot.lookup("#alarm-list").queryTableView();
  }

  private void select(AlarmKey key) {
    OnFx.run(() -> pane.seek(key.toString()));
  }

  private String text(String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }

  private String guidance() {
    Node beside = robot.lookup("#alarm-guidance").query();
    return words(beside);
  }

  private String words(Node node) {
    return String.join(
        " ",
        robot.from(node).lookup(".label").queryAllAs(Labeled.class).stream()
            .map(Labeled::getText)
            .toList());
  }

  @Test
  void fromTheBannerToThePointAndItsGuidanceInTwoKeys() {
    secondMachine();
    robot.press(KeyCode.F8).release(KeyCode.F8);
    assertThat(led.to()).containsExactly("alarm " + TWO);
    select(TWO);
    assertThat(guidance()).contains("Two machines claim one point").contains("Revoke the keys");
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    assertThat(led.to()).endsWith("point CP001");
    robot.press(KeyCode.F7).release(KeyCode.F7);
    assertThat(led.to()).hasSize(3).endsWith("point CP001");
  }

  @Test
  void theBannerShowsTheMostUrgentAndItsGuidanceUntilItIsAcknowledged() {
    diskFull();
    secondMachine();
    assertThat(bannerText()).contains("Disk nearly full").contains("and 1 more");
    select(DISK);
    robot.press(KeyCode.A).release(KeyCode.A);
    awaitState(DISK, AlarmState.ACKNOWLEDGED);
    assertThat(bannerText()).contains("Two machines claim one point CP001");
    select(TWO);
    robot.press(KeyCode.A).release(KeyCode.A);
    awaitState(TWO, AlarmState.ACKNOWLEDGED);
    assertThat(bannerText()).contains("No unacknowledged alarm");
  }

  private String bannerText() {
    return words(banner.content());
  }

  @Test
  void everythingListedIsAcknowledgedWithOneNote() {
    diskFull();
    secondMachine();
    OnFx.run(
        () ->
            robot.lookup("#alarm-note").queryAs(TextField.class).setText("seen by the day shift"));
    robot.clickOn("#alarm-acknowledge-listed");
    awaitState(DISK, AlarmState.ACKNOWLEDGED);
    awaitState(TWO, AlarmState.ACKNOWLEDGED);
    assertThat(rig.view().alarms().find(TWO).orElseThrow().alarm().acknowledgement().orElseThrow())
        .satisfies(
            by -> {
              assertThat(by.by()).isEqualTo("operator:ana");
              assertThat(by.note()).isEqualTo("seen by the day shift");
            });
  }

  @Test
  void shelvingAsksForAReasonAndTheAlarmComesBackFromTheShelf() {
    diskFull();
    select(DISK);
    robot.clickOn("#alarm-shelve");
    assertThat(text("#alarm-trouble")).isEqualTo("Shelving needs a reason.");
    OnFx.run(
        () -> robot.lookup("#alarm-reason").queryAs(TextField.class).setText("new disk ordered"));
    robot.clickOn("#alarm-shelve");
    awaitState(DISK, AlarmState.SHELVED);
    assertThat(rig.view().alarms().find(DISK).orElseThrow().alarm().shelving().orElseThrow())
        .satisfies(
            shelved -> {
              assertThat(shelved.reason()).isEqualTo("new disk ordered");
              assertThat(Duration.between(Instant.now(), shelved.until()))
                  .isBetween(Duration.ofMinutes(110), Duration.ofHours(2));
            });
    robot.clickOn("#alarms-CALLING");
    assertThat(table().getItems()).isEmpty();
    robot.clickOn("#alarms-SHELVED");
    assertThat(table().getItems()).hasSize(1);
    select(DISK);
    robot.clickOn("#alarm-unshelve");
    awaitState(DISK, AlarmState.UNACKNOWLEDGED);
  }

  @Test
  void aSessionToReviewIsCheckedAndAcknowledged() {
    rig.driver("D01");
    SessionId session = rig.supplying(point, "D01");
    rig.tell(
        new Command.TellEnded(
            CP,
            point.engine(),
            session,
            new Energy(500),
            new Energy(100),
            Instant.now(),
            EndReason.UNPLUGGED));
    AlarmKey review = AlarmKey.at(AlarmType.SESSION_REVIEW, CP);
    awaitState(review, AlarmState.UNACKNOWLEDGED);
    select(review);
    assertThat(guidance()).contains(session.value());
    robot.press(KeyCode.A).release(KeyCode.A);
    awaitState(review, AlarmState.NORMAL);
    assertThat(table().getItems()).isEmpty();
  }

  @Test
  void aViewerAndALockedConsoleSeeTheAlarmsAndCanDoNothing() {
    diskFull();
    for (Optional<Operator> who :
        List.of(Optional.of(new Operator("eva", Role.VIEWER)), Optional.<Operator>empty())) {
      OnFx.run(() -> rig.operator().set(who));
      select(DISK);
      assertThat(guidance()).contains("Disk nearly full");
      for (String id :
          List.of(
              "#alarm-acknowledge",
              "#alarm-acknowledge-listed",
              "#alarm-shelve",
              "#alarm-unshelve",
              "#alarm-note")) {
        assertThat(robot.lookup(id).query().isDisabled()).as(id).isTrue();
      }
    }
  }

  @Test
  void onlyWhatCallsFlashesAndWhereItIsCalmNothingDoes() {
    diskFull();
    PseudoClass lit = PseudoClass.getPseudoClass("lit");
    AtomicInteger turns = new AtomicInteger();
    OnFx.run(() -> pane.content().getPseudoClassStates().subscribe(turns::incrementAndGet));
    await().atMost(Duration.ofMinutes(1)).until(() -> turns.get() >= 2);
    robot.clickOn("#alarms-calm");
    await().until(() -> OnFx.on(() -> pane.content().getPseudoClassStates().contains(lit)));
    robot.clickOn("#alarms-calm");
    select(DISK);
    robot.press(KeyCode.A).release(KeyCode.A);
    awaitState(DISK, AlarmState.ACKNOWLEDGED);
    assertThat(pane.content().getPseudoClassStates()).doesNotContain(lit);
  }

  @Test
  void oneKeySilences() {
    diskFull();
    assertThat(heard).contains(1);
    robot.press(KeyCode.F9).release(KeyCode.F9);
    show();
    assertThat(robot.lookup("#banner-silence").query().isDisabled()).isTrue();
  }

  @Test
  void nothingIsCutShortInAnyLanguageOrSize() {
    PlayedAlarms played = PlayedAlarms.shift(Instant.parse("2026-11-25T20:59:00Z"));
    played.flood(200);
    for (Language language : Language.values()) {
      for (Size size : List.of(Size.LAPTOP, Size.DESKTOP)) {
        List<String> faults =
            OnFx.on(
                () -> {
                  Scene scene = AlarmsDemoMain.scene(played, language, Theme.LIGHT, size);
                  Picture.of(scene);
                  return LayoutFaults.in(scene);
                });
        assertThat(faults).as("%s %s", language, size).isEmpty();
      }
    }
  }
}
