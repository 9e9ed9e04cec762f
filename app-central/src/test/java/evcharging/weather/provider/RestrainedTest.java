package evcharging.weather.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.domain.Place;
import evcharging.weather.alarms.Weather;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-07")
class RestrainedTest {
  private static final Place ROME = new Place("Rome");
  private static final Place BERLIN = new Place("Berlin");

  private final List<Place> asked = new ArrayList<>();
  private final Map<Place, ProviderTrouble> troubles = new HashMap<>();
  private long nanos;

  private final Provider sky =
      new Provider() {
        @Override
        public String name() {
          return "sky";
        }

        @Override
        public Weather now(Place place) throws ProviderTrouble {
          asked.add(place);
          if (troubles.containsKey(place)) {
            throw troubles.get(place);
          }
          return Weather.of(10, 2, false);
        }
      };

  private Restrained restrained(Restraint restraint) {
    return new Restrained(sky, restraint, () -> nanos, new SplittableRandom(1));
  }

  private static Restraint restraint(int perMinute) {
    return new Restraint(
        Duration.ofSeconds(60), perMinute, Duration.ofSeconds(4), Duration.ofMinutes(2));
  }

  private void wait(Duration time) {
    nanos += time.toNanos();
  }

  @Test
  void aPlaceIsAskedForOnceAMinuteAndTheAnswerSaysHowOldItIs() throws Exception {
    Restrained provider = restrained(restraint(50));
    provider.now(ROME);
    wait(Duration.ofSeconds(59));
    assertThat(provider.now(ROME).age()).isEqualTo(Duration.ofSeconds(59));
    assertThat(asked).hasSize(1);
    wait(Duration.ofSeconds(1));
    assertThat(provider.now(ROME).age()).isZero();
    assertThat(asked).hasSize(2);
  }

  @Test
  void anOldAnswerNeverServesWhileTheProviderIsAway() throws Exception {
    Restrained provider = restrained(restraint(50));
    provider.now(ROME);
    troubles.put(ROME, new ProviderTrouble("no answer in time"));
    wait(Duration.ofSeconds(60));
    assertThatThrownBy(() -> provider.now(ROME)).hasMessage("no answer in time");
    wait(Duration.ofSeconds(1));
    assertThatThrownBy(() -> provider.now(ROME)).hasMessage("no answer in time");
  }

  @Test
  void afterFailuresTheProviderIsAskedEverMoreRarelyButAskedAgain() throws Exception {
    Restrained provider = restrained(restraint(50));
    troubles.put(ROME, new ProviderTrouble("no answer in time"));
    for (int second = 0; second < 600; second++) {
      assertThatThrownBy(() -> provider.now(ROME)).isInstanceOf(ProviderTrouble.class);
      wait(Duration.ofSeconds(1));
    }
    assertThat(asked).hasSizeBetween(8, 16);
    troubles.clear();
    wait(Duration.ofMinutes(2));
    assertThat(provider.now(ROME).weather()).isEqualTo(Weather.of(10, 2, false));
  }

  @Test
  void aPlaceInTroubleStopsNoOther() throws Exception {
    Restrained provider = restrained(restraint(50));
    troubles.put(ROME, new ProviderTrouble("it does not know this place"));
    assertThatThrownBy(() -> provider.now(ROME)).isInstanceOf(ProviderTrouble.class);
    assertThat(provider.now(BERLIN).weather().storm()).isFalse();
  }

  @Test
  void whoRefusesUsIsNotAskedForOtherPlacesUntilThePauseItAskedForIsOver() throws Exception {
    Restrained provider = restrained(restraint(50));
    troubles.put(
        ROME,
        ProviderTrouble.everywhere("asked too often (429)", Optional.of(Duration.ofSeconds(30))));
    assertThatThrownBy(() -> provider.now(ROME)).isInstanceOf(ProviderTrouble.class);
    wait(Duration.ofSeconds(29));
    assertThatThrownBy(() -> provider.now(BERLIN)).hasMessage("asked too often (429)");
    assertThat(asked).containsExactly(ROME);
    wait(Duration.ofSeconds(1));
    assertThat(provider.now(BERLIN).age()).isZero();
  }

  @Test
  void allPlacesTogetherStayBelowTheCallsAMinute() {
    Restrained provider = restrained(restraint(10));
    int answered = 0;
    for (int i = 0; i < 30; i++) {
      answered += answers(provider, new Place("P" + i)) ? 1 : 0;
    }
    assertThat(answered).isEqualTo(10);
    wait(Duration.ofSeconds(30));
    assertThat(answers(provider, new Place("P20"))).isTrue();
    assertThat(asked).hasSize(11);
  }

  @Test
  void whoWasNotAskedForLongestIsAskedFirst() throws Exception {
    Restrained provider = restrained(restraint(50));
    provider.now(ROME);
    wait(Duration.ofSeconds(1));
    provider.now(BERLIN);
    Place fresh = new Place("Madrid");
    assertThat(provider.oldestFirst(List.of(BERLIN, ROME, fresh)))
        .containsExactly(fresh, ROME, BERLIN);
  }

  private static boolean answers(Restrained provider, Place place) {
    try {
      provider.now(place);
      return true;
    } catch (ProviderTrouble e) {
      assertThat(e).hasMessage("as many calls as are allowed in a minute were made");
      return false;
    }
  }
}
