package evcharging.central.core;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.core.PointClocks.Difference;
import evcharging.domain.CpId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class PointClocksTest {
  private Instant now = Instant.parse("2026-11-25T12:00:00Z");
  private final PointClocks clocks = new PointClocks(() -> now);

  @Test
  void beforeAPointWasHeardNothingIsKnown() {
    assertThat(clocks.difference()).isEmpty();
  }

  @Test
  void ofAPointTheMessageThatWasLeastLateCounts() {
    says("CP001", -4_000);
    says("CP001", -20);
    says("CP001", -900);
    assertThat(clocks.difference()).contains(new Difference(Duration.ofMillis(-20), 1));
  }

  @Test
  void oneWrongClockAmongPointsSaysNothingAboutOurs() {
    says("CP001", -20);
    says("CP002", 3_600_000);
    says("CP003", -10);
    assertThat(clocks.difference()).contains(new Difference(Duration.ofMillis(-10), 3));
  }

  @Test
  void ifAllPointsAgreeOurClockIsShownToBeWrong() {
    for (int i = 1; i <= 5; i++) {
      says("CP00" + i, 7_000 - i);
    }
    assertThat(clocks.difference().orElseThrow().ahead()).isEqualTo(Duration.ofMillis(6_997));
  }

  @Test
  void whatWasHeardLongAgoIsForgotten() {
    says("CP001", 5_000);
    now = now.plusSeconds(61);
    assertThat(clocks.difference()).isEmpty();
    says("CP001", -10);
    now = now.plusSeconds(2);
    assertThat(clocks.difference()).contains(new Difference(Duration.ofMillis(-10), 1));
  }

  private void says(String point, long aheadMillis) {
    clocks.heard(new CpId(point), now.plusMillis(aheadMillis));
  }
}
