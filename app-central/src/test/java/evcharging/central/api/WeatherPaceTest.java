package evcharging.central.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.central.network.Role;
import evcharging.domain.Place;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("T15")
class WeatherPaceTest {
  private static final Place ROME = new Place("Rome");
  private final Caller caller = new Caller("ev-w", Role.WEATHER, "127.0.0.1");
  private long nanos;
  private final WeatherPace pace = new WeatherPace(60, () -> nanos);

  @Test
  void aForgedStormCannotFlapAPlaceAllDay() {
    for (int i = 0; i < 60; i++) {
      pace.take(caller, "alert", ROME);
    }
    assertThatThrownBy(() -> pace.take(caller, "alert", ROME))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(p.status()).isEqualTo(429);
              assertThat(p.answer().headers()).containsEntry("Retry-After", "1");
            });
    assertThatCode(() -> pace.take(caller, "update", ROME)).doesNotThrowAnyException();
    assertThatCode(() -> pace.take(caller, "alert", new Place("Berlin")))
        .doesNotThrowAnyException();
    nanos += Duration.ofSeconds(1).toNanos();
    assertThatCode(() -> pace.take(caller, "alert", ROME)).doesNotThrowAnyException();
    assertThatThrownBy(() -> pace.take(caller, "alert", ROME)).isInstanceOf(Problem.class);
  }
}
