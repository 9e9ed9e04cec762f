package evcharging.cp.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.cp.telemetry.TelemetryBuffer.Item;
import evcharging.domain.CpId;
import evcharging.domain.Energy;
import evcharging.domain.Power;
import evcharging.domain.SessionId;
import evcharging.wire.OnKafka.MeterReading;
import evcharging.wire.OnKafka.PointReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-05")
class TelemetryBufferTest {
  private static final CpId POINT = new CpId("CP001");
  private final TelemetryBuffer buffer = new TelemetryBuffer(10);

  @Test
  void readingsStayInTheirOrderUntilKafkaHasThem() {
    add("S-1", 0, 5, true);
    assertThat(sequences(buffer.next(100))).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    assertThat(buffer.next(2)).hasSize(2);
    buffer.next(3).forEach(buffer::remove);
    assertThat(sequences(buffer.next(100))).containsExactly(3L, 4L, 5L);
    buffer.next(100).forEach(buffer::remove);
    assertThat(buffer.isEmpty()).isTrue();
  }

  @Test
  void theFirstAndTheLastAreNeverDroppedAndOfTheOthersTheNewestStay() {
    add("S-1", 0, 10_000, true);
    List<Long> kept = sequences(buffer.next(100));
    assertThat(kept).hasSize(12).startsWith(0L).endsWith(10_000L).contains(9_999L);
    assertThat(buffer.dropped()).isEqualTo(9_989);
  }

  @Test
  void everySessionKeepsItsFirstAndLast() {
    for (int s = 0; s < 100; s++) {
      add("S-" + s, 0, 50, true);
    }
    List<MeterReading> kept =
        buffer.next(100_000).stream().map(i -> (MeterReading) i.message()).toList();
    assertThat(kept.stream().filter(MeterReading::last)).hasSize(100);
    assertThat(kept.stream().filter(r -> r.sequence() == 0)).hasSize(100);
  }

  @Test
  void onlyTheNewestReportOfAPointCounts() {
    Item old = new Item(POINT, report(1));
    Item now = new Item(POINT, report(2));
    buffer.add(old);
    List<Item> sending = buffer.next(10);
    buffer.add(now);
    sending.forEach(buffer::remove);
    assertThat(buffer.next(10)).containsExactly(now);
  }

  private void add(String session, long from, long to, boolean last) {
    for (long n = from; n <= to; n++) {
      buffer.add(
          new Item(
              POINT,
              new MeterReading(
                  new SessionId(session),
                  n,
                  new Energy(n),
                  Power.ZERO,
                  true,
                  true,
                  Optional.empty(),
                  last && n == to,
                  Instant.EPOCH)));
    }
  }

  private static PointReport report(long at) {
    return new PointReport(
        true, true, false, Optional.empty(), Optional.empty(), Instant.ofEpochSecond(at));
  }

  private static List<Long> sequences(List<Item> items) {
    return items.stream().map(i -> ((MeterReading) i.message()).sequence()).toList();
  }
}
