package evcharging.weather.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import evcharging.domain.Place;
import evcharging.weather.alarms.Ahead;
import evcharging.weather.alarms.Weather;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("W-02")
class SimulatedProviderTest {
  private static final Place ROME = new Place("Rome");
  private static final Place MADRID = new Place("Madrid");

  private Duration running = Duration.ZERO;

  private SimulatedProvider provider(long seed, String... script) {
    return new SimulatedProvider(
        seed, ScriptedWeather.parseAll(List.of(script)), () -> running, () -> Instant.EPOCH);
  }

  @Test
  void theSameSeedGivesTheSameWeatherAndAnotherSeedAnother() throws Exception {
    assertThat(provider(1).now(ROME)).isEqualTo(provider(1).now(ROME));
    assertThat(provider(1).now(ROME)).isNotEqualTo(provider(2).now(ROME));
    assertThat(provider(1).now(ROME)).isNotEqualTo(provider(1).now(MADRID));
  }

  @Test
  void withoutAScriptTheWeatherIsMildAllDayWhateverTheSeed() throws Exception {
    for (long seed = 0; seed < 200; seed++) {
      running = Duration.ofMinutes(seed * 7);
      Weather weather = provider(seed).now(ROME);
      assertThat(weather.temperature().doubleValue()).isBetween(4.0, 22.0);
      assertThat(weather.wind().doubleValue()).isBetween(1.0, 8.0);
      assertThat(weather.storm()).isFalse();
    }
  }

  @Test
  void frostComesWhereAndWhenTheScriptSays() throws Exception {
    SimulatedProvider provider = provider(1, "# test", "", "frost in Rome in 20 s for 30 s # brr");
    running = Duration.ofMillis(19_999);
    assertThat(provider.now(ROME).temperature().signum()).isPositive();
    running = Duration.ofSeconds(20);
    assertThat(provider.now(ROME).temperature().signum()).isNegative();
    assertThat(provider.now(MADRID).temperature().signum()).isPositive();
    running = Duration.ofSeconds(50);
    assertThat(provider.now(ROME).temperature().signum()).isPositive();
  }

  @Test
  void placesOfSeveralWordsAreUnderstood() {
    assertThat(ScriptedWeather.parse("storm in Stoke in Trent in 0 s for 5 s").place())
        .isEqualTo(new Place("Stoke in Trent"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "snow in Rome in 1 s for 1 s", "frost in Rome", "frost in  in 1 s for 1 s"})
  void whatIsNoScriptIsRefused(String line) {
    assertThatIllegalArgumentException().isThrownBy(() -> ScriptedWeather.parse(line));
  }

  @Test
  void badLinesAreNamedByNumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ScriptedWeather.parseAll(List.of("", "hail", "frost in Rome in 1 s for 1 s", "x")))
        .withMessageContaining("line 2: ")
        .withMessageContaining("line 4: ")
        .withMessageNotContaining("line 3: ");
  }

  @Test
  void whatTheScriptHoldsIsForecastUntilItBegins() throws Exception {
    SimulatedProvider provider = provider(1, "frost in Rome in 20 s");
    Instant frost = Instant.EPOCH.plusSeconds(20);
    assertThat(provider.ahead(new Place("Rome")))
        .containsExactly(new Ahead(frost, Weather.of(-6.4, 3.1, false)));
    assertThat(provider.ahead(new Place("Berlin"))).isEmpty();
    running = Duration.ofDays(300);
    assertThat(provider.ahead(new Place("Rome"))).isEmpty();
    assertThat(provider.now(new Place("Rome"))).isEqualTo(Weather.of(-6.4, 3.1, false));
  }
}
