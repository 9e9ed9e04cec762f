package evcharging.wire;

import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Place;
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

  /// @param token signed by the Registry (`POST /auth/cp`), 10 minutes
  /// @param resumption what the last welcome gave, for reconnecting while the Registry is away
  /// @param place counts only when the point is first seen; Central owns it afterwards
  /// @param price counts only when the point is first seen; Central owns it afterwards
  /// @param person true if a person at the point asked for this authentication (`ev-cp reauth`):
  ///   only that heals revoked keys
  record EngineHello(
      CpId point,
      Optional<Secret> token,
      Optional<Secret> resumption,
      Place place,
      Price price,
      boolean person)
      implements Hello {}

  /// @param token signed by the Registry (`POST /auth/monitor`), 10 minutes
  record MonitorHello(CpId point, Optional<Secret> token, Optional<Secret> resumption)
      implements Hello {}
}
