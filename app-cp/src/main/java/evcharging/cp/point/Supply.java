package evcharging.cp.point;

import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import evcharging.wire.FromEngine.SupplyEnded;
import evcharging.wire.OnKafka;
import java.util.Optional;

/// The cable, the contactor and the meter: a session from its grant to its end.
///
/// The contactor is closed exactly while the open session has a meter start.
final class Supply {
  private final PointSettings settings;
  private final Charger charger;
  private final Meter meter;
  private final EndedSessions ended;
  private final Deadline reading;
  private Optional<OpenSession> open;
  private Optional<OpenSession> last = Optional.empty();
  private Optional<Car> car = Optional.empty();
  private long lostNanos;
  private Energy lostRegister;

  Supply(
      PointSettings settings,
      Charger charger,
      RegisterImage image,
      EndedSessions ended,
      Moment start) {
    this.settings = settings;
    this.charger = charger;
    this.meter = new Meter(image.register());
    this.ended = ended;
    this.reading = new Deadline(settings.reading());
    this.open = image.open().map(kept -> OpenSession.from(kept, start.nanos()));
    this.lostNanos = start.nanos();
    this.lostRegister = image.register();
  }

  void passTime(Turn turn, long elapsedNanos) {
    if (isSupplying()) {
      car = car.map(c -> meter.supply(charger, c, elapsedNanos));
      endIfFullOrTooLongAlone(turn);
    } else if (open.isPresent()
        && turn.nanos() - open.get().authorisedNanos >= settings.plugTime().toNanos()) {
      end(turn, EndReason.NEVER_PLUGGED_IN);
    }
    if (isSupplying() && reading.isDue(turn.nanos())) {
      takeReading(turn, false);
    }
  }

  private void endIfFullOrTooLongAlone(Turn turn) {
    if (car.map(Car::isFull).orElse(true)) {
      end(turn, EndReason.CAR_FULL);
    } else if (!turn.centralFound() && aloneTooLong(turn.nanos())) {
      end(turn, EndReason.OFFLINE_LIMIT);
    }
  }

  private boolean aloneTooLong(long nanos) {
    return nanos - lostNanos >= settings.offlineTime().toNanos()
        || register().minus(lostRegister).compareTo(settings.offlineEnergy()) >= 0;
  }

  void centralLost(Turn turn) {
    lostNanos = turn.nanos();
    lostRegister = register();
  }

  /// The grant of Central is there: supplies as soon as a car is plugged in.
  void open(Turn turn, OpenSession granted) {
    open = Optional.of(granted);
    turn.save();
    if (car.isPresent()) {
      begin(turn);
    } else {
      turn.show("Session " + granted.session + ": plug the car in");
    }
  }

  void plugIn(Turn turn, Car arrived) {
    if (car.isPresent()) {
      return;
    }
    car = Optional.of(arrived);
    if (open.isPresent()) {
      begin(turn);
    }
  }

  void unplug(Turn turn) {
    boolean wasSupplying = isSupplying();
    car = Optional.empty();
    if (wasSupplying) {
      end(turn, EndReason.UNPLUGGED);
    }
  }

  void endIfOpen(Turn turn, EndReason reason) {
    if (open.isPresent()) {
      end(turn, reason);
    }
  }

  private void begin(Turn turn) {
    OpenSession session = open.orElseThrow();
    session.begin(register(), turn.wall());
    meter.beginSupply();
    reading.restart(turn.nanos());
    turn.show("Charging session " + session.session + " for driver " + session.driver);
    turn.tell(session.started());
    takeReading(turn, false);
  }

  private void end(Turn turn, EndReason reason) {
    OpenSession session = open.orElseThrow();
    Energy end = register();
    Energy start = session.meterStartOr(end);
    if (session.supplying()) {
      takeReading(turn, true);
    }
    last = open;
    open = Optional.empty();
    SupplyEnded over = new SupplyEnded(session.session, start, end, turn.wall(), reason);
    ended.add(over);
    turn.save();
    turn.tell(over);
    turn.show("Charging complete (" + kilowattHours(end.minus(start)) + " kWh, " + reason + ")");
  }

  private void takeReading(Turn turn, boolean last) {
    OpenSession session = open.orElseThrow();
    turn.save();
    turn.reading(
        new OnKafka.MeterReading(
            session.session,
            session.takeReadingNumber(),
            session.energyAt(register()),
            last ? Power.ZERO : power(),
            car.isPresent(),
            !last,
            car.map(Car::percent),
            last,
            turn.wall()));
  }

  private static String kilowattHours(Energy energy) {
    return energy.kilowattHours().stripTrailingZeros().toPlainString();
  }

  Energy register() {
    return meter.register();
  }

  /// Of the newest session that ended here; it is not kept on disk.
  Optional<Price> priceOf(SessionId ended) {
    return last.filter(s -> s.session.equals(ended)).map(s -> s.price);
  }

  Power power() {
    return isSupplying() ? car.map(charger::powerFor).orElse(Power.ZERO) : Power.ZERO;
  }

  Optional<Car> car() {
    return car;
  }

  Optional<OpenSession> session() {
    return open;
  }

  boolean isOpen(SessionId session) {
    return open.map(s -> s.session.equals(session)).orElse(false);
  }

  boolean isSupplying() {
    return open.map(OpenSession::supplying).orElse(false);
  }
}
