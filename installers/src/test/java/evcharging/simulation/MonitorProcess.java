package evcharging.simulation;

import evcharging.cp.watch.WatchEffect;
import evcharging.cp.watch.WatchInput;
import evcharging.cp.watch.WatchMachine;
import evcharging.domain.CpId;
import evcharging.domain.Secret;
import evcharging.wire.Hello;
import evcharging.wire.Message;
import evcharging.wire.ToMonitor;
import evcharging.wire.Welcome;
import java.time.Duration;
import java.util.Optional;

/// A Monitor as a process that can be killed; it keeps nothing.
final class MonitorProcess {
  private final Cast cast;
  private final World world;
  private final CpId id;
  private final WatchMachine machine = new WatchMachine("engine", 1);
  private Wire wire;
  private boolean welcomed;
  private boolean dead;

  MonitorProcess(Cast cast, CpId id) {
    this.cast = cast;
    this.world = cast.world;
    this.id = id;
    dial();
    probe();
  }

  boolean isDead() {
    return dead;
  }

  void kill() {
    dead = true;
    world.note(id + " monitor killed");
    if (wire != null) {
      wire.a().close();
    }
  }

  void cutWire() {
    if (wire != null) {
      wire.cut();
    }
  }

  private void probe() {
    if (dead) {
      return;
    }
    PointProcess engine = cast.engine(id);
    input(
        engine.isDead()
            ? new WatchInput.EngineSilent("nobody listens there")
            : new WatchInput.EngineAnswered(
                engine.view().fit(), engine.view().trouble().orElse("")));
    world.in(Duration.ofSeconds(1), this::probe);
  }

  private void input(WatchInput input) {
    for (WatchEffect effect : machine.on(input)) {
      if (effect instanceof WatchEffect.TellCentral tell && welcomed) {
        wire.a().send(tell.message());
      }
    }
  }

  private void dial() {
    if (dead) {
      return;
    }
    if (cast.central().isDead() || cast.isPartitioned(id)) {
      world.in(world.millis(300, 3000), this::dial);
      return;
    }
    Wire fresh = new Wire(world);
    wire = fresh;
    welcomed = false;
    fresh.a().on(m -> heard(fresh, m), () -> lost(fresh));
    cast.central().accept(fresh);
    fresh.a().send(new Hello.MonitorHello(id, Optional.of(new Secret("token")), Optional.empty()));
  }

  private void heard(Wire from, Message message) {
    if (dead || from != wire) {
      return;
    }
    switch (message) {
      case Welcome.PointWelcome _ -> {
        welcomed = true;
        input(new WatchInput.CentralFound());
      }
      case ToMonitor m -> input(new WatchInput.CentralSaid(m));
      default -> throw new IllegalStateException("unexpected: " + message);
    }
  }

  private void lost(Wire from) {
    if (!dead && from == wire) {
      welcomed = false;
      input(new WatchInput.CentralLost());
      world.in(world.millis(100, 2000), this::dial);
    }
  }
}
