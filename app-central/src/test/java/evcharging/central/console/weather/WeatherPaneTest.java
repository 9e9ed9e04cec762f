package evcharging.central.console.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.console.ConsoleRig;
import evcharging.central.console.OnFx;
import evcharging.central.console.PaneStage;
import evcharging.central.console.desk.Operator;
import evcharging.central.console.export.SaveDialog;
import evcharging.central.network.Command;
import evcharging.central.network.Role;
import evcharging.central.network.WeatherAlert;
import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.domain.Place;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("W-03")
@Tag("W-04")
class WeatherPaneTest {
  private static final Place BERLIN = new Place("Berlin");
  @TempDir Path directory;
  private final AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);
  private ConsoleRig rig;
  private PaneStage<WeatherPane> stage;

  @BeforeEach
  void open() {
    rig = new ConsoleRig(directory);
    rig.connected("CP001", "Berlin", "0.25");
    rig.connected("CP002", "Madrid", "0.25");
    rig.tell(
        new Command.NoteWeather(
            BERLIN, new BigDecimal("-3.50"), new BigDecimal("2.06"), Duration.ZERO));
    rig.tell(
        new Command.RaiseWeatherAlert(
            BERLIN, WeatherAlert.LOW_TEMPERATURE, new BigDecimal("-3.50"), new BigDecimal("2.06")));
    stage =
        new PaneStage<>(
            rig,
            desk ->
                new WeatherPane(
                    desk, SaveDialog.OF_THE_PLATFORM, () -> Instant.now().plus(later.get())));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aPlaceShowsItsWeatherAndWhatItHolds() {
    PlaceRow berlin = row("Berlin");
    assertThat(berlin.alert()).contains(WeatherAlert.LOW_TEMPERATURE);
    assertThat(berlin.held()).containsExactly(new CpId("CP001"));
    assertThat(stage.words()).contains("2 places, 1 with an alert, 1 points held by it");
    assertThat(row("Madrid").at()).isEmpty();
  }

  @Test
  void weatherOfMoreThanAMinuteAndThreeRoundsIsOld() {
    assertThat(row("Berlin").isStale(Instant.now().plusSeconds(60))).isFalse();
    assertThat(row("Berlin").isStale(Instant.now().plusSeconds(80))).isTrue();
    later.set(Duration.ofSeconds(90));
    stage.awaitWords(words -> assertThat(words).contains("[1 min ago]"));
  }

  @Test
  @Tag("F-07")
  void tenMinutesWithoutAWordOfTheWeatherShowTheLastWithItsAgeAndHoldWhatIsHeld() {
    later.set(Duration.ofMinutes(10));
    stage.awaitWords(words -> assertThat(words).contains("[10 min ago]"));
    PlaceRow berlin = row("Berlin");
    assertThat(berlin.weather().orElseThrow().temperature()).contains(new BigDecimal("-3.50"));
    assertThat(berlin.alert()).contains(WeatherAlert.LOW_TEMPERATURE);
    assertThat(berlin.held()).containsExactly(new CpId("CP001"));
    assertThat(row("Madrid").weather()).isEmpty();
    assertThat(row("Madrid").held()).isEmpty();
  }

  @Test
  void anAlertIsClearedByHandAfterAQuestion() {
    OnFx.run(() -> stage.pane().seek("Berlin"));
    stage.click("#weather-clear");
    assertThat(stage.words()).anyMatch(w -> w.startsWith("The alert of Berlin is cleared: 1"));
    stage.click("#ask-do");
    await()
        .untilAsserted(
            () ->
                assertThat(rig.view().points().get(new CpId("CP001")).status().status())
                    .isEqualTo(CpStatus.ACTIVADO));
    stage.awaitWords(words -> assertThat(words).contains("Berlin: alert cleared."));
  }

  @Test
  void aPointIsMovedToAnotherPlace() {
    OnFx.run(() -> stage.pane().seek("Berlin"));
    OnFx.run(() -> stage.<ComboBox<String>>node("#move-CP001").setValue("Madrid"));
    stage.click("#move-do-CP001");
    await()
        .untilAsserted(
            () ->
                assertThat(rig.view().points().get(new CpId("CP001")).point().place())
                    .isEqualTo(new Place("Madrid")));
  }

  @Test
  void anOperatorMovesButDoesNotClearAndAViewerDoesNeither() {
    OnFx.run(() -> stage.pane().seek("Berlin"));
    OnFx.run(() -> rig.operator().set(Optional.of(new Operator("op", Role.OPERATOR))));
    assertThat(stage.node("#weather-clear").isDisabled()).isTrue();
    assertThat(stage.node("#move-do-CP001").isDisabled()).isFalse();
    OnFx.run(() -> rig.operator().set(Optional.of(new Operator("v", Role.VIEWER))));
    assertThat(stage.node("#move-do-CP001").isDisabled()).isTrue();
  }

  @Test
  void theTrendOfADayIsKept() {
    await()
        .untilAsserted(
            () ->
                assertThat(
                        rig.sources()
                            .ledger()
                            .weatherTrend(BERLIN, Instant.now().minus(Duration.ofHours(1))))
                    .singleElement()
                    .satisfies(
                        slot ->
                            assertThat(slot.temperature())
                                .isEqualByComparingTo(new BigDecimal("-3.5"))));
  }

  @Test
  void nothingIsCutInAnyLanguage() {
    assertThat(WeatherPane.BUNDLE.faults()).isEmpty();
    OnFx.run(() -> stage.pane().seek("Berlin"));
    stage.click("#weather-clear");
    assertThat(stage.layoutFaults()).isEmpty();
  }

  private PlaceRow row(String name) {
    return stage.<PlaceRow>rows().stream()
        .filter(row -> row.place().name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
