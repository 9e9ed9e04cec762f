package evcharging.cp.point;

import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Hold;
import evcharging.domain.Place;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import evcharging.wire.FromEngine;
import evcharging.wire.OnKafka;
import evcharging.wire.ToEngine;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A point machine with a clock of its own, a disk and everything it ever said.
final class Rig {
  static final SessionId S1 = new SessionId("S-D01-CP001-1-a");
  static final SessionId S2 = new SessionId("S-D02-CP001-2-b");
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  final List<FromEngine> told = new ArrayList<>();
  final List<OnKafka.MeterReading> readings = new ArrayList<>();
  final List<OnKafka.PointReport> reports = new ArrayList<>();
  final List<String> shown = new ArrayList<>();
  RegisterImage disk = RegisterImage.blank();
  private final PointSettings settings;
  private final Charger charger;
  private PointMachine machine;
  private long nanos;

  Rig() {
    this(PointSettings.STANDARD, Charger.Kind.AC_22.faster(BigDecimal.ONE));
  }

  Rig(PointSettings settings, Charger charger) {
    this.settings = settings;
    this.charger = charger;
    boot();
  }

  /// Connected to Central, nothing else.
  static Rig online() {
    Rig rig = new Rig();
    rig.found();
    rig.wanted();
    return rig;
  }

  /// Supplying session [#S1] since this moment.
  static Rig supplying() {
    Rig rig = online();
    rig.authorise(S1);
    rig.plug();
    rig.told.clear();
    return rig;
  }

  /// The Engine dies and comes back with what was on disk.
  void boot() {
    machine = new PointMachine(settings, charger, disk, moment());
    carryOut(machine.start());
  }

  void found() {
    on(new PointInput.CentralFound());
  }

  void lost() {
    on(new PointInput.CentralLost());
  }

  void ask(SessionId session) {
    said(new ToEngine.AskAccept(session, new DriverId("D01"), new Price(2500)));
  }

  void authorise(SessionId session) {
    said(new ToEngine.Authorised(session, new DriverId("D01"), new Price(2500)));
  }

  void endSupply(SessionId session) {
    said(new ToEngine.EndSupply(session, EndReason.DRIVER_STOP));
  }

  void noted(SessionId session) {
    said(new ToEngine.EndNoted(session));
  }

  void wanted(Hold... holds) {
    said(new ToEngine.Wanted(Set.of(holds), new Place("Berlin"), new Price(2500)));
  }

  void said(ToEngine message) {
    on(new PointInput.CentralSaid(message));
  }

  void order(UUID id, OnKafka.Order order) {
    OnKafka.OperatorOrder record =
        new OnKafka.OperatorOrder(id, order, START, START.plus(Duration.ofHours(1)));
    on(new PointInput.OrderRead(record, new OrderPlace(0, 7)));
  }

  void plug() {
    plug(Car.at(new Energy(60_000), 20));
  }

  void plug(Car car) {
    on(new PointInput.PluggedIn(car));
  }

  void unplug() {
    on(new PointInput.Unplugged());
  }

  /// Time passes in ticks of a quarter second.
  void pass(Duration time) {
    for (long left = time.toMillis(); left > 0; left -= 250) {
      nanos += Math.min(left, 250) * 1_000_000;
      on(new PointInput.Tick());
    }
  }

  /// Time passes at once, as for a process that was stopped.
  void sleep(Duration time) {
    nanos += time.toNanos();
    on(new PointInput.Tick());
  }

  void on(PointInput input) {
    carryOut(machine.on(moment(), input));
  }

  PointView view() {
    return machine.view();
  }

  <T> List<T> told(Class<T> type) {
    return told.stream().filter(type::isInstance).map(type::cast).toList();
  }

  FromEngine.SupplyEnded end() {
    return told(FromEngine.SupplyEnded.class).getLast();
  }

  Moment moment() {
    return new Moment(START.plusNanos(nanos), nanos);
  }

  private void carryOut(List<PointEffect> effects) {
    for (PointEffect effect : effects) {
      switch (effect) {
        case PointEffect.Save save -> disk = save.image();
        case PointEffect.TellCentral tell -> told.add(tell.message());
        case PointEffect.Reading reading -> readings.add(reading.reading());
        case PointEffect.Report report -> reports.add(report.report());
        case PointEffect.Show show -> shown.add(show.line());
      }
    }
  }
}
