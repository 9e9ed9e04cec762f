package evcharging.link.registry;

import evcharging.domain.CpId;
import evcharging.domain.Place;
import java.time.Instant;
import java.util.Locale;

/// One line of the Registry's book, as its feed tells it.
///
/// @param number the registration's number: a token with a lower one for this point is no longer
///   good
/// @param place where the registration says the point stands; counts only when it is first seen
public record RegistryChange(long number, CpId point, Kind kind, Place place, Instant at) {

  /// What happened to the point.
  public enum Kind {
    REGISTERED,
    CREDENTIAL_CHANGED,
    DEREGISTERED;

    static Kind parse(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }
}
