package evcharging.central.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-03")
final class IdleClockTest {
  private final AtomicLong nanos = new AtomicLong(7);

  @Test
  void aTouchBeginsTheTimeAnew() {
    IdleClock clock = new IdleClock(Duration.ofMinutes(10), nanos::get);
    pass(Duration.ofMinutes(9));
    clock.touched();
    pass(Duration.ofMinutes(9));
    assertThat(clock.isIdle()).isFalse();
    pass(Duration.ofMinutes(1));
    assertThat(clock.isIdle()).isTrue();
  }

  @Test
  void zeroIsNever() {
    IdleClock clock = new IdleClock(Duration.ZERO, nanos::get);
    pass(Duration.ofDays(30));
    assertThat(clock.isIdle()).isFalse();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
