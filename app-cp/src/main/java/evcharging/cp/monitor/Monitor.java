package evcharging.cp.monitor;

import evcharging.cp.central.CentralDoor;
import evcharging.cp.central.Proof;
import evcharging.cp.central.Proofs;
import evcharging.cp.central.Visitor;
import evcharging.cp.local.EngineProbe;
import evcharging.cp.local.Health;
import evcharging.cp.local.NoAnswer;
import evcharging.cp.watch.WatchEffect;
import evcharging.cp.watch.WatchInput;
import evcharging.cp.watch.WatchMachine;
import evcharging.domain.CpId;
import evcharging.domain.Secret;
import evcharging.wire.Hello;
import evcharging.wire.Message;
import evcharging.wire.ToMonitor;
import evcharging.wire.Welcome;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// One Monitor: builds its rooms, starts them, and stops them in reverse.
public final class Monitor implements AutoCloseable {
  private final CpId point;
  private final EngineProbe probe;
  private final Duration interval;
  private final Consumer<String> lines;
  private final CentralDoor door;
  private final Optional<MonitorDesk> desk;
  private final WatchLoop loop = new WatchLoop();
  private final WatchLoop.Watch watch;
  private final Thread prober = Thread.ofPlatform().name("probe").daemon().unstarted(this::probe);

  /// @param engine where the Engine is, for people
  /// @param interval between two checks
  /// @param okLineEvery see [WatchMachine]
  /// @param panel where the point's panels come to, if anywhere
  public record Watched(
      CpId point,
      String engine,
      EngineProbe probe,
      Duration interval,
      int okLineEvery,
      Optional<Panel> panel) {}

  /// @param address port 0 for any
  /// @param credential what a panel must hold as well
  public record Panel(InetSocketAddress address, Secret credential) {}

  /// @param lines what it prints, without its name
  public Monitor(
      Watched watched, CentralDoor.Dialed central, Proofs proofs, Consumer<String> lines) {
    this.point = watched.point();
    this.probe = watched.probe();
    this.interval = watched.interval();
    this.lines = line -> say(lines, line);
    this.watch =
        new WatchLoop.Watch(
            new WatchMachine(watched.engine(), watched.okLineEvery()), this::carryOut);
    this.door = new CentralDoor(central, proofs, this::hello, new FromCentral(), this.lines);
    this.desk =
        watched
            .panel()
            .map(p -> new MonitorDesk(p.address(), point, p.credential(), central.times(), lines));
  }

  public Monitor start() {
    desk.ifPresent(MonitorDesk::start);
    loop.start();
    door.start();
    prober.start();
    return this;
  }

  @Override
  public void close() {
    prober.interrupt();
    desk.ifPresent(MonitorDesk::close);
    door.close();
    loop.close();
    probe.close();
  }

  /// Where panels come to.
  public Optional<InetSocketAddress> panelAddress() {
    return desk.map(MonitorDesk::address);
  }

  private void say(Consumer<String> people, String line) {
    people.accept(line);
    if (desk != null) {
      desk.ifPresent(d -> d.line(line));
    }
  }

  private Hello hello(Proof proof) {
    return new Hello.MonitorHello(point, proof.token(), proof.resumption());
  }

  private void carryOut(WatchEffect effect) {
    switch (effect) {
      case WatchEffect.TellCentral tell -> door.send(tell.message());
      case WatchEffect.Print print -> lines.accept(print.line());
    }
  }

  private void probe() {
    try {
      while (!Thread.interrupted()) {
        loop.put(watch, checked());
        Thread.sleep(interval);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private WatchInput checked() {
    try {
      Health health = probe.check();
      desk.ifPresent(d -> d.checked(health));
      return new WatchInput.EngineAnswered(health.ok(), health.reason());
    } catch (NoAnswer e) {
      desk.ifPresent(d -> d.checked(new Health(false, e.getMessage())));
      return new WatchInput.EngineSilent(e.getMessage());
    }
  }

  private final class FromCentral implements Visitor {
    private boolean vouched;

    @Override
    public void vouched() {
      if (!vouched) {
        vouched = true;
        loop.put(watch, new WatchInput.RegistryVouched());
      }
    }

    @Override
    public void welcomed(Welcome.PointWelcome welcome) {
      desk.ifPresent(d -> d.central(true));
      loop.put(watch, new WatchInput.CentralFound());
    }

    @Override
    public void said(Message message) {
      if (message instanceof ToMonitor toMonitor) {
        if (toMonitor instanceof ToMonitor.GoAway) {
          door.keysRevoked();
        }
        desk.ifPresent(d -> d.centralSaid(toMonitor));
        loop.put(watch, new WatchInput.CentralSaid(toMonitor));
      }
    }

    @Override
    public void lost(String why) {
      desk.ifPresent(d -> d.central(false));
      loop.put(watch, new WatchInput.CentralLost());
    }
  }
}
