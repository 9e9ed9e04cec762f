package evcharging.central.core;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.network.AccountEvent;
import evcharging.central.network.Command;
import evcharging.central.network.Origin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-04")
class FoldedRefusalsTest {
  private final AtomicLong nanos = new AtomicLong();
  private final List<Long> told = new ArrayList<>();
  private final FoldedRefusals refusals =
      new FoldedRefusals(
          (command, _) ->
              told.add(
                  ((AccountEvent.AccessRefused) ((Command.NoteRefused) command).refused()).times()),
          nanos::get);

  private void note(String address) {
    refusals.note(
        new Origin("unknown", address),
        "FORBIDDEN",
        times -> new AccountEvent.AccessRefused("GET /x", "FORBIDDEN", times));
  }

  @Test
  void theFirstIsToldAtOnceAndTheOthersWhenTheMinuteIsOver() {
    for (int i = 0; i < 100; i++) {
      note("10.0.0.1");
    }
    assertThat(told).containsExactly(1L);
    nanos.addAndGet(Duration.ofSeconds(61).toNanos());
    refusals.expire();
    assertThat(told).containsExactly(1L, 99L);
    note("10.0.0.1");
    assertThat(told).containsExactly(1L, 99L, 1L);
  }

  @Test
  void aFloodOfSourcesIsFoldedTogether() {
    for (int i = 0; i < 50_000; i++) {
      note("10." + i);
    }
    assertThat(told).hasSizeLessThan(1_100);
    refusals.flush();
    assertThat(told.stream().mapToLong(Long::longValue).sum()).isEqualTo(50_000);
  }
}
