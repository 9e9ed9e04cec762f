package evcharging.simulation;

import evcharging.central.core.Outgoing;
import evcharging.central.gateway.DriverTranslation;
import evcharging.central.gateway.EngineTranslation;
import evcharging.central.gateway.MonitorTranslation;
import evcharging.central.network.Command;
import evcharging.central.network.Decision;
import evcharging.central.network.Event;
import evcharging.central.network.Moment;
import evcharging.central.network.Network;
import evcharging.central.network.NetworkImage;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import evcharging.central.network.Status;
import evcharging.central.reactions.NetworkReactions;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Epoch;
import evcharging.domain.Secret;
import evcharging.wire.FromDriver;
import evcharging.wire.FromEngine;
import evcharging.wire.FromMonitor;
import evcharging.wire.Hello;
import evcharging.wire.Message;
import evcharging.wire.OnKafka;
import evcharging.wire.Welcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Central as a process that can be killed: the real rules and reactions around a journal that
/// keeps only what was committed. Replies and messages leave after the commit, as in the real core.
final class CentralProcess {
  private final Cast cast;
  private final World world;
  private final CentralDisk disk;
  private final Network network;
  private final NetworkReactions reactions;
  private final Map<CpId, Conversation> engines = new HashMap<>();
  private final Map<CpId, Conversation> monitors = new HashMap<>();
  private final Map<DriverId, Conversation> drivers = new HashMap<>();
  private final Map<CpId, Status> told = new HashMap<>();
  private final List<Wire.End> accepted = new ArrayList<>();
  private final Deque<Waiting> inbox = new ArrayDeque<>();
  private int salt;
  private int telemetryPosition;
  private int statusPosition;
  private boolean committing;
  private boolean dead;

  private record Waiting(Command command, String actor, Consumer<Reply> asker) {}

  private record Conversation(Wire wire, Wire.End end, Epoch epoch) {}

  CentralProcess(Cast cast, CentralDisk disk) {
    this.cast = cast;
    this.world = cast.world;
    this.disk = disk;
    this.network = disk.replay();
    this.reactions = new NetworkReactions(world::wall);
    this.telemetryPosition = disk.telemetryPosition;
    this.statusPosition = disk.statusPosition;
    submit(new Command.Started("simulation"), "central", _ -> {});
    tick();
    poll();
  }

  Network network() {
    return network;
  }

  void kill() {
    dead = true;
    world.note("central killed");
    accepted.forEach(Wire.End::close);
  }

  boolean isDead() {
    return dead;
  }

  // The core thread: a batch is decided and applied, then committed, then told.

  void submit(Command command, String actor, Consumer<Reply> asker) {
    inbox.add(new Waiting(command, actor, asker));
    if (!committing) {
      committing = true;
      world.in(world.millis(0, 1), this::batch);
    }
  }

  private void batch() {
    if (dead) {
      return;
    }
    List<CentralDisk.Record> records = new ArrayList<>();
    List<Runnable> after = new ArrayList<>();
    List<Outgoing> outgoing = new ArrayList<>();
    int telemetry = telemetryPosition;
    int status = statusPosition;
    int limit = 1 + world.dice.nextInt(8);
    for (int i = 0; i < limit && !inbox.isEmpty(); i++) {
      Waiting next = inbox.poll();
      Decision decision = decide(next);
      for (Event event : decision.events()) {
        network.apply(event, world.wall(), world.millis());
        records.add(new CentralDisk.Record(event, world.wall()));
        outgoing.addAll(reactions.to(event, network));
        world.note("central: " + event);
      }
      after.add(() -> next.asker().accept(decision.reply()));
    }
    outgoing.addAll(statusChanges());
    cast.promises.applied(network);
    world.in(
        world.millis(0, 6),
        () -> {
          if (dead) {
            return;
          }
          disk.commit(records, telemetry, status);
          cast.promises.committed(records);
          after.forEach(Runnable::run);
          outgoing.forEach(this::deliver);
          committing = false;
          if (!inbox.isEmpty()) {
            committing = true;
            batch();
          }
        });
  }

  private Decision decide(Waiting next) {
    return network.decide(
        next.command(),
        new Origin(next.actor(), "local"),
        new Moment(
            world.wall(), world.millis(), "%x%04x".formatted(world.dice.nextLong(), salt++)));
  }

  private List<Outgoing> statusChanges() {
    List<Outgoing> out = new ArrayList<>();
    for (CpId id : network.state().takeTouched()) {
      Status now = network.status(id);
      Status before = told.put(id, now);
      if (!now.equals(before)) {
        out.addAll(reactions.toStatus(id, before == null ? now : before, now, network));
      }
    }
    return out;
  }

  private void deliver(Outgoing outgoing) {
    switch (outgoing) {
      case Outgoing.ToEngine o -> send(engines.get(o.point()), o.message());
      case Outgoing.ToMonitor o -> send(monitors.get(o.point()), o.message());
      case Outgoing.ToDriver o -> send(drivers.get(o.driver()), o.message());
      case Outgoing.OrderToPoint o -> cast.commands.send(o.point(), o.order());
      case Outgoing.CutPoint o -> {
        close(engines.get(o.point()));
        close(monitors.get(o.point()));
      }
      case Outgoing.CutEngine o -> close(engines.get(o.point()));
      case Outgoing.CutDriver o -> close(drivers.get(o.driver()));
      case Outgoing.Announce _ -> {}
    }
  }

  private static void send(Conversation conversation, Message message) {
    if (conversation != null) {
      conversation.end().send(message);
    }
  }

  private static void close(Conversation conversation) {
    if (conversation != null) {
      conversation.wire().cut();
    }
  }

  // Doors and conversations

  /// Somebody connected; the first message is its hello.
  void accept(Wire wire) {
    Wire.End end = wire.b();
    if (dead) {
      wire.cut();
      return;
    }
    accepted.add(end);
    end.on(message -> hello(wire, end, message), () -> {});
  }

  private void hello(Wire wire, Wire.End end, Message message) {
    if (dead) {
      return;
    }
    switch (message) {
      case Hello.EngineHello h when isIncumbentAlive(engines.get(h.point())) -> wire.cut();
      case Hello.MonitorHello h when isIncumbentAlive(monitors.get(h.point())) -> wire.cut();
      case Hello.EngineHello h ->
          submit(
              new Command.AdmitEngine(h.point(), 1, h.place(), h.price(), false, "k", "r"),
              "engine:" + h.point(),
              reply -> admitted(reply, wire, end, h.point(), engines));
      case Hello.MonitorHello h ->
          submit(
              new Command.AdmitMonitor(h.point(), 1, "r"),
              "monitor:" + h.point(),
              reply -> admitted(reply, wire, end, h.point(), monitors));
      case Hello.DriverHello h ->
          submit(
              new Command.SignedIn(h.driver(), "t"),
              "driver:" + h.driver(),
              reply -> signedIn(reply, wire, end, h.driver()));
      default -> throw new IllegalStateException("no hello: " + message);
    }
  }

  private static boolean isIncumbentAlive(Conversation incumbent) {
    return incumbent != null && incumbent.end().isOpen() && incumbent.wire().isWhole();
  }

  private void admitted(
      Reply reply, Wire wire, Wire.End end, CpId point, Map<CpId, Conversation> role) {
    if (!(reply instanceof Reply.Admitted admitted)) {
      wire.cut();
      return;
    }
    Epoch epoch = admitted.epoch();
    role.put(point, new Conversation(wire, end, epoch));
    end.send(new Welcome.PointWelcome(epoch, new Secret("k"), new Secret("r"), Optional.empty()));
    end.on(m -> heard(point, epoch, end, m), () -> gone(point, epoch, role));
    if (!end.isOpen()) {
      gone(point, epoch, role);
    }
  }

  private void gone(CpId point, Epoch epoch, Map<CpId, Conversation> role) {
    if (!dead) {
      boolean engine = role == engines;
      submit(
          engine
              ? new Command.EngineGone(point, epoch, "the connection ended")
              : new Command.MonitorGone(point, epoch, "the connection ended"),
          "gateway",
          _ -> {});
    }
  }

  private void heard(CpId point, Epoch epoch, Wire.End end, Message message) {
    if (dead) {
      return;
    }
    switch (message) {
      case FromEngine m ->
          submit(
              EngineTranslation.command(point, epoch, m),
              "engine:" + point,
              reply -> EngineTranslation.answer(m, reply).forEach(end::send));
      case FromMonitor m ->
          submit(MonitorTranslation.command(point, epoch, m), "monitor:" + point, _ -> {});
      default -> throw new IllegalStateException("unexpected: " + message);
    }
  }

  private void signedIn(Reply reply, Wire wire, Wire.End end, DriverId driver) {
    if (!(reply instanceof Reply.Done)) {
      wire.cut();
      return;
    }
    Conversation before = drivers.put(driver, new Conversation(wire, end, Epoch.NONE));
    if (before != null && before.end() != end) {
      before.wire().cut();
    }
    end.send(new Welcome.DriverWelcome(driver, new Secret("t")));
    end.on(m -> asked(driver, end, (FromDriver) m), () -> {});
  }

  private void asked(DriverId driver, Wire.End end, FromDriver message) {
    if (!dead) {
      DriverTranslation.command(driver, message)
          .ifPresent(
              command ->
                  submit(
                      command,
                      "driver:" + driver,
                      reply -> DriverTranslation.answer(message, reply).forEach(end::send)));
    }
  }

  // Time and Kafka

  private void tick() {
    if (!dead) {
      submit(new Command.Tick(), "central", _ -> {});
      world.in(Duration.ofMillis(500), this::tick);
    }
  }

  private void poll() {
    if (dead) {
      return;
    }
    for (Topic.Stored<OnKafka.MeterReading> r : cast.telemetry.read(telemetryPosition)) {
      OnKafka.MeterReading m = r.message();
      submit(
          new Command.NoteReading(
              r.key(),
              m.session(),
              m.sequence(),
              m.energy(),
              m.power(),
              m.stateOfChargePercent(),
              m.at()),
          "kafka",
          _ -> {});
      telemetryPosition++;
    }
    for (Topic.Stored<OnKafka.PointReport> r : cast.status.read(statusPosition)) {
      OnKafka.PointReport m = r.message();
      submit(new Command.NoteReport(r.key(), m.held(), m.lastCommand(), m.at()), "kafka", _ -> {});
      statusPosition++;
    }
    world.in(world.millis(50, 300), this::poll);
  }

  NetworkImage image() {
    return network.image();
  }
}
