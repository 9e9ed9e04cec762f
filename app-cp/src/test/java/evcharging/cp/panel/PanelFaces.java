package evcharging.cp.panel;

import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Hold;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import evcharging.wire.Drills;
import evcharging.wire.ToPanel.CarSeen;
import evcharging.wire.ToPanel.Echo;
import evcharging.wire.ToPanel.Ended;
import evcharging.wire.ToPanel.EngineFace;
import evcharging.wire.ToPanel.MonitorFace;
import evcharging.wire.ToPanel.SessionSeen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The faces a charger can show, made by hand: for pictures and for tests of the layout.
enum PanelFaces {
  IDLE("idle"),
  PLUGGED("plugged"),
  CHARGING("charging"),
  FINISHED("finished"),
  FAULTY("faulty"),
  OUT_OF_ORDER("out-of-order"),
  EMERGENCY("emergency"),
  ENGINE_KILLED("engine-killed"),
  SERVICE("service"),
  SERVICE_KEY_ALTERED("service-key-altered");

  static final CpId POINT = new CpId("CP001");
  static final SessionId SESSION = new SessionId("S-D01-CP001-1795642212-k3Jd0aQzX7w");
  private static final Instant NOW = Instant.parse("2026-11-25T20:14:05Z");
  private static final Instant STARTED = Instant.parse("2026-11-25T19:31:18Z");
  private static final Energy BEFORE = new Energy(18_204_512);
  private static final Energy GIVEN = new Energy(13_284);

  private final String file;

  PanelFaces(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  /// A model that shows this face; nothing can be done to it.
  PanelModel model() {
    PanelModel model = new PanelModel(POINT, new NobodyThere(), () -> 0);
    model.driverProperty().set("D01");
    if (this == FINISHED || this == SERVICE) {
      model.show(CHARGING.snapshot());
    }
    model.show(snapshot());
    if (this == SERVICE || this == SERVICE_KEY_ALTERED) {
      model.flapOpenProperty().set(true);
      model.hear(
          List.of(
              new PointNews.Line("Monitor", "Authenticated at Central ✓"),
              new PointNews.Line("Engine", "✓ Registered at Central"),
              new PointNews.Line("Engine", "Authenticated. AES key received."),
              new PointNews.Line("Monitor", "CONNECTED to Engine ✓"),
              new PointNews.Line("Monitor", "STATUS OK")));
    }
    if (this == SERVICE_KEY_ALTERED) {
      model.hear(
          List.of(
              new PointNews.Line(
                  "Monitor", "Cannot connect to CP CP001: messages not understandable"),
              new PointNews.Line(
                  "Engine", "Connection to Central lost: the other side closed the connection")));
    }
    return model;
  }

  private PointSnapshot snapshot() {
    Program engine = this == ENGINE_KILLED ? Program.GONE : Program.RUNNING;
    return new PointSnapshot(
        engine, Optional.of(engine()), 1, 0, Program.RUNNING, Optional.of(monitor()), 2);
  }

  private Echo echo() {
    return switch (this) {
      case IDLE, PLUGGED, FINISHED -> new Echo(CpStatus.ACTIVADO, "idle and usable");
      case CHARGING, SERVICE -> new Echo(CpStatus.SUMINISTRANDO, "session " + SESSION);
      case FAULTY -> new Echo(CpStatus.AVERIADO, "KO was reported at the point");
      case OUT_OF_ORDER -> new Echo(CpStatus.PARADO, "WEATHER: LOW_TEMPERATURE");
      case EMERGENCY -> new Echo(CpStatus.AVERIADO, "the emergency stop is pressed");
      case ENGINE_KILLED -> new Echo(CpStatus.AVERIADO, "127.0.0.1:9101: Connection refused");
      case SERVICE_KEY_ALTERED ->
          new Echo(CpStatus.DESCONECTADO, "the Engine cannot reach Central");
    };
  }

  private MonitorFace monitor() {
    return new MonitorFace(
        4712,
        true,
        Optional.of(true),
        "OK",
        Optional.of(echo()),
        this == SERVICE_KEY_ALTERED ? Optional.of("rejected") : Optional.empty());
  }

  private EngineFace engine() {
    boolean charging = this == CHARGING || this == SERVICE;
    boolean car = charging || this == PLUGGED || this == FINISHED;
    return new EngineFace(
        4711,
        new Place("Berlin"),
        Price.parse("0.25"),
        true,
        Drills.NONE.withKeyAltered(this == SERVICE_KEY_ALTERED),
        NOW,
        this == FAULTY ? Optional.of("KO was reported at the point") : Optional.empty(),
        this == EMERGENCY,
        this != SERVICE_KEY_ALTERED,
        this == OUT_OF_ORDER ? Set.of(Hold.WEATHER) : Set.of(),
        BEFORE.plus(charging || this == FINISHED ? GIVEN : Energy.ZERO),
        new Power(22_000),
        car ? Optional.of(car()) : Optional.empty(),
        charging ? Optional.of(session()) : Optional.empty(),
        Optional.of(echo()),
        Optional.of(ended()));
  }

  private CarSeen car() {
    long arrived = 24_000;
    long charge = this == PLUGGED ? arrived : arrived + GIVEN.wattHours();
    return new CarSeen(new Energy(60_000), new Energy(charge), new Power(22_000));
  }

  private static SessionSeen session() {
    return new SessionSeen(
        SESSION,
        new DriverId("D01"),
        Price.parse("0.25"),
        GIVEN,
        new Power(18_600),
        Optional.of(STARTED));
  }

  private Ended ended() {
    SessionId which =
        this == FINISHED ? SESSION : new SessionId("S-D02-CP001-1795630011-pQ8rT2vWy5z");
    return new Ended(
        which,
        this == FINISHED ? BEFORE : BEFORE.minus(GIVEN),
        this == FINISHED ? BEFORE.plus(GIVEN) : BEFORE,
        Instant.parse("2026-11-25T20:13:58Z"),
        end(),
        Optional.of(Price.parse("0.25")));
  }

  private EndReason end() {
    return this == EMERGENCY ? EndReason.EMERGENCY_STOP : EndReason.UNPLUGGED;
  }

  /// Where nothing happens.
  static class NobodyThere implements PointControl {
    @Override
    public void plugIn(Energy battery, Energy charge, Power limit) {}

    @Override
    public void press(evcharging.wire.FromPanel.Button button) {}

    @Override
    public void askStart(UUID request, DriverId driver, evcharging.domain.Secret pin) {}

    @Override
    public void play(Drills wanted) {}

    @Override
    public boolean hasPrograms() {
      return true;
    }

    @Override
    public void killEngine() {}

    @Override
    public void startEngine() {}

    @Override
    public void freezeEngine(boolean still) {}

    @Override
    public void killMonitor() {}

    @Override
    public void startMonitor() {}
  }
}
