package evcharging.weather.alarms;

import static evcharging.weather.alarms.AlertKind.HIGH_TEMPERATURE;
import static evcharging.weather.alarms.AlertKind.HIGH_WIND;
import static evcharging.weather.alarms.AlertKind.LOW_TEMPERATURE;
import static evcharging.weather.alarms.AlertKind.STORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import evcharging.domain.Place;
import evcharging.weather.alarms.Alarms.Told;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("W-03")
class AlarmsTest {
  private static final Place ROME = new Place("Rome");

  private final Alarms alarms =
      new Alarms(
          new Thresholds(
              BigDecimal.ZERO, BigDecimal.valueOf(42), BigDecimal.valueOf(25), BigDecimal.ONE),
          Endurance.NONE);

  private Optional<Told> now(double temperature, double wind, boolean storm) {
    Optional<Told> news = alarms.judge(ROME, Weather.of(temperature, wind, storm), Duration.ZERO);
    news.ifPresent(n -> alarms.told(ROME, n));
    return news;
  }

  private static Optional<Told> alert(AlertKind kind) {
    return Optional.of(new Told(Optional.of(kind)));
  }

  private static Optional<Told> allClear() {
    return Optional.of(Told.ALL_CLEAR);
  }

  @Test
  void belowZeroIsFrostAndZeroIsNot() {
    assertThat(now(10, 2, false)).isEqualTo(allClear());
    assertThat(now(0, 2, false)).isEmpty();
    assertThat(now(-0.01, 2, false)).isEqualTo(alert(LOW_TEMPERATURE));
  }

  @Test
  void anAlertIsToldOnceAndLastsUntilTheWeatherIsAMarginBetter() {
    assertThat(now(-5, 2, false)).isEqualTo(alert(LOW_TEMPERATURE));
    assertThat(now(-6, 2, false)).isEmpty();
    assertThat(now(0.5, 2, false)).isEmpty();
    assertThat(now(0.99, 2, false)).isEmpty();
    assertThat(now(1, 2, false)).isEqualTo(allClear());
    assertThat(now(0.5, 2, false)).isEmpty();
  }

  @Test
  void eachKindHasItsThreshold() {
    assertThat(now(10, 25.01, false)).isEqualTo(alert(HIGH_WIND));
    assertThat(now(10, 24.5, false)).isEmpty();
    assertThat(now(10, 24, false)).isEqualTo(allClear());
    assertThat(now(42.01, 2, false)).isEqualTo(alert(HIGH_TEMPERATURE));
    assertThat(now(41, 2, false)).isEqualTo(allClear());
    assertThat(now(10, 2, true)).isEqualTo(alert(STORM));
    assertThat(now(10, 2, false)).isEqualTo(allClear());
  }

  @Test
  void theGraverAlertReplacesTheLighterOneAndNotTheOtherWayRound() {
    assertThat(now(-5, 2, false)).isEqualTo(alert(LOW_TEMPERATURE));
    assertThat(now(-5, 30, false)).isEqualTo(alert(HIGH_WIND));
    assertThat(now(-5, 30, true)).isEqualTo(alert(STORM));
    assertThat(now(-5, 2, false)).isEqualTo(alert(LOW_TEMPERATURE));
  }

  @Test
  @Tag("F-07")
  void whatCentralDidNotAcceptIsTriedAgain() {
    Weather frost = Weather.of(-5, 2, false);
    assertThat(alarms.judge(ROME, frost, Duration.ZERO)).isEqualTo(alert(LOW_TEMPERATURE));
    assertThat(alarms.judge(ROME, frost, Duration.ZERO)).isEqualTo(alert(LOW_TEMPERATURE));
  }

  @Test
  @Tag("F-07")
  void afterARestartAnAlertFromBeforeIsClearedOnlyByReallyGoodWeather() {
    assertThat(now(0.5, 2, false)).isEmpty();
    assertThat(now(1, 2, false)).isEqualTo(allClear());
  }

  @Test
  void badWeatherMustLastBeforeItIsWarnedOfAndGoodWeatherBeforeTheAllClear() {
    Alarms patient =
        new Alarms(
            new Thresholds(
                BigDecimal.ZERO, BigDecimal.valueOf(42), BigDecimal.valueOf(25), BigDecimal.ONE),
            new Endurance(Duration.ofSeconds(60), Duration.ofSeconds(300)));
    Weather frost = Weather.of(-5, 2, false);
    Weather mild = Weather.of(8, 2, false);
    assertThat(patient.judge(ROME, frost, Duration.ofSeconds(0))).isEmpty();
    assertThat(patient.judge(ROME, Weather.of(0.5, 2, false), Duration.ofSeconds(30))).isEmpty();
    assertThat(patient.judge(ROME, frost, Duration.ofSeconds(40))).isEmpty();
    assertThat(patient.judge(ROME, frost, Duration.ofSeconds(99))).isEmpty();
    Optional<Told> warned = patient.judge(ROME, frost, Duration.ofSeconds(100));
    assertThat(warned).isEqualTo(alert(LOW_TEMPERATURE));
    patient.told(ROME, warned.get());
    assertThat(patient.judge(ROME, mild, Duration.ofSeconds(200))).isEmpty();
    assertThat(patient.judge(ROME, frost, Duration.ofSeconds(300))).isEmpty();
    assertThat(patient.judge(ROME, mild, Duration.ofSeconds(499))).isEmpty();
    assertThat(patient.judge(ROME, mild, Duration.ofSeconds(799))).isEqualTo(allClear());
  }

  @Test
  void aTenthOfADegreeAroundZeroDoesNotFlap() {
    assertThat(now(-0.1, 2, false)).isEqualTo(alert(LOW_TEMPERATURE));
    for (int i = 0; i < 100; i++) {
      assertThat(now(i % 2 == 0 ? 0.1 : -0.1, 2, false)).isEmpty();
    }
  }

  @Test
  @Tag("W-04")
  void aPlaceThatComesBackIsToldAnew() {
    assertThat(now(-5, 2, false)).isEqualTo(alert(LOW_TEMPERATURE));
    alarms.keepOnly(List.of(new Place("Madrid")));
    assertThat(now(-5, 2, false)).isEqualTo(alert(LOW_TEMPERATURE));
  }

  @Test
  void weatherOfNoPlaceOnEarthIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Weather.of(-101, 0, false));
    assertThatIllegalArgumentException().isThrownBy(() -> Weather.of(70.01, 0, false));
    assertThatIllegalArgumentException().isThrownBy(() -> Weather.of(0, -0.01, false));
    assertThatIllegalArgumentException().isThrownBy(() -> Weather.of(0, 151, false));
  }

  @Test
  void thresholdsThatLeaveNoGoodWeatherAreRefused() {
    BigDecimal one = BigDecimal.ONE;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Thresholds(one, BigDecimal.TWO, BigDecimal.TEN, one));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Thresholds(one, BigDecimal.TEN, one, one));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Thresholds(one, BigDecimal.TEN, BigDecimal.TEN, one.negate()));
  }
}
