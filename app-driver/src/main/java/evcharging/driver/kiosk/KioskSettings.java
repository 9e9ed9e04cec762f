package evcharging.driver.kiosk;

import evcharging.domain.DriverId;
import evcharging.domain.Secret;
import evcharging.driver.visit.ServiceRun;
import evcharging.styles.Theme;
import evcharging.styles.text.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What may differ from kiosk to kiosk; each is an option of `ev-driver`.
///
/// @param window a window with a frame, for development, in place of the whole, locked screen
/// @param dpi of the screen, if it is not what the screen says
/// @param idleAfter so long nobody touched: the countdown begins
/// @param countdown then so long until the idle screen
/// @param overviewEvery how often an idle kiosk asks Central for prices and counts
/// @param cards simulated RFID cards
/// @param services plays by itself
/// @param exit the staff's code; empty: nobody leaves
public record KioskSettings(
    boolean window,
    Optional<Double> dpi,
    Theme theme,
    Language language,
    Duration idleAfter,
    Duration countdown,
    Duration overviewEvery,
    List<Card> cards,
    Optional<Services> services,
    ExitCode exit) {

  /// What an RFID card would say of its owner.
  public record Card(DriverId driver, Secret pin) {}

  /// Who plays, and what.
  public record Services(Card driver, ServiceRun run, Duration ticketShown) {}

  /// The staff's code to leave the kiosk; only they know it.
  public interface ExitCode {
    ExitCode NONE = _ -> false;

    boolean isRight(String typed);
  }
}
