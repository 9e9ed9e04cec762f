package evcharging.cp.point;

import evcharging.domain.DriverId;
import evcharging.domain.Energy;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import evcharging.wire.FromEngine;
import java.time.Instant;
import java.util.Optional;

/// The one session that was authorised and has not ended.
final class OpenSession {
  final SessionId session;
  final DriverId driver;
  final Price price;
  final long authorisedNanos;
  private Optional<Energy> meterStart = Optional.empty();
  private Optional<Instant> startedAt = Optional.empty();
  private long nextReading;

  OpenSession(SessionId session, DriverId driver, Price price, long authorisedNanos) {
    this.session = session;
    this.driver = driver;
    this.price = price;
    this.authorisedNanos = authorisedNanos;
  }

  static OpenSession from(RegisterImage.Open image, long nanos) {
    OpenSession open = new OpenSession(image.session(), image.driver(), image.price(), nanos);
    open.meterStart = image.meterStart();
    open.startedAt = image.startedAt();
    open.nextReading = image.nextReading();
    return open;
  }

  void begin(Energy register, Instant at) {
    meterStart = Optional.of(register);
    startedAt = Optional.of(at);
  }

  boolean supplying() {
    return meterStart.isPresent();
  }

  long takeReadingNumber() {
    return nextReading++;
  }

  /// Supplied so far, at that register.
  Energy energyAt(Energy register) {
    return meterStart.map(register::minus).orElse(Energy.ZERO);
  }

  Energy meterStartOr(Energy register) {
    return meterStart.orElse(register);
  }

  FromEngine.SupplyStarted started() {
    return new FromEngine.SupplyStarted(session, meterStart.orElseThrow(), startedAt.orElseThrow());
  }

  FromEngine.OpenSupply supply(Energy register) {
    return new FromEngine.OpenSupply(session, meterStart, register, startedAt);
  }

  PointView.Session view(Energy register, Power power) {
    return new PointView.Session(session, driver, price, startedAt, energyAt(register), power);
  }

  RegisterImage.Open image() {
    return new RegisterImage.Open(session, driver, price, meterStart, startedAt, nextReading);
  }
}
