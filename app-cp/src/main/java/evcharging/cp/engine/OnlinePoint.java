package evcharging.cp.engine;

import evcharging.cp.central.CentralDoor;
import evcharging.cp.central.Proof;
import evcharging.cp.central.Visitor;
import evcharging.cp.point.Car;
import evcharging.cp.point.Moment;
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
import evcharging.domain.Epoch;
import evcharging.link.SealedRecords;
import evcharging.wire.Hello;
import evcharging.wire.KafkaAddress;
import evcharging.wire.Message;
import evcharging.wire.MessageCodec;
import evcharging.wire.ToEngine;
import evcharging.wire.Welcome;
import java.time.Instant;
import java.util.function.Consumer;

/// One point between its machine, Central and Kafka; alone in an Engine, or one of a fleet.
public final class OnlinePoint implements AutoCloseable {
  private final PointConfig config;
  private final Common common;
  private final Consumer<String> lines;
  private final MessageCodec codec = new MessageCodec();
  private final PointHost host;
  private final CentralDoor door;
  private volatile Script script;
  private volatile Onlooker onlooker = new Onlooker() {};

  /// Who is shown what happens at this point; must not block.
  interface Onlooker {
    /// On the loop's thread, after every turn.
    default void turned(PointView view, Instant clock) {}

    default void centralSaid(ToEngine message) {}
  }

  /// What all points of a process share.
  public record Common(PointLoop loop, PointSeals seals, TelemetryOut telemetry, OrdersIn orders) {}

  /// @param image what is on disk of this point
  /// @param lines for the people at the point
  public OnlinePoint(
      PointConfig config, RegisterImage image, Common common, Consumer<String> lines) {
    this.config = config;
    this.common = common;
    this.lines = lines;
    PointMachine machine =
        new PointMachine(config.settings(), config.charger(), image, PointLoop.now());
    this.host = new PointHost(config.point(), machine, new ToTheWorld());
    this.door =
        new CentralDoor(config.central(), config.proofs(), this::hello, new FromCentral(), lines);
  }

  /// Lets a script play the people at this point; call before the loop starts.
  ///
  /// @param nextCar what is plugged in
  /// @throws evcharging.config.Fault `SCRIPT-UNREADABLE`
  public void play(String steps, Car nextCar) {
    script = Script.parse(steps, new Acts(() -> nextCar));
  }

  /// Call before the loop starts.
  void showTo(Onlooker whom) {
    onlooker = whom;
  }

  /// A drill; see [CentralDoor].
  void cutCentral(boolean cut) {
    door.cut(cut);
  }

  /// A drill; see [CentralDoor].
  void freezeCentral(boolean still) {
    door.freeze(still);
  }

  /// A drill; see [CentralDoor] and [PointSeals]: nothing this point says is understood.
  void alterKey(boolean altered) {
    door.alterKey(altered);
    common.seals().alter(config.point(), altered);
  }

  /// Looks for Central; call once the loop runs.
  public void start() {
    door.start();
  }

  /// Something happened at the point. Any thread; never blocks.
  public void put(PointInput input) {
    common.loop().put(host, input);
  }

  public PointHost host() {
    return host;
  }

  public PointView view() {
    return host.view();
  }

  /// A person at the point authenticates it.
  public void authenticateAsPerson() {
    lines.accept("Authenticating anew...");
    door.authenticateAsPerson();
  }

  /// The key of this point is nearly used up.
  public void renewKey() {
    door.reconnect("new keys are due");
  }

  @Override
  public void close() {
    door.close();
  }

  private Hello hello(Proof proof) {
    return new Hello.EngineHello(
        config.point(),
        proof.token(),
        proof.resumption(),
        config.place(),
        config.price(),
        config.charger().rated(),
        proof.person());
  }

  private SealedRecords records(PointKey key, Epoch epoch) {
    return SealedRecords.ofPoint(key, config.point(), epoch, codec);
  }

  private void kafkaIsAt(KafkaAddress kafka) {
    common.telemetry().kafkaIsAt(kafka);
    common.orders().kafkaIsAt(kafka);
  }

  private final class ToTheWorld implements PointHost.Outlets {
    @Override
    public void carryOut(PointEffect effect) {
      CpId point = config.point();
      switch (effect) {
        case PointEffect.TellCentral tell -> door.send(tell.message());
        case PointEffect.Reading reading -> common.telemetry().send(point, reading.reading());
        case PointEffect.Report report -> common.telemetry().send(point, report.report());
        case PointEffect.Show show -> lines.accept(show.line());
        case PointEffect.Save _ -> throw new IllegalStateException("saving is the loop's own");
      }
    }

    @Override
    public void turned(Moment moment, PointView view) {
      if (script != null) {
        script.look(moment.nanos(), view).forEach(OnlinePoint.this::put);
      }
      onlooker.turned(view, moment.wall());
    }
  }

  private final class FromCentral implements Visitor {
    private boolean met;

    @Override
    public void welcomed(Welcome.PointWelcome welcome) {
      CpId point = config.point();
      PointKey key = PointKey.parse(welcome.pointKey().reveal());
      common
          .seals()
          .put(point, records(key, welcome.epoch()), records(PointKey.random(), welcome.epoch()));
      lines.accept(met ? "✓ Central is back" : "✓ Registered at Central");
      lines.accept("Authenticated. AES key received.");
      met = true;
      welcome.kafka().ifPresent(OnlinePoint.this::kafkaIsAt);
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
        onlooker.centralSaid(toEngine);
      }
    }

    @Override
    public void lost(String why) {
      put(new PointInput.CentralLost());
    }
  }
}
