package evcharging.central;

import evcharging.central.core.Vitals;
import evcharging.central.network.AlarmKey;
import evcharging.central.network.AlarmType;
import evcharging.central.network.Command;
import evcharging.central.network.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// Tells the core every few seconds what only the programs around it know: Kafka, the Registry, the
/// certificate, the machine's clock. Whether that is an alarm, the rules decide.
final class FactWatch implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final Duration RENEW_IN = Duration.ofDays(30);
  private static final Duration URGENT_IN = Duration.ofDays(7);
  private static final Duration SKEW = Duration.ofSeconds(2);

  private final Supplier<Vitals> vitals;
  private final Instant certificateEnds;
  private final BiConsumer<Command, Origin> core;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("fact-watch").factory());
  private Duration movedBefore = Duration.ZERO;

  FactWatch(Supplier<Vitals> vitals, Instant certificateEnds, BiConsumer<Command, Origin> core) {
    this.vitals = vitals;
    this.certificateEnds = certificateEnds;
    this.core = core;
  }

  FactWatch start() {
    clock.scheduleWithFixedDelay(
        this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    return this;
  }

  void look() {
    Vitals now = vitals.get();
    tell(AlarmType.KAFKA_UNREACHABLE, !now.kafka().up(), now.kafka().sentence());
    tell(AlarmType.REGISTRY_UNREACHABLE, !now.registry().up(), now.registry().sentence());
    certificate(Duration.between(now.at(), certificateEnds));
    Duration set = now.clock().moved().minus(movedBefore);
    movedBefore = now.clock().moved();
    tell(
        AlarmType.CLOCK_SKEW,
        set.abs().compareTo(SKEW) > 0,
        "the clock of Central's machine was set by " + set.toSeconds() + " s");
  }

  private void certificate(Duration left) {
    int priority = left.compareTo(URGENT_IN) < 0 ? 2 : AlarmType.CERTIFICATE_ENDING.priority();
    tell(
        AlarmType.CERTIFICATE_ENDING,
        left.compareTo(RENEW_IN) < 0,
        left.isNegative() ? 1 : priority,
        "it ends at " + certificateEnds);
  }

  private void tell(AlarmType type, boolean present, String details) {
    tell(type, present, type.priority(), details);
  }

  private void tell(AlarmType type, boolean present, int priority, String details) {
    core.accept(
        new Command.NoteFact(AlarmKey.central(type), present, priority, present ? details : ""),
        Origin.CENTRAL);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
