package evcharging.central.api;

import evcharging.central.core.NetworkView;
import evcharging.central.core.Vitals;
import evcharging.central.network.AlarmState;
import evcharging.domain.CpStatus;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// Central's figures for Prometheus. Each is read when somebody asks; nothing is counted twice.
final class Metrics implements AutoCloseable {
  private static final int PRIORITIES = 4;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final Supplier<NetworkView> view;
  private final Supplier<Vitals> vitals;

  /// @param listeners of server-sent events
  Metrics(ApiSources sources, IntSupplier listeners) {
    this.view = sources.view();
    this.vitals = sources.vitals();
    network(sources);
    central();
    gauge("ev.rest.listeners", "listeners of server-sent events", listeners::getAsInt);
    gauge(
        "ev.console.frame.seconds",
        "how long the console's newest frame took; NaN without a console",
        sources.fxFrame());
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  String text() {
    return registry.scrape();
  }

  private void network(ApiSources sources) {
    for (CpStatus status : CpStatus.values()) {
      Gauge.builder("ev.points", () -> count(status))
          .description("charging points in each state")
          .tag("status", status.name())
          .register(registry);
    }
    gauge("ev.sessions.open", "open sessions", () -> view.get().sessions().size());
    gauge("ev.orders.pending", "orders no point has confirmed", () -> view.get().orders().size());
    for (AlarmState state : AlarmState.values()) {
      for (int priority = 1; priority <= PRIORITIES; priority++) {
        alarms(state, priority);
      }
    }
    gauge(
        "ev.weather.alerts",
        "places with a weather alert in force",
        () -> view.get().weather().values().stream().filter(w -> w.alert().isPresent()).count());
    gauge("ev.integrity.in.doubt", "1 while it is", () -> view.get().inDoubt().isEmpty() ? 0 : 1);
    gauge(
        "ev.disk.full", "1 while the disk reserve is reached", () -> view.get().diskFull() ? 1 : 0);
    FunctionCounter.builder("ev.readings", sources, s -> s.readings().getAsLong())
        .description("meter readings taken in; its rate is readings a second")
        .register(registry);
  }

  private double count(CpStatus status) {
    return view.get().points().values().stream()
        .filter(point -> point.status().status() == status)
        .count();
  }

  private void alarms(AlarmState state, int priority) {
    Gauge.builder(
            "ev.alarms",
            () ->
                view.get().alarms().rows().stream()
                    .filter(row -> row.state() == state && row.priority() == priority)
                    .count())
        .description("alarms that are not over, by where they are in their life")
        .tag("state", state.name())
        .tag("priority", Integer.toString(priority))
        .register(registry);
  }

  private void central() {
    of("ev.inbox.depth", "commands that wait for the core", v -> v.inbox().waiting());
    of("ev.inbox.limit", "how many may wait", v -> v.inbox().limit());
    FunctionCounter.builder("ev.commits", vitals, v -> v.get().commits().count())
        .description("batches written to the journal")
        .register(registry);
    of("ev.commit.p50.seconds", "of the newest 512 commits", v -> seconds(v.commits().p50()));
    of("ev.commit.p99.seconds", "of the newest 512 commits", v -> seconds(v.commits().p99()));
    of(
        "ev.kafka.lag",
        "records in Kafka the core has not seen; NaN while never measured",
        v -> v.kafka().lag().isPresent() ? v.kafka().lag().getAsLong() : Double.NaN);
    of("ev.kafka.up", "1 if readings come in", v -> v.kafka().up() ? 1 : 0);
    of(
        "ev.registry.up",
        "1 if the feed of deregistrations is held",
        v -> v.registry().up() ? 1 : 0);
    of("ev.disk.free.bytes", "where Central's data are", v -> v.disk().freeBytes());
    of("ev.tcp.engines", "connected Engines", v -> v.tcp().engines());
    of("ev.tcp.monitors", "connected Monitors", v -> v.tcp().monitors());
    of("ev.tcp.drivers", "connected drivers", v -> v.tcp().drivers());
  }

  private void of(String name, String meaning, ToDoubleFunction<Vitals> figure) {
    gauge(name, meaning, () -> figure.applyAsDouble(vitals.get()));
  }

  private void gauge(String name, String meaning, DoubleSupplier figure) {
    Gauge.builder(name, figure::getAsDouble).description(meaning).register(registry);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
