package evcharging.driver.cli;

import evcharging.config.DataDirectory;
import evcharging.config.Tongue;
import evcharging.domain.DriverId;
import evcharging.domain.Secret;
import evcharging.driver.kiosk.Kiosk;
import evcharging.driver.kiosk.KioskSettings;
import evcharging.driver.kiosk.KioskSettings.Card;
import evcharging.driver.kiosk.KioskSettings.Services;
import evcharging.driver.visit.ServiceRun;
import evcharging.link.Dialer;
import java.time.ZoneId;
import java.util.Optional;

/// `ev-driver --kiosk`: the options become a kiosk.
final class KioskProgram {
  static final String READY = "EV_Driver kiosk ready";

  private final DriverOptions options;
  private final KioskOptions kiosk;
  private final Tongue language;

  /// @param language of the first screen, and again after each visit
  KioskProgram(DriverOptions options, KioskOptions kiosk, Tongue language) {
    this.options = options;
    this.kiosk = kiosk;
    this.language = language;
  }

  /// @param driver who plays the services, and only then needed
  int run(Dialer dialer, Optional<ServiceRun> services, Optional<DriverId> driver)
      throws InterruptedException {
    Optional<Services> played =
        services.map(run -> new Services(card(driver.orElseThrow()), run, options.servicesPause()));
    KioskSettings settings = kiosk.settings(language.code(), played);
    try (DataDirectory data = DataDirectory.take(options.data().resolve("kiosk"))) {
      Kiosk.run(
          settings,
          new Kiosk.Surroundings(
              data.path(), dialer, options.times(), options.requestLife(), ZoneId.systemDefault()),
          () -> System.out.println(READY));
    }
    return 0;
  }

  private Card card(DriverId driver) {
    Secret pin = Pin.find(options.pinFile(), System.getenv(), System.console(), true).orElseThrow();
    return new Card(driver, pin);
  }
}
