package evcharging.central;

import evcharging.central.core.Core;
import evcharging.central.core.PointClocks;
import evcharging.central.core.Vitals;
import evcharging.central.gateway.TcpGateway;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Puts together how Central fares, from what its parts know anyway: cheap, never blocks.
final class VitalsGauge implements Supplier<Vitals> {
  private final Core core;
  private final TcpGateway gateway;
  private final Kafka kafka;
  private final Registry registry;
  private final Supplier<Vitals.Disk> disk;
  private final Supplier<Optional<PointClocks.Difference>> clocks;
  private final int restPort;
  private final Instant wallAtStart = Instant.now();
  private final long nanosAtStart = System.nanoTime();

  /// @param lag -1 while never measured
  record Kafka(Supplier<Boolean> up, Supplier<String> sentence, LongSupplier lag) {}

  record Registry(Supplier<Boolean> up, Supplier<String> sentence) {}

  VitalsGauge(
      Core core,
      TcpGateway gateway,
      Kafka kafka,
      Registry registry,
      Supplier<Vitals.Disk> disk,
      Supplier<Optional<PointClocks.Difference>> clocks,
      int restPort) {
    this.core = core;
    this.gateway = gateway;
    this.kafka = kafka;
    this.registry = registry;
    this.disk = disk;
    this.clocks = clocks;
    this.restPort = restPort;
  }

  @Override
  public Vitals get() {
    TcpGateway.Connected connected = gateway.connected();
    long lag = kafka.lag().getAsLong();
    return new Vitals(
        Instant.now(),
        new Vitals.Queue(core.waiting(), core.inboxLimit(), core.turnedAt()),
        core.commits().summary(),
        new Vitals.Tcp(
            gateway.address().getPort(),
            connected.engines(),
            connected.monitors(),
            connected.drivers()),
        new Vitals.Kafka(
            kafka.up().get(),
            kafka.sentence().get(),
            lag < 0 ? OptionalLong.empty() : OptionalLong.of(lag)),
        new Vitals.Registry(registry.up().get(), registry.sentence().get()),
        new Vitals.Rest(restPort),
        disk.get(),
        new Vitals.Clock(moved(), clocks.get()));
  }

  private Duration moved() {
    Duration byTheWall = Duration.between(wallAtStart, Instant.now());
    return byTheWall.minusNanos(System.nanoTime() - nanosAtStart);
  }
}
