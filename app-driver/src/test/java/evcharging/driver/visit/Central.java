package evcharging.driver.visit;

import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Money;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.Secret;
import evcharging.domain.SessionId;
import evcharging.domain.Ticket;
import evcharging.wire.SignedTicket;
import evcharging.wire.TicketJson;
import evcharging.wire.ToDriver.SessionNow;
import evcharging.wire.ToDriver.SessionPhase;
import evcharging.wire.ToDriver.StartGranted;
import evcharging.wire.Welcome.DriverWelcome;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What Central says in these tests.
public final class Central {
  public static final DriverId DRIVER = new DriverId("D01");
  public static final CpId POINT = new CpId("CP001");
  public static final SessionId SESSION = new SessionId("S-D01-CP001-1765737013-abc");
  public static final Price PRICE = Price.parse("0.25");
  private static final Place PLACE = new Place("Berlin");

  private Central() {}

  public static DriverWelcome welcome(String token) {
    return new DriverWelcome(DRIVER, new Secret(token));
  }

  public static StartGranted granted(UUID request) {
    return new StartGranted(request, SESSION, POINT, PLACE, PRICE);
  }

  public static SessionNow session(SessionPhase phase, long wattHours) {
    return new SessionNow(
        SESSION,
        POINT,
        PLACE,
        PRICE,
        phase,
        new Energy(wattHours),
        new Power(7_400),
        Money.of(new Energy(wattHours), PRICE),
        Optional.empty(),
        Optional.of(Instant.EPOCH),
        "");
  }

  public static SignedTicket ticket(SessionId session, DriverId driver) {
    Ticket ticket =
        new Ticket(
            1,
            session,
            POINT,
            PLACE,
            driver,
            Instant.EPOCH,
            Instant.EPOCH.plusSeconds(60),
            new Energy(1_000),
            new Energy(2_100),
            PRICE,
            28,
            EndReason.DRIVER_STOP,
            false);
    return new SignedTicket(session, new TicketJson().write(ticket), "c2lnbmF0dXJl");
  }

  public static SignedTicket ticket() {
    return ticket(SESSION, DRIVER);
  }
}
