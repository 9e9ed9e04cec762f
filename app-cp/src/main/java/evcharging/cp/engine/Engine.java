package evcharging.cp.engine;

import evcharging.cp.local.Health;
import evcharging.cp.local.MonitorPort;
import evcharging.cp.point.PointInput;
import evcharging.cp.point.PointView;
import evcharging.cp.point.RegisterImage;
import evcharging.cp.telemetry.OrdersIn;
import evcharging.cp.telemetry.PointSeals;
import evcharging.cp.telemetry.TelemetryOut;
import evcharging.domain.CpId;
import evcharging.wire.Drills;
import evcharging.wire.ToEngine;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// One Engine: builds its rooms, starts them, and stops them in reverse.
public final class Engine implements AutoCloseable {
  private static final Duration STANDING_STILL = Duration.ofSeconds(3);
  private static final Duration THAW_LOOK = Duration.ofMillis(50);

  private final Consumer<String> lines;
  private final MonitorPort monitors;
  private final PointLoop loop;
  private final TelemetryOut telemetry;
  private final OrdersIn orders;
  private final OnlinePoint point;
  private final PanelDesk desk;
  private volatile boolean frozen;
  private final AtomicBoolean closing = new AtomicBoolean();

  /// @param lines for the people at the point
  /// @param onFault the Engine cannot go on; see [PointLoop]
  /// @throws evcharging.config.Fault if its port is taken or its register cannot be used
  public Engine(EngineConfig config, Consumer<String> lines, Consumer<Throwable> onFault) {
    Consumer<String> both = line -> say(lines, line);
    this.lines = both;
    CpId id = config.point().point();
    this.monitors =
        new MonitorPort(
            config.monitorAddress(),
            id,
            config.credential(),
            config.point().central().times(),
            this::health,
            both);
    RegisterFile registers = RegisterFile.open(config.directory().resolve("register"));
    RegisterImage image = registers.load(id);
    PointSeals seals = new PointSeals();
    this.loop = new PointLoop(registers, config.tick(), onFault);
    this.telemetry = new TelemetryOut(seals, config.caPem(), config.kept(), _ -> renewKey(), both);
    this.orders =
        new OrdersIn(
            seals, Set.of(id), image.orderPlace(), config.caPem(), (_, read) -> put(read), both);
    this.point =
        new OnlinePoint(
            config.point(), image, new OnlinePoint.Common(loop, seals, telemetry, orders), both);
    this.desk =
        new PanelDesk(
            config,
            point.view(),
            new PanelDesk.Hands(this::put, point::authenticateAsPerson, this::play, both));
    point.showTo(new ToPanels());
  }

  public Engine start() {
    lines.accept("Engine starting...");
    lines.accept("Waiting for monitor on port " + monitors.port() + "...");
    loop.start(List.of(point.host()));
    telemetry.start();
    orders.start();
    monitors.start();
    desk.start();
    point.start();
    return this;
  }

  /// The point this Engine is of.
  public OnlinePoint point() {
    return point;
  }

  /// Something happened at the point. Any thread; never blocks.
  public void put(PointInput input) {
    point.put(input);
  }

  public PointView view() {
    return point.view();
  }

  public int monitorPort() {
    return monitors.port();
  }

  /// Where panels come to.
  public InetSocketAddress panelAddress() {
    return desk.address();
  }

  /// A person at the point authenticates it, with the credential this Engine holds.
  public void authenticateAsPerson() {
    point.authenticateAsPerson();
  }

  @Override
  public void close() {
    if (!closing.compareAndSet(false, true)) {
      return;
    }
    desk.close();
    monitors.close();
    point.close();
    orders.close();
    loop.close();
    telemetry.close();
  }

  private void renewKey() {
    point.renewKey();
  }

  /// To the people at the point, and to their panels once there can be any.
  private void say(Consumer<String> people, String line) {
    people.accept(line);
    PanelDesk panels = desk;
    if (panels != null) {
      panels.line(line);
    }
  }

  private void play(Drills drills) {
    frozen = drills.frozen();
    loop.freeze(frozen);
    point.freezeCentral(frozen);
    loop.skew(Duration.ofMillis(drills.skewMillis()));
    telemetry.cut(drills.kafkaCut());
    orders.cut(drills.kafkaCut());
    point.alterKey(drills.keyAltered());
    point.cutCentral(drills.centralCut());
  }

  private final class ToPanels implements OnlinePoint.Onlooker {
    @Override
    public void turned(PointView view, Instant clock) {
      desk.turned(view, clock);
    }

    @Override
    public void centralSaid(ToEngine message) {
      desk.centralSaid(message);
    }
  }

  private Health health() {
    if (frozen) {
      // As a process that is stopped: no answer at all.
      return awaitThaw();
    }
    if (loop.sinceLastTurn().compareTo(STANDING_STILL) > 0) {
      return new Health(false, "the Engine's work stands still");
    }
    return Health.of(point.view());
  }

  private Health awaitThaw() {
    try {
      while (frozen && !closing.get()) {
        Thread.sleep(THAW_LOOK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Health.of(point.view());
  }
}
