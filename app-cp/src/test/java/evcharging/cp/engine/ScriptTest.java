package evcharging.cp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.config.Fault;
import evcharging.cp.point.Car;
import evcharging.cp.point.PointInput;
import evcharging.cp.point.PointView;
import evcharging.domain.DriverId;
import evcharging.domain.Energy;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {
  private static final long S = 1_000_000_000L;
  private static final PointView IDLE = view(Optional.empty());
  private final Car car = Car.at(new Energy(60_000), 20);
  private final Acts acts = new Acts(() -> car);

  @Test
  void stepsFromTheStartComeOnceAtTheirTime() {
    Script script = Script.parse("at 3s plug; at 20s unplug # and that is all", acts);
    assertThat(script.look(100 * S, IDLE)).isEmpty();
    assertThat(script.look(102 * S, IDLE)).isEmpty();
    assertThat(script.look(103 * S, IDLE)).containsExactly(new PointInput.PluggedIn(car));
    assertThat(script.look(104 * S, IDLE)).isEmpty();
    assertThat(script.look(120 * S, IDLE)).containsExactly(new PointInput.Unplugged());
  }

  @Test
  void stepsOfASessionComeForEverySession() {
    Script script =
        Script.parse("when authorised after 2s plug\nwhen ended unplug\nwhen supplying ko", acts);
    for (int i = 0; i < 3; i++) {
      long t = i * 100 * S;
      PointView waiting = session("S-" + i, false);
      assertThat(script.look(t, waiting)).isEmpty();
      assertThat(script.look(t + 2 * S, waiting)).containsExactly(new PointInput.PluggedIn(car));
      assertThat(script.look(t + 3 * S, session("S-" + i, true)))
          .hasSize(1)
          .first()
          .isInstanceOf(PointInput.Broken.class);
      assertThat(script.look(t + 4 * S, session("S-" + i, true))).isEmpty();
      assertThat(script.look(t + 5 * S, IDLE)).containsExactly(new PointInput.Unplugged());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"at 3 plug", "when bored plug", "at 3s dance", "plug", "at 3s"})
  void aStepThatIsNotUnderstoodIsNamed(String step) {
    assertThatThrownBy(() -> Script.parse("at 1s plug; " + step, acts))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("'" + step + "'");
  }

  private static PointView session(String id, boolean supplying) {
    return view(
        Optional.of(
            new PointView.Session(
                new SessionId(id),
                new DriverId("D01"),
                new Price(2500),
                supplying ? Optional.of(Instant.EPOCH) : Optional.empty(),
                Energy.ZERO,
                Power.ZERO)));
  }

  private static PointView view(Optional<PointView.Session> session) {
    return new PointView(
        Optional.empty(),
        false,
        false,
        true,
        Energy.ZERO,
        Set.of(),
        session,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void everyActHasItsInput() {
    for (String word : List.of(Acts.WORDS.split(", "))) {
      assertThat(acts.named(word)).as(word).isPresent();
    }
    assertThat(acts.named("dance")).isEmpty();
  }
}
