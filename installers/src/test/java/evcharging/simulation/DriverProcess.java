package evcharging.simulation;

import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Secret;
import evcharging.domain.SessionId;
import evcharging.driver.visit.AskedStart;
import evcharging.driver.visit.Kept;
import evcharging.driver.visit.Sight;
import evcharging.driver.visit.Visit;
import evcharging.driver.visit.VisitEffect;
import evcharging.driver.visit.VisitInput;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A driver's program as a process that can be killed: the real visit; what it kept survives.
final class DriverProcess {
  private final Cast cast;
  private final World world;
  private final DriverId id;
  private final Disk disk;
  private final Visit visit;
  private Wire wire;
  private long connection;
  private boolean dead;

  /// What a driver's program keeps.
  static final class Disk {
    Optional<AskedStart> asked = Optional.empty();
    Optional<Secret> token = Optional.empty();
    final Map<SessionId, String> tickets = new HashMap<>();
    long connections;
  }

  DriverProcess(Cast cast, DriverId id, Disk disk) {
    this.cast = cast;
    this.world = cast.world;
    this.id = id;
    this.disk = disk;
    this.visit =
        new Visit(
            new Visit.Terms(id, Optional.of(new Secret("1234")), "en", Duration.ofMinutes(2)),
            new Kept(disk.asked, disk.token, disk.tickets.keySet()));
    dial();
    tick();
  }

  boolean isDead() {
    return dead;
  }

  void kill() {
    dead = true;
    if (wire != null) {
      wire.a().close();
    }
  }

  void cutWire() {
    if (wire != null) {
      wire.cut();
    }
  }

  void askStart(Optional<CpId> point) {
    input(new VisitInput.AskStart(uuid(), point));
  }

  void askStop() {
    input(new VisitInput.AskStop(uuid()));
  }

  private UUID uuid() {
    return new UUID(world.dice.nextLong(), world.dice.nextLong());
  }

  private void tick() {
    if (!dead) {
      input(new VisitInput.Tick());
      world.in(Duration.ofSeconds(1), this::tick);
    }
  }

  private void input(VisitInput input) {
    if (dead) {
      return;
    }
    for (VisitEffect effect : visit.on(input, world.wall())) {
      switch (effect) {
        case VisitEffect.Send e -> {
          if (e.connection() == connection) {
            wire.a().send(e.message());
          }
        }
        case VisitEffect.KeepRequest e -> disk.asked = Optional.of(e.asked());
        case VisitEffect.ForgetRequest _ -> disk.asked = Optional.empty();
        case VisitEffect.KeepTicket e -> {
          disk.tickets.put(e.ticket().session(), e.ticket().json());
          cast.promises.ticketKept(id, e.ticket());
        }
        case VisitEffect.KeepToken e -> disk.token = Optional.of(e.token());
        case VisitEffect.ForgetToken _ -> disk.token = Optional.empty();
        case VisitEffect.Show e -> saw(e.sight());
        case VisitEffect.HangUp _ -> wire.cut();
      }
    }
  }

  private void saw(Sight sight) {
    world.note(id + " sees " + sight);
    switch (sight) {
      case Sight.Granted s -> cast.promises.sawGrant(id, s.session(), s.price());
      case Sight.StillOpen s -> cast.promises.sawGrant(id, s.now().session(), s.now().price());
      case Sight.UnusableTicket s -> throw new AssertionError("unusable ticket " + s);
      default -> {}
    }
  }

  private void dial() {
    if (dead) {
      return;
    }
    if (cast.central().isDead()) {
      world.in(world.millis(300, 3000), this::dial);
      return;
    }
    Wire fresh = new Wire(world);
    wire = fresh;
    long number = ++disk.connections;
    connection = number;
    fresh
        .a()
        .on(
            m -> input(new VisitInput.Received(number, m)),
            () -> {
              input(new VisitInput.Disconnected(number, "the connection ended"));
              world.in(world.millis(100, 2000), this::dial);
            });
    cast.central().accept(fresh);
    input(new VisitInput.Connected(number));
  }
}
