package evcharging.cp.fleet;

import evcharging.config.Fault;
import evcharging.cp.central.CentralDoor;
import evcharging.cp.central.Proofs;
import evcharging.cp.central.Waiting;
import evcharging.cp.engine.OnlinePoint;
import evcharging.cp.engine.PointConfig;
import evcharging.cp.engine.PointLoop;
import evcharging.cp.engine.RegisterFile;
import evcharging.cp.monitor.WatchLoop;
import evcharging.cp.point.Car;
import evcharging.cp.telemetry.OrdersIn;
import evcharging.cp.telemetry.PointSeals;
import evcharging.cp.telemetry.TelemetryOut;
import evcharging.domain.CpId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A fleet: builds what its points share and the points, starts them, and stops them in reverse.
public final class Fleet implements AutoCloseable {
  private static final Duration CHECK = Duration.ofSeconds(1);
  private static final Duration BETWEEN_STARTS = Duration.ofMillis(5);

  private final Map<CpId, OnlinePoint> points = new LinkedHashMap<>();
  private final List<FleetMonitor> monitors;
  private final WatchLoop watching = new WatchLoop();
  private final PointLoop loop;
  private final TelemetryOut telemetry;
  private final OrdersIn orders;
  private final Consumer<String> lines;
  private final Thread checks;
  private final AtomicBoolean closing = new AtomicBoolean();

  /// One point and its Monitor's way to Central.
  public record Member(PointConfig point, CentralDoor.Dialed monitor, Proofs monitorProofs) {}

  /// @param directory held by this process
  /// @param kept readings kept for each session while Kafka is away
  public record Shared(String caPem, Path directory, Duration tick, int kept) {}

  /// Who comes to every point.
  ///
  /// @param steps a script, see [OnlinePoint#play]
  public record People(String steps, Car nextCar) {}

  /// Runs a fleet until the process is told to end.
  ///
  /// @throws Fault if it cannot begin or go on
  public static void run(
      List<Member> members, Shared shared, Optional<People> people, Consumer<String> lines)
      throws InterruptedException {
    CompletableFuture<Void> end = new CompletableFuture<>();
    try (Fleet fleet = new Fleet(members, shared, lines, end::completeExceptionally)) {
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(fleet::close));
      people.ifPresent(all -> fleet.play(all.steps(), all.nextCar()));
      fleet.start();
      end.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Fault fault ? fault : new IllegalStateException(e.getCause());
    }
  }

  /// @param lines what the fleet as a whole has to say; the points are silent
  /// @param onFault the fleet cannot go on; see [PointLoop]
  public Fleet(
      List<Member> members, Shared shared, Consumer<String> lines, Consumer<Throwable> onFault) {
    this.lines = lines;
    RegisterFile registers = RegisterFile.open(shared.directory().resolve("register"));
    PointSeals seals = new PointSeals();
    this.loop = new PointLoop(registers, shared.tick(), onFault);
    this.telemetry =
        new TelemetryOut(
            seals, shared.caPem(), shared.kept(), id -> points.get(id).renewKey(), lines);
    this.orders =
        new OrdersIn(
            seals,
            members.stream().map(m -> m.point().point()).collect(Collectors.toSet()),
            Optional.empty(),
            shared.caPem(),
            (id, read) -> points.get(id).put(read),
            lines);
    OnlinePoint.Common common = new OnlinePoint.Common(loop, seals, telemetry, orders);
    for (Member member : members) {
      CpId id = member.point().point();
      points.put(id, new OnlinePoint(member.point(), registers.load(id), common, _ -> {}));
    }
    this.monitors = members.stream().map(this::monitor).toList();
    this.checks = Thread.ofPlatform().name("fleet-checks").daemon().unstarted(this::check);
  }

  private FleetMonitor monitor(Member member) {
    OnlinePoint point = points.get(member.point().point());
    return new FleetMonitor(point.host(), member.monitor(), member.monitorProofs(), watching);
  }

  /// Lets a script play the people at every point; call before [#start].
  public void play(String steps, Car nextCar) {
    points.values().forEach(point -> point.play(steps, nextCar));
  }

  /// The points come one after another, so that they do not all knock in the same instant.
  public Fleet start() throws InterruptedException {
    loop.start(points.values().stream().map(OnlinePoint::host).toList());
    telemetry.start();
    orders.start();
    watching.start();
    checks.start();
    for (OnlinePoint point : points.values()) {
      point.start();
      Thread.sleep(BETWEEN_STARTS);
    }
    for (FleetMonitor monitor : monitors) {
      monitor.start();
      Thread.sleep(BETWEEN_STARTS);
    }
    return this;
  }

  public long connected() {
    return points.values().stream().filter(point -> point.view().centralFound()).count();
  }

  public long supplying() {
    return points.values().stream().filter(point -> point.view().contactorClosed()).count();
  }

  @Override
  public void close() {
    if (!closing.compareAndSet(false, true)) {
      return;
    }
    checks.interrupt();
    monitors.forEach(FleetMonitor::close);
    watching.close();
    points.values().forEach(OnlinePoint::close);
    orders.close();
    loop.close();
    telemetry.close();
  }

  private void check() {
    Waiting said = new Waiting(lines);
    try {
      while (true) {
        monitors.forEach(FleetMonitor::check);
        said.on(connected() + " of " + points.size() + " connected, " + supplying() + " supplying");
        Thread.sleep(CHECK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
