package evcharging.central.console.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.console.ConsoleRig;
import evcharging.central.console.ConsoleRig.Connected;
import evcharging.central.console.OnFx;
import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Operator;
import evcharging.central.console.desk.ShortSession;
import evcharging.central.console.order.OrderBook;
import evcharging.central.console.order.OrderMark;
import evcharging.central.network.Command;
import evcharging.central.network.Role;
import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.domain.Hold;
import evcharging.domain.SessionId;
import evcharging.styles.StateSign;
import evcharging.styles.Theme;
import evcharging.styles.picture.LayoutFaults;
import evcharging.styles.text.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The wall in a real window before a real core.
final class WallPaneTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path directory;
  private final FxRobot robot = new FxRobot();
  private final AtomicReference<CpId> opened = new AtomicReference<>();
  private final List<Connected> points = new ArrayList<>();
  private ConsoleRig rig;
  private Desk desk;
  private WallPane pane;
  private Stage stage;
  private volatile Instant now = Instant.now();

  @BeforeEach
  void open() {
    rig = new ConsoleRig(directory);
    for (int i = 1; i <= 6; i++) {
      points.add(rig.connected("CP00" + i, i < 4 ? "Berlin" : "Madrid", "0.25"));
    }
    OnFx.run(
        () -> {
          desk =
              rig.desk(
                  new WallDemo.NowhereToGo() {
                    @Override
                    public void point(CpId point) {
                      opened.set(point);
                    }
                  });
          pane = new WallPane(desk, new SavedFilters(), () -> now);
        });
    stage = OnFx.show(pane.content(), desk.look());
    show();
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

  private void show() {
    OnFx.run(() -> pane.show(rig.view()));
  }

  private void until(java.util.function.BooleanSupplier condition) {
    await()
        .atMost(LONG)
        .until(
            () -> {
              show();
              return OnFx.on(condition::getAsBoolean);
            });
  }

  private List<String> shown() {
    return OnFx.on(() -> pane.model().shown().stream().map(s -> s.id().value()).toList());
  }

  private boolean isOut(int point) {
    return rig.view()
        .points()
        .get(points.get(point).id())
        .point()
        .holds()
        .containsKey(Hold.OPERATOR);
  }

  /// A node of the topmost window that is no pop-up.
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

  private void choose(String... ids) {
    OnFx.run(() -> pane.model().selection().choose(List.of(ids).stream().map(CpId::new).toList()));
  }

  private OrderMark.Phase phase(int point) {
    return OnFx.on(
        () -> pane.orders().mark(points.get(point).id()).map(OrderMark::phase).orElse(null));
  }

  private void confirm(int point) {
    CpId id = points.get(point).id();
    rig.view().orders().values().stream()
        .filter(o -> o.point().equals(id))
        .forEach(
            o ->
                rig.tell(
                    new Command.NoteReport(id, true, Optional.of(o.command()), Instant.now())));
  }

  @Test
  @Tag("P-02")
  void aSearchTypedFindsAndEscapeShowsAllAgain() {
    OnFx.run(pane::focusSearch);
    robot.write("place:Madrid CP005");
    assertThat(shown()).containsExactly("CP005");
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    assertThat(shown()).hasSize(6);
  }

  @Test
  @Tag("P-02")
  void theCountersFilterAndAddUp() {
    rig.monitorGone(points.getFirst());
    until(() -> pane.model().countsProperty().get().of(StateSign.DESCONECTADO) == 1);
    ToggleButton counter = node(".counter.state-desconectado", ToggleButton.class);
    OnFx.run(counter::fire);
    assertThat(shown()).containsExactly("CP001");
    assertThat(OnFx.on(() -> pane.model().countsProperty().get().total())).isEqualTo(6);
    OnFx.run(counter::fire);
    assertThat(shown()).hasSize(6);
  }

  @Test
  @Tag("P-02")
  void tilesStayWhereTheyAreWhenStatesChange() {
    List<double[]> before = places();
    rig.driver("D01");
    rig.supplying(points.get(1), "D01");
    rig.verdict(points.get(2), false, "no answer");
    rig.monitorGone(points.get(4));
    until(() -> pane.model().countsProperty().get().of(StateSign.ACTIVADO) == 3);
    assertThat(places()).usingRecursiveComparison().isEqualTo(before);
  }

  private List<double[]> places() {
    return OnFx.on(
        () -> {
          pane.content().layout();
          return pane.model().shown().stream().map(pane.tiles()::placeOf).toList();
        });
  }

  @Test
  @Tag("B-10")
  void outForOnePointNamesWhatWillEndAndIsPendingUntilThePointConfirms() {
    rig.driver("D01");
    SessionId session = rig.supplying(points.get(1), "D01");
    rig.reading(points.get(1), session, 1, 1_500, 11_000);
    until(() -> pane.model().countsProperty().get().of(StateSign.SUMINISTRANDO) == 1);
    choose("CP002");
    fire(".wall-out");
    Node dialog = node(".order-dialog", Node.class);
    String told = OnFx.on(() -> texts(dialog));
    String id = ShortSession.of(session.value());
    assertThat(told).contains("CP002", "Berlin", "D01", id, "this supply ends");
    Button cancel = node(".order-cancel", Button.class);
    assertThat(OnFx.on(cancel::isDefaultButton)).isTrue();
    fire(".order-give");
    await().atMost(LONG).until(() -> isOut(1));
    until(() -> phase(1) == OrderMark.Phase.WAITING);
    confirm(1);
    until(() -> phase(1) == OrderMark.Phase.DONE);
  }

  private static String texts(Node node) {
    StringBuilder all = new StringBuilder();
    node.lookupAll(".label").stream()
        .map(javafx.scene.control.Label.class::cast)
        .forEach(label -> all.append(label.getText()).append('\n'));
    return all.toString();
  }

  @Test
  @Tag("B-10")
  void aDoubleClickIsOneCommand() {
    choose("CP001");
    fire(".wall-out");
    Button give = node(".order-give", Button.class);
    OnFx.run(
        () -> {
          give.fire();
          give.fire();
        });
    await().atMost(LONG).until(() -> isOut(0));
    assertThat(
            rig.sources()
                .ledger()
                .audit(
                    evcharging.central.journal.AuditFilter.NEWEST.doing(Set.of("order.issued/1"))))
        .hasSize(1);
  }

  @Test
  @Tag("B-10")
  void aGroupWantsItsCountTypedAndCanBeUndoneForFiveSeconds() {
    choose("CP001", "CP003", "CP005");
    fire(".wall-out");
    Button give = node(".order-give", Button.class);
    assertThat(OnFx.on(give::isDisabled)).isTrue();
    TextField count = node(".order-count", TextField.class);
    OnFx.run(() -> count.setText("2"));
    assertThat(OnFx.on(give::isDisabled)).isTrue();
    OnFx.run(() -> count.setText("3"));
    assertThat(OnFx.on(give::isDisabled)).isFalse();
    OnFx.run(give::fire);
    now = now.plus(OrderBook.UNDO).minusMillis(1);
    OnFx.run(pane.orders()::tick);
    fire(".order-undo");
    now = now.plusSeconds(60);
    OnFx.run(pane.orders()::tick);
    assertThat(isOut(0) || isOut(2) || isOut(4)).isFalse();
  }

  @Test
  @Tag("B-10")
  void aGroupIsSentAfterTheUndoAndShowsHowManyAreDone() {
    OnFx.run(() -> pane.model().selection().chooseAll());
    fire(".wall-out");
    TextField count = node(".order-count", TextField.class);
    OnFx.run(() -> count.setText("6"));
    fire(".order-give");
    now = now.plus(OrderBook.UNDO);
    OnFx.run(pane.orders()::tick);
    await().atMost(LONG).until(() -> isOut(0) && isOut(5));
    until(
        () -> pane.orders().runProperty().get().orElseThrow().mark(points.get(5).id()).isPresent());
    confirm(0);
    confirm(1);
    until(() -> pane.orders().runProperty().get().orElseThrow().counts().done() == 2);
    assertThat(OnFx.on(() -> pane.orders().runProperty().get().orElseThrow().counts().underWay()))
        .isEqualTo(4);
    // RESUME of one of them: the order before it, unconfirmed, is replaced.
    choose("CP003");
    fire(".wall-resume");
    fire(".order-give");
    await().atMost(LONG).until(() -> !isOut(2));
  }

  @Test
  @Tag("S-03")
  void aViewerHasNoEnabledCommand() {
    OnFx.run(() -> rig.operator().set(Optional.of(new Operator("vera", Role.VIEWER))));
    choose("CP001");
    for (String button : List.of(".wall-out", ".wall-resume")) {
      assertThat(OnFx.on(node(button, Button.class)::isDisabled)).as(button).isTrue();
    }
    OnFx.run(pane.tiles()::requestFocus);
    robot.press(KeyCode.O).release(KeyCode.O);
    assertThat(
            OnFx.on(() -> Window.getWindows().stream().filter(Window::isShowing).toList().size()))
        .isEqualTo(1);
  }

  @Test
  @Tag("B-10")
  void everythingGoesByKeyboard() {
    OnFx.run(pane.tiles()::requestFocus);
    robot.press(KeyCode.HOME).release(KeyCode.HOME);
    robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    assertThat(opened.get()).isEqualTo(new CpId("CP002"));
    robot.press(KeyCode.O).release(KeyCode.O);
    node(".order-give", Button.class);
    // The focus is on Cancel: Enter harms nobody.
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    await()
        .atMost(LONG)
        .until(
            () ->
                OnFx.on(() -> Window.getWindows().stream().filter(Window::isShowing).count() == 1));
    assertThat(isOut(1)).isFalse();
    robot.press(KeyCode.T).release(KeyCode.T);
    assertThat(OnFx.on(() -> pane.content().lookup(".wall-table").isVisible())).isTrue();
    assertThat(OnFx.on(() -> pane.model().selection().chosen())).containsExactly(new CpId("CP002"));
  }

  @Test
  void nothingIsCutShortInAnyLanguageAndTheme() {
    rig.driver("D01");
    rig.supplying(points.get(1), "D01");
    rig.verdict(points.get(2), false, "no answer");
    rig.monitorGone(points.get(4));
    until(() -> pane.model().countsProperty().get().of(StateSign.ACTIVADO) == 3);
    for (Language language : Language.values()) {
      for (Theme theme : Theme.values()) {
        List<String> faults =
            OnFx.on(
                () -> {
                  desk.texts().languageProperty().set(language);
                  desk.look().themeProperty().set(theme);
                  pane.show(rig.view());
                  pane.content().applyCss();
                  pane.content().layout();
                  return LayoutFaults.in(pane.content().getScene());
                });
        // A session's id may be: it is whole in the table, the drawer and what is read aloud.
        assertThat(faults)
            .as("%s %s", language, theme)
            .filteredOn(fault -> !fault.contains("S-D01-CP002"))
            .isEmpty();
      }
    }
  }

  @Test
  void everyFocusableNodeHasAnAccessibleText() {
    assertThat(
            OnFx.on(
                () ->
                    pane.content().lookupAll("*").stream()
                        .filter(Node::isFocusTraversable)
                        .filter(n -> n.getParent() != null && visible(n))
                        .filter(
                            n -> n.getAccessibleText() == null || n.getAccessibleText().isEmpty())
                        .filter(
                            n ->
                                !(n instanceof javafx.scene.control.Labeled l
                                    && l.getText() != null
                                    && !l.getText().isEmpty()))
                        .map(Node::toString)
                        .toList()))
        .isEmpty();
  }

  private static boolean visible(Node node) {
    return node == null || node.isVisible() && visible(node.getParent());
  }

  @Test
  @Tag("P-06")
  void aFaultyPointSaysWhyInTheLanguageOfTheMoment() {
    rig.verdict(points.get(2), false, "no answer");
    until(() -> pane.model().countsProperty().get().of(StateSign.AVERIADO) == 1);
    assertThat(rig.view().points().get(points.get(2).id()).status().status())
        .isEqualTo(CpStatus.AVERIADO);
    String spoken =
        OnFx.on(
            () -> {
              desk.texts().languageProperty().set(Language.GERMAN);
              RowTexts words = new RowTexts(desk.texts().with(WallPane.BUNDLE));
              return words.spoken(pane.model().slot(points.get(2).id()).orElseThrow().row(), now);
            });
    assertThat(spoken).contains("CP003", "Berlin", "Monitor meldet: no answer");
  }
}
