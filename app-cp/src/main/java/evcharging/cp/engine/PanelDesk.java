package evcharging.cp.engine;

import evcharging.cp.local.PanelPort;
import evcharging.cp.point.Car;
import evcharging.cp.point.PointInput;
import evcharging.cp.point.PointView;
import evcharging.crypto.PointRole;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.wire.Drills;
import evcharging.wire.FromPanel;
import evcharging.wire.FromPanel.Button;
import evcharging.wire.ToEngine;
import evcharging.wire.ToPanel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The Engine's side of its panels: what they are shown, and what people do there. Any thread.
final class PanelDesk implements AutoCloseable {
  private static final Duration A_SET_CLOCK = Duration.ofSeconds(2);

  private final EngineConfig config;
  private final Hands hands;
  private final PanelPort port;
  private final AtomicReference<Known> known;
  private ToPanel.EngineFace told;
  private long toldNanos = System.nanoTime();

  /// Everything the face is made of.
  private record Known(PointView view, Instant clock, Place place, Price price, Drills drills) {
    Known with(PointView newView, Instant newClock) {
      return new Known(newView, newClock, place, price, drills);
    }

    Known with(ToEngine.Wanted wanted) {
      return new Known(view, clock, wanted.place(), wanted.price(), drills);
    }

    Known with(Drills newDrills) {
      return new Known(view, clock, place, price, newDrills);
    }
  }

  /// What the desk can have done.
  ///
  /// @param play the faults wanted from now on
  record Hands(
      Consumer<PointInput> inputs,
      Runnable authenticate,
      Consumer<Drills> play,
      Consumer<String> lines) {}

  PanelDesk(EngineConfig config, PointView first, Hands hands) {
    this.config = config;
    this.hands = hands;
    PointConfig point = config.point();
    this.known =
        new AtomicReference<>(
            new Known(first, PointLoop.now().wall(), point.place(), point.price(), Drills.NONE));
    this.told = face(known.get());
    this.port =
        new PanelPort(
            new PanelPort.Whose(config.panel().address(), point.point(), PointRole.ENGINE),
            config.credential(),
            point.central().times(),
            new PanelPort.Owner(() -> List.of(face(known.get())), this::said, hands.lines()));
  }

  void start() {
    port.start();
  }

  InetSocketAddress address() {
    return port.address();
  }

  /// The point took a turn.
  void turned(PointView view, Instant clock) {
    show(known.updateAndGet(k -> k.with(view, clock)));
  }

  /// Central said something that panels want to know.
  void centralSaid(ToEngine message) {
    if (message instanceof ToEngine.Wanted wanted) {
      show(known.updateAndGet(k -> k.with(wanted)));
    } else if (message instanceof ToEngine.StartHereAnswer answer) {
      port.tell(new ToPanel.StartAnswered(answer.request(), answer.session(), answer.refusal()));
    }
  }

  void line(String line) {
    port.tell(new ToPanel.Said(line));
  }

  @Override
  public void close() {
    port.close();
  }

  /// That the clock goes on is no news; that it was set is.
  private synchronized void show(Known now) {
    ToPanel.EngineFace face = face(now);
    long nanos = System.nanoTime();
    Instant expected = told.clock().plusNanos(nanos - toldNanos);
    boolean set = Duration.between(expected, face.clock()).abs().compareTo(A_SET_CLOCK) > 0;
    if (set || !face.equals(withClock(told, face.clock()))) {
      told = face;
      toldNanos = nanos;
      port.tell(face);
    }
  }

  private static ToPanel.EngineFace withClock(ToPanel.EngineFace f, Instant clock) {
    return new ToPanel.EngineFace(
        f.pid(),
        f.place(),
        f.price(),
        f.drillsAllowed(),
        f.drills(),
        clock,
        f.trouble(),
        f.emergency(),
        f.centralFound(),
        f.holds(),
        f.register(),
        f.rated(),
        f.car(),
        f.session(),
        f.echo(),
        f.ended());
  }

  private void said(FromPanel message) {
    switch (message) {
      case FromPanel.PlugIn plug -> hands.inputs().accept(new PointInput.PluggedIn(car(plug)));
      case FromPanel.Press press -> press(press.button());
      case FromPanel.AskStart ask ->
          hands.inputs().accept(new PointInput.StartHere(ask.request(), ask.driver(), ask.pin()));
      case FromPanel.Play play -> play(play.drills());
      case FromPanel.PanelGreeting _, FromPanel.PanelProof _ -> {}
    }
  }

  private void press(Button button) {
    switch (button) {
      case UNPLUG -> hands.inputs().accept(new PointInput.Unplugged());
      case KO -> hands.inputs().accept(new PointInput.Broken(Acts.KO_REASON));
      case OK -> hands.inputs().accept(new PointInput.Recovered());
      case EMERGENCY -> hands.inputs().accept(new PointInput.EmergencyPressed());
      case RELEASE -> hands.inputs().accept(new PointInput.EmergencyReleased());
      case STOP -> hands.inputs().accept(new PointInput.StopHere());
      case AUTHENTICATE -> {
        Drills drills = known.get().drills();
        if (drills.keyAltered()) {
          play(drills.withKeyAltered(false));
        }
        hands.authenticate().run();
      }
    }
  }

  private void play(Drills wanted) {
    if (!config.panel().drills()) {
      hands.lines().accept("A panel asked for a drill; this Engine was not started for drills");
      return;
    }
    hands.play().accept(wanted);
    show(known.updateAndGet(k -> k.with(wanted)));
  }

  private Car car(FromPanel.PlugIn plug) {
    long watts =
        config
            .panel()
            .timeScale()
            .multiply(BigDecimal.valueOf(plug.limit().watts()))
            .min(BigDecimal.valueOf(10_000_000L))
            .setScale(0, RoundingMode.CEILING)
            .longValueExact();
    return new Car(plug.battery(), plug.charge(), new Power(watts));
  }

  private ToPanel.EngineFace face(Known now) {
    PointView view = now.view();
    return new ToPanel.EngineFace(
        ProcessHandle.current().pid(),
        now.place(),
        now.price(),
        config.panel().drills(),
        now.drills(),
        now.clock(),
        view.trouble(),
        view.emergency(),
        view.centralFound(),
        view.holds(),
        view.register(),
        config.point().charger().rated(),
        view.car().map(c -> new ToPanel.CarSeen(c.battery(), c.charge(), c.limit())),
        view.session().map(PanelDesk::session),
        view.echo().map(e -> new ToPanel.Echo(e.status(), e.reason())),
        view.ended()
            .map(
                e ->
                    new ToPanel.Ended(
                        e.session(),
                        e.meterStart(),
                        e.meterEnd(),
                        e.at(),
                        e.reason(),
                        view.endedPrice())));
  }

  private static ToPanel.SessionSeen session(PointView.Session s) {
    return new ToPanel.SessionSeen(
        s.id(), s.driver(), s.price(), s.energy(), s.power(), s.startedAt());
  }
}
