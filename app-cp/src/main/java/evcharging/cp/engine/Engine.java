package evcharging.cp.engine;

import evcharging.cp.central.CentralDoor;
import evcharging.cp.central.Proof;
import evcharging.cp.central.Visitor;
import evcharging.cp.local.Health;
import evcharging.cp.local.MonitorPort;
import evcharging.cp.point.Moment;
import evcharging.cp.point.OrderPlace;
import evcharging.cp.point.PointEffect;
import evcharging.cp.point.PointInput;
import evcharging.cp.point.PointMachine;
import evcharging.cp.point.PointView;
import evcharging.cp.point.RegisterImage;
import evcharging.cp.telemetry.OrdersIn;
import evcharging.cp.telemetry.PointSeals;
import evcharging.cp.telemetry.TelemetryOut;
import evcharging.crypto.PointKey;
import evcharging.domain.CpId;
import evcharging.link.SealedRecords;
import evcharging.wire.Hello;
import evcharging.wire.KafkaAddress;
import evcharging.wire.Message;
import evcharging.wire.MessageCodec;
import evcharging.wire.ToEngine;
import evcharging.wire.Welcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// One Engine: builds its rooms, starts them, and stops them in reverse.
public final class Engine implements AutoCloseable {
  private static final Duration STANDING_STILL = Duration.ofSeconds(3);

  private final EngineConfig config;
  private final Consumer<String> lines;
  private final MessageCodec codec = new MessageCodec();
  private final PointSeals seals = new PointSeals();
  private final PointLoop loop;
  private final PointHost host;
  private final CentralDoor door;
  private final TelemetryOut telemetry;
  private final OrdersIn orders;
  private final MonitorPort monitors;
  private final AtomicBoolean closing = new AtomicBoolean();
  private volatile Script script;

  /// @param lines for the people at the point
  /// @param onFault the Engine cannot go on; see [PointLoop]
  /// @throws evcharging.config.Fault if its port is taken or its register cannot be used
  public Engine(EngineConfig config, Consumer<String> lines, Consumer<Throwable> onFault) {
    this.config = config;
    this.lines = lines;
    CpId point = config.point();
    this.monitors =
        new MonitorPort(
            config.monitorAddress(),
            point,
            config.credential(),
            config.central().times(),
            this::health,
            lines);
    RegisterFile registers = RegisterFile.open(config.directory().resolve("register"));
    RegisterImage image = registers.load(point);
    this.loop = new PointLoop(registers, config.tick(), onFault);
    PointMachine machine =
        new PointMachine(config.settings(), config.charger(), image, PointLoop.now());
    this.host = new PointHost(point, machine, new ToTheWorld());
    this.door =
        new CentralDoor(config.central(), config.proofs(), this::hello, new FromCentral(), lines);
    this.telemetry =
        new TelemetryOut(
            seals, config.caPem(), config.kept(), _ -> door.reconnect("new keys are due"), lines);
    Optional<OrderPlace> from = image.orderPlace();
    this.orders =
        new OrdersIn(
            seals, Set.of(point), from, config.caPem(), (_, read) -> loop.put(host, read), lines);
  }

  /// @param acts played by itself; empty for none
  Engine start(Optional<Script> acts) {
    script = acts.orElse(null);
    lines.accept("Engine starting...");
    lines.accept("Waiting for monitor on port " + monitors.port() + "...");
    loop.start(List.of(host));
    telemetry.start();
    orders.start();
    monitors.start();
    door.start();
    return this;
  }

  /// Without anybody playing at the point.
  public Engine start() {
    return start(Optional.empty());
  }

  /// Something happened at the point. Any thread; never blocks.
  public void put(PointInput input) {
    loop.put(host, input);
  }

  public PointView view() {
    return host.view();
  }

  public int monitorPort() {
    return monitors.port();
  }

  /// A person at the point authenticates it, with the credential this Engine holds.
  public void authenticateAsPerson() {
    lines.accept("Authenticating anew...");
    door.authenticateAsPerson();
  }

  @Override
  public void close() {
    if (!closing.compareAndSet(false, true)) {
      return;
    }
    monitors.close();
    door.close();
    orders.close();
    loop.close();
    telemetry.close();
  }

  private Hello hello(Proof proof) {
    return new Hello.EngineHello(
        config.point(),
        proof.token(),
        proof.resumption(),
        config.place(),
        config.price(),
        proof.person());
  }

  private Health health() {
    if (loop.sinceLastTurn().compareTo(STANDING_STILL) > 0) {
      return new Health(false, "the Engine's work stands still");
    }
    PointView now = host.view();
    if (now.emergency()) {
      return new Health(false, "the emergency stop is pressed");
    }
    return new Health(now.trouble().isEmpty(), now.trouble().orElse("OK"));
  }

  private void kafkaIsAt(KafkaAddress kafka) {
    telemetry.kafkaIsAt(kafka);
    orders.kafkaIsAt(kafka);
  }

  private final class ToTheWorld implements PointHost.Outlets {
    @Override
    public void carryOut(PointEffect effect) {
      switch (effect) {
        case PointEffect.TellCentral tell -> door.send(tell.message());
        case PointEffect.Reading reading -> telemetry.send(config.point(), reading.reading());
        case PointEffect.Report report -> telemetry.send(config.point(), report.report());
        case PointEffect.Show show -> lines.accept(show.line());
        case PointEffect.Save _ -> throw new IllegalStateException("saving is the loop's own");
      }
    }

    @Override
    public void turned(Moment moment, PointView view) {
      if (script != null) {
        script.look(moment.nanos(), view).forEach(Engine.this::put);
      }
    }
  }

  private final class FromCentral implements Visitor {
    private boolean met;

    @Override
    public void welcomed(Welcome.PointWelcome welcome) {
      PointKey key = PointKey.parse(welcome.pointKey().reveal());
      seals.put(config.point(), SealedRecords.ofPoint(key, config.point(), welcome.epoch(), codec));
      lines.accept(met ? "✓ Central is back" : "✓ Registered at Central");
      lines.accept("Authenticated. AES key received.");
      met = true;
      welcome.kafka().ifPresent(Engine.this::kafkaIsAt);
      put(new PointInput.CentralFound());
    }

    @Override
    public void said(Message message) {
      if (message instanceof ToEngine toEngine) {
        if (toEngine instanceof ToEngine.KafkaIsAt at) {
          kafkaIsAt(at.kafka());
        } else if (toEngine instanceof ToEngine.KeysRevoked) {
          lines.accept(
              "The keys are revoked: a person must run 'ev-cp reauth " + config.point() + "'");
          door.keysRevoked();
        }
        put(new PointInput.CentralSaid(toEngine));
      }
    }

    @Override
    public void lost(String why) {
      put(new PointInput.CentralLost());
    }
  }
}
