package evcharging.central.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.DriverId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class UnknownTriesTest {
  private static final DriverId NOBODY = new DriverId("NOBODY");
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final UnknownTries tries = new UnknownTries();

  @Tag("T12")
  @Test
  void anIdThatDoesNotExistIsLockedLikeOneThatDoes() {
    for (int i = 0; i < 4; i++) {
      tries.failed(NOBODY, NOW);
    }
    assertThat(tries.lockedUntil(NOBODY)).isEqualTo(NOW);
    tries.failed(NOBODY, NOW);
    assertThat(tries.lockedUntil(NOBODY)).isEqualTo(NOW.plusSeconds(1));
    tries.failed(NOBODY, NOW);
    assertThat(tries.lockedUntil(NOBODY)).isEqualTo(NOW.plusSeconds(2));
    for (int i = 0; i < 100; i++) {
      tries.failed(NOBODY, NOW);
    }
    assertThat(tries.lockedUntil(NOBODY)).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
  }

  @Test
  void onlySoManyIdsAreRemembered() {
    tries.failed(NOBODY, NOW);
    for (int i = 0; i < 5_000; i++) {
      tries.failed(new DriverId("X" + i), NOW);
    }
    assertThat(tries.lockedUntil(NOBODY)).isEqualTo(Instant.EPOCH);
  }
}
