package evcharging.driver.kiosk;

import evcharging.driver.kiosk.KioskSettings.Services;
import evcharging.driver.visit.ServiceRun;
import evcharging.driver.visit.Sight;
import evcharging.driver.visit.VisitInput;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Plays the service file (requirement B-08): signs in, asks for one point after the other, shows
/// each ticket for a while, and then leaves the screen to whoever comes.
final class Autopilot {
  private final Services services;
  private final KioskModel kiosk;
  private boolean begun;
  private Optional<Instant> end = Optional.empty();
  private boolean over;

  Autopilot(Services services, KioskModel kiosk) {
    this.services = services;
    this.kiosk = kiosk;
  }

  boolean isOver() {
    return over;
  }

  void tick(Instant now) {
    if (!begun) {
      begun = true;
      kiosk.signIn(services.driver());
    } else if (kiosk.guest.isHere()) {
      kiosk.guest.status().ifPresent(status -> goOn(status, now));
    } else {
      // Somebody tapped it away, or Central turned the driver away.
      over = true;
    }
  }

  private void goOn(Sight.Status status, Instant now) {
    Optional<ServiceRun.Wish> wish = services.run().next(status, now);
    if (wish.isPresent()) {
      kiosk.guest.forgetTickets();
      kiosk.guest.start(new VisitInput.AskStart(UUID.randomUUID(), wish.get().point()));
    } else if (end.isEmpty() && services.run().isDone(status, now)) {
      end = Optional.of(now.plus(services.ticketShown()));
    } else if (end.isPresent() && !now.isBefore(end.get())) {
      over = true;
      kiosk.guest.forgetTickets();
      kiosk.over();
    }
  }
}
