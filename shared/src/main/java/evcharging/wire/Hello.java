package evcharging.wire;

import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.Secret;
import java.util.Optional;

/// The first frame of a connection to Central, inside TLS: who is there, and the proof.
public sealed interface Hello extends Message {

  /// @param pin the driver's PIN, at sign-in
  /// @param sessionToken what the last [Welcome.DriverWelcome] gave, for reconnecting without a PIN
  /// @param language of the sentences wanted: `es`, `en` or `de`
  record DriverHello(
      DriverId driver, Optional<Secret> pin, Optional<Secret> sessionToken, String language)
      implements Hello {}

  /// Somebody who only looks: a kiosk before anybody signed in. Shows no proof, is answered with a
  /// [Welcome.Overview] of what anybody may know, and then the connection ends.
  record OnlookerHello() implements Hello {}

  /// @param token signed by the Registry (`POST /auth/cp`), 10 minutes
  /// @param resumption what the last welcome gave, for reconnecting while the Registry is away
  /// @param place counts only when the point is first seen; Central owns it afterwards
  /// @param price counts only when the point is first seen; Central owns it afterwards
  /// @param strongest what the charger can give at most
  /// @param person true if a person at the point asked for this authentication (`ev-cp reauth`):
  ///   only that heals revoked keys
  record EngineHello(
      CpId point,
      Optional<Secret> token,
      Optional<Secret> resumption,
      Place place,
      Price price,
      Power strongest,
      boolean person)
      implements Hello {}

  /// @param token signed by the Registry (`POST /auth/monitor`), 10 minutes
  record MonitorHello(CpId point, Optional<Secret> token, Optional<Secret> resumption)
      implements Hello {}
}
