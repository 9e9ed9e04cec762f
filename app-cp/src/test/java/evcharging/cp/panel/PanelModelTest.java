package evcharging.cp.panel;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.DriverId;
import evcharging.domain.Energy;
import evcharging.domain.Power;
import evcharging.domain.Refusal;
import evcharging.domain.Secret;
import evcharging.wire.Drills;
import evcharging.wire.FromPanel.Button;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What people do at the panel, and what it makes of the answers; without a window.
class PanelModelTest {
  private final List<Object> done = new ArrayList<>();
  private long nanos;
  private final PanelModel model = new PanelModel(PanelFaces.POINT, new Recording(), () -> nanos);

  @Test
  @Tag("B-04")
  void thePlugGoesInWithTheChosenCarAndOutAgain() {
    show(PanelFaces.IDLE);
    model.car().batteryProperty().set(new Energy(40_000));
    model.car().percentProperty().set(55);
    model.car().limitProperty().set(new Power(7_400));
    model.togglePlug();
    show(PanelFaces.PLUGGED);
    model.togglePlug();
    assertThat(done)
        .containsExactly(
            List.of(new Energy(40_000), new Energy(22_000), new Power(7_400)), Button.UNPLUG);
  }

  @Test
  @Tag("B-03")
  void aPinIsForgottenAtOnceAndANoIsShownUntilTheNextTry() {
    show(PanelFaces.PLUGGED);
    model.driverProperty().set(" D01 ");
    model.pinProperty().set("314159");
    model.start();
    assertThat(model.pinProperty().get()).isEmpty();
    assertThat(model.state().screen()).isEqualTo(Screen.ASKING);
    Asked asked = (Asked) done.getFirst();
    assertThat(asked.driver()).isEqualTo(new DriverId("D01"));
    Refusal no = Refusal.of(Refusal.Code.WRONG_SECRET, "wrong");
    model.hear(List.of(new PointNews.StartAnswered(new UUID(0, 1), Optional.of(no))));
    assertThat(model.state().answer()).isEmpty();
    model.hear(List.of(new PointNews.StartAnswered(asked.request(), Optional.of(no))));
    assertThat(model.state().answer()).contains(no);
    assertThat(model.state().screen()).isEqualTo(Screen.SIGN_IN);
    model.start(new DriverId("D02"), new Secret("271828"));
    assertThat(model.state().answer()).isEmpty();
  }

  @Test
  void whoGetsNoAnswerIsToldSoAndThatNothingBegan() {
    show(PanelFaces.IDLE);
    model.start(new DriverId("D01"), new Secret("314159"));
    nanos = Duration.ofSeconds(9).toNanos();
    model.tick();
    assertThat(model.state().unanswered()).isFalse();
    nanos = Duration.ofSeconds(11).toNanos();
    model.tick();
    assertThat(model.state().unanswered()).isTrue();
    assertThat(model.state().screen()).isEqualTo(Screen.WELCOME);
  }

  @Test
  void whatIsNoDriverIsSaidAndAsksNobody() {
    show(PanelFaces.IDLE);
    model.driverProperty().set("D 01!");
    model.start();
    assertThat(done).isEmpty();
    assertThat(model.state().answer()).isPresent();
  }

  @Test
  void theEndOfASupplyIsShownForAMinuteOrUntilTheNextCar() {
    show(PanelFaces.CHARGING);
    show(PanelFaces.FINISHED);
    assertThat(model.state().screen()).isEqualTo(Screen.FINISHED);
    nanos = Duration.ofSeconds(61).toNanos();
    model.tick();
    assertThat(model.state().screen()).isEqualTo(Screen.SIGN_IN);
  }

  @Test
  void timeGoesOnBetweenTwoSnapshots() {
    show(PanelFaces.CHARGING);
    Duration then = model.state().elapsed().orElseThrow();
    nanos += Duration.ofSeconds(5).toNanos();
    model.tick();
    assertThat(model.state().elapsed()).contains(then.plusSeconds(5));
  }

  @Test
  void theEmergencyButtonReleasesWhatItPressed() {
    show(PanelFaces.IDLE);
    model.toggleEmergency();
    show(PanelFaces.EMERGENCY);
    model.toggleEmergency();
    assertThat(done).containsExactly(Button.EMERGENCY, Button.RELEASE);
  }

  @Test
  void aFaultIsPlayedBesidesThoseThatArePlayedAlready() {
    show(PanelFaces.SERVICE_KEY_ALTERED);
    model.play(d -> d.withKafkaCut(true));
    assertThat(done).containsExactly(Drills.NONE.withKeyAltered(true).withKafkaCut(true));
  }

  @Test
  void onlyTheNewestLinesAreKeptNewestFirst() {
    for (int n = 0; n < 300; n++) {
      model.hear(List.of(new PointNews.Line("Engine", "line " + n)));
    }
    assertThat(model.lines()).hasSize(200).startsWith("Engine: line 299");
  }

  @Test
  void aLineThatIsSaidAgainPushesNothingOut() {
    model.hear(List.of(new PointNews.Line("Engine", "Charging session S-1")));
    for (int i = 0; i < 500; i++) {
      model.hear(List.of(new PointNews.Line("Monitor", "STATUS OK")));
    }
    assertThat(model.lines()).containsExactly("Monitor: STATUS OK", "Engine: Charging session S-1");
  }

  private void show(PanelFaces face) {
    model.show(face.model().state().point());
  }

  private record Asked(UUID request, DriverId driver) {}

  private final class Recording implements PointControl {
    @Override
    public void plugIn(Energy battery, Energy charge, Power limit) {
      done.add(List.of(battery, charge, limit));
    }

    @Override
    public void press(Button button) {
      done.add(button);
    }

    @Override
    public void askStart(UUID request, DriverId driver, Secret pin) {
      done.add(new Asked(request, driver));
    }

    @Override
    public void play(Drills wanted) {
      done.add(wanted);
    }

    @Override
    public boolean hasPrograms() {
      return true;
    }

    @Override
    public void killEngine() {}

    @Override
    public void startEngine() {}

    @Override
    public void freezeEngine(boolean still) {}

    @Override
    public void killMonitor() {}

    @Override
    public void startMonitor() {}
  }
}
