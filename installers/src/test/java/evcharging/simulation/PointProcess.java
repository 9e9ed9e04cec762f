package evcharging.simulation;

import evcharging.cp.point.Car;
import evcharging.cp.point.Charger;
import evcharging.cp.point.Moment;
import evcharging.cp.point.OrderPlace;
import evcharging.cp.point.PointEffect;
import evcharging.cp.point.PointInput;
import evcharging.cp.point.PointMachine;
import evcharging.cp.point.PointSettings;
import evcharging.cp.point.PointView;
import evcharging.cp.point.RegisterImage;
import evcharging.domain.CpId;
import evcharging.domain.Energy;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.Secret;
import evcharging.wire.Hello;
import evcharging.wire.Message;
import evcharging.wire.OnKafka;
import evcharging.wire.ToEngine;
import evcharging.wire.Welcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// An Engine as a process that can be killed: the real machine; only its register file survives.
final class PointProcess {
  private static final Charger CHARGER = Charger.Kind.AC_22.faster(BigDecimal.valueOf(5));

  private final Cast cast;
  private final World world;
  private final CpId id;
  private final Disk disk;
  private final PointMachine machine;
  private Wire wire;
  private boolean welcomed;
  private boolean dead;
  private int commandPosition;

  /// The register file.
  static final class Disk {
    RegisterImage image = RegisterImage.blank();
  }

  PointProcess(Cast cast, CpId id, Disk disk) {
    this.cast = cast;
    this.world = cast.world;
    this.id = id;
    this.disk = disk;
    this.machine = new PointMachine(PointSettings.STANDARD, CHARGER, disk.image, now());
    this.commandPosition =
        disk.image.orderPlace().map(OrderPlace::offset).map(o -> (int) (o + 1)).orElse(0);
    carryOut(machine.start());
    dial();
    tick();
    world.in(world.millis(100, 900), this::readCommands);
  }

  PointView view() {
    return machine.view();
  }

  boolean isDead() {
    return dead;
  }

  void kill() {
    dead = true;
    world.note(id + " engine killed");
    if (wire != null) {
      wire.a().close();
    }
  }

  void input(PointInput input) {
    if (!dead) {
      carryOut(machine.on(now(), input));
    }
  }

  void plugIn() {
    input(new PointInput.PluggedIn(Car.at(new Energy(40_000), 10 + world.dice.nextInt(85))));
  }

  void cutWire() {
    if (wire != null) {
      wire.cut();
    }
  }

  private Moment now() {
    return new Moment(world.wall(), world.nanos());
  }

  private void tick() {
    if (!dead) {
      input(new PointInput.Tick());
      world.in(Duration.ofSeconds(1), this::tick);
    }
  }

  private void carryOut(List<PointEffect> effects) {
    for (PointEffect effect : effects) {
      switch (effect) {
        case PointEffect.Save e -> {
          disk.image = e.image();
          cast.promises.saved(id, e.image());
        }
        case PointEffect.TellCentral e -> {
          if (welcomed) {
            wire.a().send(e.message());
          }
        }
        case PointEffect.Reading e -> cast.telemetry.send(id, e.reading());
        case PointEffect.Report e -> cast.status.send(id, e.report());
        case PointEffect.Show e -> world.note(id + ": " + e.line());
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
    fresh
        .a()
        .send(
            new Hello.EngineHello(
                id,
                Optional.of(new Secret("token")),
                Optional.empty(),
                new Place("Berlin"),
                Price.parse("0.25"),
                new Power(22_000),
                false));
  }

  private void heard(Wire from, Message message) {
    if (dead || from != wire) {
      return;
    }
    switch (message) {
      case Welcome.PointWelcome _ -> {
        welcomed = true;
        input(new PointInput.CentralFound());
      }
      case ToEngine m -> input(new PointInput.CentralSaid(m));
      default -> throw new IllegalStateException("unexpected: " + message);
    }
  }

  private void lost(Wire from) {
    if (!dead && from == wire) {
      welcomed = false;
      input(new PointInput.CentralLost());
      world.in(world.millis(100, 2000), this::dial);
    }
  }

  private void readCommands() {
    if (dead) {
      return;
    }
    for (Topic.Stored<OnKafka.OperatorOrder> stored : cast.commands.read(commandPosition)) {
      int place = commandPosition++;
      if (stored.key().equals(id)) {
        input(new PointInput.OrderRead(stored.message(), new OrderPlace(0, place)));
      }
    }
    world.in(world.millis(200, 900), this::readCommands);
  }
}
