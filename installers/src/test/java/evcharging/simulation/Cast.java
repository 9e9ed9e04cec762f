package evcharging.simulation;

import evcharging.central.network.Command;
import evcharging.central.network.OrderEvent;
import evcharging.cp.point.PointInput;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.wire.OnKafka;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Everybody in one play: Central, three points with their Monitors, four drivers, and the
/// accidents that happen to them.
final class Cast {
  private static final int POINTS = 3;
  private static final int DRIVERS = 4;

  final World world;
  final Promises promises = new Promises();
  final Topic<OnKafka.MeterReading> telemetry;
  final Topic<OnKafka.PointReport> status;
  final Topic<OnKafka.OperatorOrder> commands;
  private final CentralDisk centralDisk = new CentralDisk();
  private final Map<CpId, PointProcess.Disk> pointDisks = new HashMap<>();
  private final Map<DriverId, DriverProcess.Disk> driverDisks = new HashMap<>();
  private final Map<CpId, PointProcess> engines = new LinkedHashMap<>();
  private final Map<CpId, MonitorProcess> monitors = new LinkedHashMap<>();
  private final Map<DriverId, DriverProcess> drivers = new LinkedHashMap<>();
  private final Set<CpId> partitioned = new HashSet<>();
  private CentralProcess central;
  private boolean calm;

  Cast(World world) {
    this.world = world;
    this.telemetry = new Topic<>(world);
    this.status = new Topic<>(world);
    this.commands = new Topic<>(world);
    this.central = new CentralProcess(this, centralDisk);
    for (int i = 0; i < DRIVERS; i++) {
      DriverId id = new DriverId("D" + i);
      central.submit(new Command.AddDriver(id, "hash"), "operator", _ -> {});
      driverDisks.put(id, new DriverProcess.Disk());
      world.in(Duration.ofSeconds(1), () -> drivers.put(id, driver(id)));
    }
    for (int i = 0; i < POINTS; i++) {
      CpId id = new CpId("CP" + i);
      pointDisks.put(id, new PointProcess.Disk());
      engines.put(id, engineProcess(id));
      world.in(world.millis(0, 2000), () -> monitors.put(id, new MonitorProcess(this, id)));
    }
  }

  CentralProcess central() {
    return central;
  }

  PointProcess engine(CpId id) {
    return engines.get(id);
  }

  boolean isPartitioned(CpId id) {
    return partitioned.contains(id);
  }

  private PointProcess engineProcess(CpId id) {
    return new PointProcess(this, id, pointDisks.get(id));
  }

  private DriverProcess driver(DriverId id) {
    return new DriverProcess(this, id, driverDisks.get(id));
  }

  private <T> T any(Map<?, T> map) {
    List<T> all = List.copyOf(map.values());
    return all.get(world.dice.nextInt(all.size()));
  }

  private CpId anyPoint() {
    return new CpId("CP" + world.dice.nextInt(POINTS));
  }

  // What people do

  void people() {
    if (drivers.size() == DRIVERS && !calm) {
      switch (world.dice.nextInt(9)) {
        case 8 -> secondDevice();
        case 0, 1 -> any(drivers).askStart(Optional.empty());
        case 2 -> any(drivers).askStart(Optional.of(anyPoint()));
        case 3 -> any(drivers).askStop();
        case 4, 5 -> any(engines).plugIn();
        case 6 -> any(engines).input(new PointInput.Unplugged());
        default -> order();
      }
    }
    if (!calm) {
      world.in(world.millis(200, 3000), this::people);
    }
  }

  /// The same driver, from another program that knows nothing of the first.
  private void secondDevice() {
    if (!central.isDead()) {
      DriverId id = new DriverId("D" + world.dice.nextInt(DRIVERS));
      UUID request = new UUID(2, world.dice.nextInt(50));
      Optional<CpId> point = world.chance(2) ? Optional.empty() : Optional.of(anyPoint());
      central.submit(new Command.Start(id, request, point), "driver:" + id, _ -> {});
    }
  }

  private void order() {
    if (central.isDead() || !world.chance(3)) {
      return;
    }
    OrderEvent.Order order = world.chance(3) ? OrderEvent.Order.OUT : OrderEvent.Order.RESUME;
    Set<CpId> points = world.chance(4) ? Set.of() : Set.of(anyPoint());
    central.submit(
        new Command.GiveOrder(new UUID(1, world.dice.nextLong()), order, points),
        "operator",
        _ -> {});
  }

  // What goes wrong

  void accidents() {
    if (calm) {
      return;
    }
    switch (world.dice.nextInt(12)) {
      case 0 -> killCentral();
      case 1 -> killEngine(anyPoint());
      case 2 -> killMonitor(anyPoint());
      case 3 -> killDriver();
      case 4 -> any(engines).cutWire();
      case 5 -> any(drivers).cutWire();
      case 6 -> any(monitors).cutWire();
      case 7 -> partition(anyPoint());
      case 8 -> brokerAway();
      case 9 -> fault(anyPoint());
      case 10 -> centralDisk.takeSnapshot();
      default -> emergency(anyPoint());
    }
    world.in(world.millis(1000, 20_000), this::accidents);
  }

  private void killCentral() {
    if (!central.isDead()) {
      central.kill();
      world.in(world.millis(100, 12_000), this::restartCentral);
    }
  }

  private void restartCentral() {
    if (central.isDead()) {
      central = new CentralProcess(this, centralDisk);
    }
  }

  private void killEngine(CpId id) {
    if (!engines.get(id).isDead()) {
      engines.get(id).kill();
      world.in(world.millis(100, 15_000), () -> restartEngine(id));
    }
  }

  private void restartEngine(CpId id) {
    if (engines.get(id).isDead()) {
      engines.put(id, engineProcess(id));
    }
  }

  private void killMonitor(CpId id) {
    if (monitors.containsKey(id) && !monitors.get(id).isDead()) {
      monitors.get(id).kill();
      world.in(world.millis(100, 12_000), () -> restartMonitor(id));
    }
  }

  private void restartMonitor(CpId id) {
    if (monitors.get(id).isDead()) {
      monitors.put(id, new MonitorProcess(this, id));
    }
  }

  private void killDriver() {
    if (drivers.isEmpty()) {
      return;
    }
    DriverId id = List.copyOf(drivers.keySet()).get(world.dice.nextInt(drivers.size()));
    if (!drivers.get(id).isDead()) {
      drivers.get(id).kill();
      world.in(world.millis(100, 9000), () -> drivers.put(id, driver(id)));
    }
  }

  private void partition(CpId id) {
    if (partitioned.add(id)) {
      world.note(id + " partitioned");
      engines.get(id).cutWire();
      Optional.ofNullable(monitors.get(id)).ifPresent(MonitorProcess::cutWire);
      world.in(world.millis(1000, 40_000), () -> partitioned.remove(id));
    }
  }

  private void brokerAway() {
    broker(true);
    world.in(world.millis(1000, 20_000), () -> broker(false));
  }

  private void broker(boolean away) {
    telemetry.broker(away);
    status.broker(away);
    commands.broker(away);
  }

  private void fault(CpId id) {
    engines.get(id).input(new PointInput.Broken("relay stuck"));
    world.in(world.millis(500, 9000), () -> engines.get(id).input(new PointInput.Recovered()));
  }

  private void emergency(CpId id) {
    engines.get(id).input(new PointInput.EmergencyPressed());
    world.in(
        world.millis(500, 9000), () -> engines.get(id).input(new PointInput.EmergencyReleased()));
  }

  // The end of the play

  /// No more accidents; what is dead or cut comes back, cars are unplugged.
  void calm() {
    calm = true;
    world.in(
        Duration.ofSeconds(45),
        () -> {
          engines.values().forEach(e -> e.input(new PointInput.Recovered()));
          engines.values().forEach(e -> e.input(new PointInput.EmergencyReleased()));
          engines.values().forEach(e -> e.input(new PointInput.Unplugged()));
        });
  }

  void settled() {
    promises.settled(driverDisks);
    pointDisks.forEach(
        (id, disk) -> {
          if (!disk.image.unnoted().isEmpty() || disk.image.open().isPresent()) {
            throw new AssertionError(id + " still waits to be noted: " + disk.image);
          }
        });
  }
}
