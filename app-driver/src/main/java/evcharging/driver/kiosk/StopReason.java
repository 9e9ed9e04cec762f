package evcharging.driver.kiosk;

import evcharging.domain.CpStatus;
import evcharging.domain.Hold;
import evcharging.wire.ToDriver.PointOffer;

/// Why a point cannot be used, as a key of a text: `why.<…>`. Central's reason is English and may
/// speak of machinery; a driver is told what it means.
final class StopReason {
  private StopReason() {}

  static String key(PointOffer offer) {
    if (offer.status() == CpStatus.PARADO) {
      for (Hold hold : Hold.values()) {
        if (offer.reason().contains(hold + ":")) {
          return "why." + hold.name();
        }
      }
    }
    if (offer.status() == CpStatus.AVERIADO && offer.reason().startsWith("awaiting the meter")) {
      return "why.AWAITING_METER";
    }
    return "why." + offer.status().name();
  }
}
