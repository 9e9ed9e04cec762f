package evcharging.cp.fleet;

import evcharging.cp.central.CentralDoor;
import evcharging.cp.central.Proof;
import evcharging.cp.central.Proofs;
import evcharging.cp.central.Visitor;
import evcharging.cp.engine.PointHost;
import evcharging.cp.local.Health;
import evcharging.cp.monitor.WatchLoop;
import evcharging.cp.watch.WatchEffect;
import evcharging.cp.watch.WatchInput;
import evcharging.cp.watch.WatchMachine;
import evcharging.wire.Hello;
import evcharging.wire.Message;
import evcharging.wire.ToMonitor;
import evcharging.wire.Welcome;

/// The Monitor of one point of the fleet: asks it directly, and has its own conversation with
/// Central.
final class FleetMonitor implements AutoCloseable {
  private final PointHost host;
  private final WatchLoop loop;
  private final WatchLoop.Watch watch;
  private final CentralDoor door;

  FleetMonitor(PointHost host, CentralDoor.Dialed central, Proofs proofs, WatchLoop loop) {
    this.host = host;
    this.loop = loop;
    this.watch = new WatchLoop.Watch(new WatchMachine("this process", 1), this::carryOut);
    this.door = new CentralDoor(central, proofs, this::hello, new FromCentral(), _ -> {});
  }

  void start() {
    door.start();
  }

  void check() {
    Health health = Health.of(host.view());
    loop.put(watch, new WatchInput.EngineAnswered(health.ok(), health.reason()));
  }

  @Override
  public void close() {
    door.close();
  }

  private Hello hello(Proof proof) {
    return new Hello.MonitorHello(host.point(), proof.token(), proof.resumption());
  }

  private void carryOut(WatchEffect effect) {
    if (effect instanceof WatchEffect.TellCentral tell) {
      door.send(tell.message());
    }
  }

  private final class FromCentral implements Visitor {
    @Override
    public void welcomed(Welcome.PointWelcome welcome) {
      loop.put(watch, new WatchInput.CentralFound());
    }

    @Override
    public void said(Message message) {
      if (message instanceof ToMonitor toMonitor) {
        loop.put(watch, new WatchInput.CentralSaid(toMonitor));
      }
    }

    @Override
    public void lost(String why) {
      loop.put(watch, new WatchInput.CentralLost());
    }
  }
}
