package evcharging.cp.point;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.Hold;
import evcharging.domain.SessionId;
import evcharging.wire.FromEngine.SupplyEnded;
import evcharging.wire.OnKafka.MeterReading;
import evcharging.wire.OnKafka.Order;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Anything in any order, as often as it likes: seeded, and what must hold is looked at all the
/// time.
class StormTest {
  private static final int SESSIONS = 12;

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("P2")
  void everySessionEndsOnceWithTheSameFiguresAndTheRegisterIsTheSumOfThem(long seed) {
    Random random = new Random(seed);
    Rig rig = new Rig();
    for (int step = 0; step < 400; step++) {
      something(rig, random);
    }
    rig.found();
    for (int s = 0; s < SESSIONS; s++) {
      rig.endSupply(session(s));
    }
    Map<SessionId, SupplyEnded> ends = new HashMap<>();
    for (SupplyEnded end : rig.told(SupplyEnded.class)) {
      SupplyEnded before = ends.putIfAbsent(end.session(), end);
      assertThat(before == null || before.equals(end)).as("seed %d: %s", seed, end).isTrue();
    }
    long sum =
        ends.values().stream().mapToLong(e -> e.meterEnd().minus(e.meterStart()).wattHours()).sum();
    assertThat(rig.view().register().wattHours()).as("seed %d", seed).isEqualTo(sum);
    readingsAreNumberedAndRise(rig.readings, seed);
  }

  private static void readingsAreNumberedAndRise(List<MeterReading> readings, long seed) {
    Map<SessionId, MeterReading> newest = new HashMap<>();
    Set<SessionId> over = new HashSet<>();
    for (MeterReading reading : readings) {
      MeterReading before = newest.put(reading.session(), reading);
      assertThat(over).as("seed %d", seed).doesNotContain(reading.session());
      if (before != null) {
        assertThat(reading.sequence()).isEqualTo(before.sequence() + 1);
        assertThat(reading.energy()).isGreaterThanOrEqualTo(before.energy());
      }
      if (reading.last()) {
        over.add(reading.session());
      }
    }
  }

  private static SessionId session(int number) {
    return new SessionId("S-x-" + number);
  }

  private static void something(Rig rig, Random random) {
    SessionId session = session(random.nextInt(SESSIONS));
    switch (random.nextInt(16)) {
      case 0 -> rig.found();
      case 1 -> rig.lost();
      case 2 -> rig.ask(session);
      case 3, 4, 5 -> rig.authorise(session);
      case 6 -> rig.endSupply(session);
      case 7 -> rig.noted(session);
      case 8, 9 -> rig.plug();
      case 10 -> rig.unplug();
      case 11 ->
          rig.on(random.nextBoolean() ? new PointInput.Broken("KO") : new PointInput.Recovered());
      case 12 ->
          rig.wanted(
              random.nextBoolean() ? new Hold[] {} : new Hold[] {Hold.values()[random.nextInt(5)]});
      case 13 -> rig.order(new UUID(0, random.nextInt(5)), Order.values()[random.nextInt(2)]);
      case 14 -> rig.pass(Duration.ofMillis(random.nextInt(20_000)));
      default -> {
        rig.pass(Duration.ofSeconds(1));
        rig.boot();
      }
    }
  }
}
