package evcharging.central.console.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.console.ConsoleRig;
import evcharging.central.console.ConsoleRig.Connected;
import evcharging.central.console.OnFx;
import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Navigation;
import evcharging.central.console.desk.Operator;
import evcharging.central.core.TrafficEntry;
import evcharging.central.journal.TrendRow;
import evcharging.central.network.ChargePoint;
import evcharging.central.network.Command;
import evcharging.central.network.Role;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Energy;
import evcharging.domain.Hold;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import evcharging.styles.Theme;
import evcharging.styles.picture.LayoutFaults;
import evcharging.styles.text.Language;
import evcharging.wire.OnKafka.MeterReading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Cell;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The drawer of a point in a real window before a real core.
final class PointPaneTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path directory;
  private final List<String> led = new ArrayList<>();
  private ConsoleRig rig;
  private Connected point;
  private Desk desk;
  private PointPane pane;
  private Stage stage;

  @BeforeEach
  void open() {
    rig = new ConsoleRig(directory);
    point = rig.connected("CP001", "Berlin", "0.25");
    rig.driver("D01");
    OnFx.run(
        () -> {
          desk = rig.desk(new Led());
          pane = new PointPane(desk);
          pane.open(point.id());
        });
    stage = OnFx.show(pane.content(), desk.look());
  }

  @AfterEach
  void close() {
    OnFx.run(
        () -> {
          List.copyOf(Window.getWindows()).stream().filter(w -> w != stage).forEach(Window::hide);
          stage.hide();
        });
    rig.close();
  }

  private final class Led implements Navigation {
    @Override
    public void open(String code) {}

    @Override
    public void point(CpId id) {}

    @Override
    public void session(SessionId session) {
      led.add(session.value());
    }

    @Override
    public void driver(DriverId driver) {}

    @Override
    public void audit(String subject) {
      led.add("audit " + subject);
    }
  }

  private ChargePoint seen() {
    return rig.view().points().get(point.id()).point();
  }

  private String told() {
    return OnFx.on(
        () -> {
          pane.show(rig.view());
          pane.content().applyCss();
          StringBuilder all = new StringBuilder();
          pane.content().lookupAll(".label").stream()
              .filter(Label.class::isInstance)
              .filter(PointPaneTest::isNotPutAside)
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

  private void untilTold(String... pieces) {
    await().atMost(LONG).untilAsserted(() -> assertThat(told()).contains(pieces));
  }

  private <T extends Node> T node(String query, Class<T> type) {
    return await()
        .atMost(LONG)
        .until(
            () ->
                OnFx.on(
                    () ->
                        List.copyOf(Window.getWindows()).reversed().stream()
                            .filter(w -> w.isShowing() && w.getScene() != null)
                            .map(w -> w.getScene().getRoot().lookup(query))
                            .filter(type::isInstance)
                            .map(type::cast)
                            .findFirst()),
            Optional::isPresent)
        .orElseThrow();
  }

  private void fire(String query) {
    Button button = node(query, Button.class);
    OnFx.run(button::fire);
  }

  @Test
  @Tag("P-06")
  void theDrawerSaysWhoThePointIsAndWhyItIsAsItIs() {
    untilTold("CP001", "Berlin · 0.25", "Nobody charges here: a driver may.");
    rig.verdict(point, false, "no answer");
    untilTold("The Monitor says that the Engine is not well: no answer.");
    rig.monitorGone(point);
    untilTold("No Monitor of this point is connected", "not connected, last epoch");
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
    await().atMost(LONG).until(() -> seen().price().equals(new Price(3_125)));
    untilTold("Price: done");
  }

  @Test
  void aPlaceIsSet() {
    fire(".point-place");
    TextField field = node(".point-field", TextField.class);
    OnFx.run(() -> field.setText("Rome"));
    fire(".point-yes");
    await().atMost(LONG).until(() -> seen().place().name().equals("Rome"));
    untilTold("Rome · 0.25");
  }

  @Test
  @Tag("S-03")
  void revokedKeysHoldThePointUntilAPersonHealsIt() {
    fire(".point-revoke");
    Button cancel = node(".point-cancel", Button.class);
    assertThat(OnFx.on(cancel::isDefaultButton)).isTrue();
    fire(".point-yes");
    await().atMost(LONG).until(() -> seen().holds().containsKey(Hold.KEYS_REVOKED));
    untilTold("Revoke keys: done", "keys revoked");
  }

  @Test
  void aSessionIsEnded() {
    SessionId session = rig.supplying(point, "D01");
    untilTold("driver D01");
    fire(".point-end");
    fire(".point-yes");
    await().atMost(LONG).until(() -> rig.view().sessions().get(session).endAsked().isPresent());
  }

  @Test
  @Tag("B-08")
  void aDenialIsExplainedByItsChain() {
    SessionId asked =
        ((evcharging.central.network.Reply.Asking)
                rig.tell(
                    new Command.Start(
                        new DriverId("D01"), UUID.randomUUID(), Optional.of(point.id()))))
            .session();
    rig.tell(new Command.PointDeclines(point.id(), point.engine(), asked, "the cable is missing"));
    OnFx.run(() -> ((TabPane) pane.content().lookup(".point-tabs")).getSelectionModel().select(1));
    ListView<?> list = node(".point-sessions", ListView.class);
    await()
        .atMost(LONG)
        .until(
            () -> {
              told();
              return OnFx.on(() -> !list.getItems().isEmpty());
            });
    OnFx.run(() -> list.getSelectionModel().select(0));
    untilTold("Why D01 was denied: POINT_DECLINED", "→ the cable is missing");
  }

  @Test
  @Tag("S-03")
  void aViewerHasNoEnabledCommand() {
    OnFx.run(() -> rig.operator().set(Optional.of(new Operator("vera", Role.VIEWER))));
    List<Boolean> disabled =
        OnFx.on(
            () -> pane.content().lookupAll(".point-act").stream().map(Node::isDisabled).toList());
    assertThat(disabled).hasSize(6).containsOnly(true);
  }

  @Test
  void sessionsAndRecordsLeadToTheirPanes() {
    OnFx.run(() -> ((TabPane) pane.content().lookup(".point-tabs")).getSelectionModel().select(2));
    ListView<?> list = node(".point-audit", ListView.class);
    await()
        .atMost(LONG)
        .until(
            () -> {
              told();
              return OnFx.on(() -> !list.getItems().isEmpty());
            });
    Button all = OnFx.on(() -> (Button) list.getParent().lookup(".button"));
    OnFx.run(all::fire);
    assertThat(led).containsExactly("audit CP001");
  }

  @Test
  @Tag("P-03")
  void theNewestFramesAndRecordsAreThereSealedNextToOpenedToBeCopied() {
    passed(1, 7_400);
    ListView<TrafficEntry> list = traffic();
    OnFx.run(() -> list.getSelectionModel().select(0));
    TextArea opened = node(".traffic-opened", TextArea.class);
    TextArea sealed = node(".traffic-sealed", TextArea.class);
    assertThat(text(opened)).contains("\"power\": 7400");
    assertThat(text(sealed)).isEqualTo(SEALED);
    fire(".traffic-copy-sealed");
    assertThat(OnFx.on(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(SEALED);
    passed(2, 11_000);
    told();
    assertThat(OnFx.on(() -> list.getItems().size())).isEqualTo(2);
    assertThat(text(opened)).as("chosen stays chosen").contains("7400");
    ToggleButton hold = node(".point-traffic-hold", ToggleButton.class);
    OnFx.run(hold::fire);
    passed(3, 22_000);
    told();
    assertThat(OnFx.on(() -> list.getItems().size())).isEqualTo(2);
    OnFx.run(hold::fire);
    assertThat(OnFx.on(() -> list.getItems().size())).isEqualTo(3);
  }

  @Test
  void theRowThatWasChosenStaysInSightWhenItsContentOpensBelow() {
    for (int sequence = 1; sequence <= 5; sequence++) {
      passed(sequence, 7_400);
    }
    ListView<TrafficEntry> list = traffic();
    OnFx.run(() -> pane.content().getScene().getWindow().setHeight(620));
    OnFx.run(() -> list.getSelectionModel().selectLast());
    await()
        .until(
            () -> {
              told();
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
    passed(1, 7_400);
    ListView<TrafficEntry> list = traffic();
    OnFx.run(() -> list.getSelectionModel().select(0));
    for (Role role : Role.values()) {
      OnFx.run(() -> rig.operator().set(Optional.of(new Operator("vera", role))));
      told();
      boolean may = List.of(Role.OPERATOR, Role.ADMIN, Role.AUDITOR).contains(role);
      assertThat(OnFx.on(() -> list.isVisible())).as("%s", role).isEqualTo(may);
      assertThat(OnFx.on(() -> list.getItems().size())).as("%s", role).isEqualTo(may ? 1 : 0);
    }
    untilTold("Frames and records are for operators, admins and auditors.");
    OnFx.run(() -> rig.operator().set(Optional.empty()));
    assertThat(OnFx.on(() -> list.getItems().isEmpty())).isTrue();
  }

  private static final String SEALED = "{\"type\":\"sealed/1\",\"box\":\"Zm9vYmFy\"}";

  private void passed(long sequence, long watts) {
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

  private static String text(TextArea area) {
    return OnFx.on(() -> area.getText());
  }

  @SuppressWarnings("unchecked")
  private ListView<TrafficEntry> traffic() {
    OnFx.run(() -> ((TabPane) pane.content().lookup(".point-tabs")).getSelectionModel().select(3));
    ListView<TrafficEntry> list = node(".point-traffic", ListView.class);
    told();
    return list;
  }

  @Test
  void nothingIsCutShortInAnyLanguageAndTheme() {
    rig.supplying(point, "D01");
    untilTold("driver D01");
    noneIsCut();
    passed(1, 7_400);
    ListView<TrafficEntry> list = traffic();
    OnFx.run(() -> list.getSelectionModel().select(0));
    noneIsCut();
  }

  private void noneIsCut() {
    for (Language language : Language.values()) {
      for (Theme theme : Theme.values()) {
        List<String> faults =
            OnFx.on(
                () -> {
                  desk.texts().languageProperty().set(language);
                  desk.look().themeProperty().set(theme);
                  pane.content().setMaxWidth(400);
                  pane.content().applyCss();
                  pane.content().layout();
                  return LayoutFaults.in(pane.content().getScene()).stream()
                      .filter(fault -> fault.startsWith("cut"))
                      .toList();
                });
        assertThat(faults).as("%s %s", language, theme).isEmpty();
      }
    }
  }

  @Test
  void everySectionFollowsALanguageThatIsSwitchedWhileItIsOpen() {
    SessionId denied = denied();
    OnFx.run(() -> rig.operator().set(Optional.of(new Operator("ana", Role.ADMIN))));
    rig.supplying(point, "D01");
    untilTold("driver D01");
    fire(".point-end");
    fire(".point-yes");
    untilTold("End session: done");
    for (int tab = 3; tab >= 0; tab--) {
      int shown = tab;
      OnFx.run(() -> tabs().getSelectionModel().select(shown));
      String english = told();
      OnFx.run(() -> desk.texts().languageProperty().set(Language.GERMAN));
      String german = told();
      List<String> left =
          english
              .lines()
              .filter(line -> line.chars().filter(Character::isLetter).count() > 3)
              .filter(line -> german.lines().anyMatch(line::equals))
              .filter(line -> !isTheSameInAnyLanguage(line))
              .toList();
      assertThat(left).as("tab %s", tab).isEmpty();
      OnFx.run(() -> desk.texts().languageProperty().set(Language.ENGLISH));
    }
    assertThat(denied).isNotNull();
  }

  private TabPane tabs() {
    return (TabPane) pane.content().lookup(".point-tabs");
  }

  /// Codes, ids, places and what people said: no words of ours.
  private static boolean isTheSameInAnyLanguage(String line) {
    return line.matches(
            "Engine|Monitor|[A-Z_]+(…)?|.*(CP001|D01|Berlin).*|[a-z.-]+/\\d.*|.*the cable is"
                + " missing.*")
        || line.contains(" · ");
  }

  private SessionId denied() {
    SessionId asked =
        ((evcharging.central.network.Reply.Asking)
                rig.tell(
                    new Command.Start(
                        new DriverId("D01"), UUID.randomUUID(), Optional.of(point.id()))))
            .session();
    rig.tell(new Command.PointDeclines(point.id(), point.engine(), asked, "the cable is missing"));
    return asked;
  }

  @Test
  @Tag("P-02")
  void aTrendKeepsThePeaksOfItsMinutesAndTheReadingsOfTheMoment() {
    Instant now = Instant.parse("2026-11-25T12:00:30Z");
    TrendRow minute =
        new TrendRow(
            Instant.parse("2026-11-25T11:50:00Z"),
            new Power(5_000),
            new Power(22_000),
            new Energy(100));
    TreeMap<Instant, Double> live = new TreeMap<>();
    live.put(now.minusSeconds(2), 7.5);
    double[] samples = TrendSamples.of(TrendSpan.QUARTER, List.of(minute), live, now);
    assertThat(samples).hasSize(900);
    assertThat(samples[900 - 3]).isEqualTo(7.5);
    assertThat(samples[900 - 2]).isNaN();
    assertThat(java.util.Arrays.stream(samples).filter(s -> s == 22).count()).isEqualTo(60);
    double[] month = TrendSamples.of(TrendSpan.MONTH, List.of(minute), live, now);
    assertThat(java.util.Arrays.stream(month).filter(s -> s == 22).count()).isEqualTo(1);
  }

  @Test
  void allTextsAreThereInEveryLanguage() {
    assertThat(PointPane.BUNDLE.faults()).isEmpty();
  }
}
