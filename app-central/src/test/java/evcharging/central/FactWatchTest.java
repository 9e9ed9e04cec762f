package evcharging.central;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.core.CommitTimes;
import evcharging.central.core.Vitals;
import evcharging.central.network.AlarmType;
import evcharging.central.network.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// What the core is told of the programs around it.
class FactWatchTest {
  private static final Instant NOW = Instant.parse("2026-11-25T20:00:00Z");
  private final List<Command.NoteFact> told = new ArrayList<>();
  private Vitals vitals = vitals(true, true, Duration.ZERO);

  private static Vitals vitals(boolean kafka, boolean registry, Duration moved) {
    return new Vitals(
        NOW,
        new Vitals.Queue(0, 10, NOW),
        new CommitTimes().summary(),
        new Vitals.Tcp(8000, 0, 0, 0),
        new Vitals.Kafka(kafka, "the broker is down", OptionalLong.empty()),
        new Vitals.Registry(registry, "deregistrations may be late"),
        new Vitals.Rest(8001),
        new Vitals.Disk(1, 2, NOW),
        new Vitals.Clock(moved));
  }

  private FactWatch watch(Duration left) {
    return new FactWatch(
        () -> vitals, NOW.plus(left), (command, _) -> told.add((Command.NoteFact) command));
  }

  private Command.NoteFact last(AlarmType type) {
    return told.stream()
        .filter(fact -> fact.alarm().type() == type)
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  @Test
  void whenAllIsWellItSaysSo() {
    try (FactWatch watch = watch(Duration.ofDays(300))) {
      watch.look();
    }
    assertThat(told).hasSize(4).noneMatch(Command.NoteFact::present);
  }

  @Test
  void lostKafkaAndRegistryAreTold() {
    vitals = vitals(false, false, Duration.ZERO);
    try (FactWatch watch = watch(Duration.ofDays(300))) {
      watch.look();
    }
    assertThat(last(AlarmType.KAFKA_UNREACHABLE).present()).isTrue();
    assertThat(last(AlarmType.REGISTRY_UNREACHABLE).details()).contains("may be late");
  }

  @Test
  void aCertificateGetsMoreUrgentAsItsEndComesNearer() {
    for (long[] daysAndPriority : new long[][] {{29, 4}, {6, 2}, {-1, 1}}) {
      try (FactWatch watch = watch(Duration.ofDays(daysAndPriority[0]))) {
        watch.look();
      }
      assertThat(last(AlarmType.CERTIFICATE_ENDING).present()).isTrue();
      assertThat(last(AlarmType.CERTIFICATE_ENDING).priority()).isEqualTo((int) daysAndPriority[1]);
    }
  }

  @Test
  void aClockThatWasSetIsToldOnce() {
    try (FactWatch watch = watch(Duration.ofDays(300))) {
      vitals = vitals(true, true, Duration.ofSeconds(-40));
      watch.look();
      assertThat(last(AlarmType.CLOCK_SKEW).present()).isTrue();
      assertThat(last(AlarmType.CLOCK_SKEW).details()).contains("-40 s");
      watch.look();
      assertThat(last(AlarmType.CLOCK_SKEW).present()).isFalse();
    }
  }
}
