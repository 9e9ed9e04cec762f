package evcharging.registry.book;

import evcharging.domain.CpId;
import evcharging.domain.Place;
import java.time.Instant;
import java.util.Locale;

/// One line of the book. The book is only ever written at its end.
///
/// @param number 1 for the first line, then without gaps
/// @param actor what allowed it: `code`, `credential` or `admin`
/// @param address from where it was asked
public record Change(
    long number,
    CpId point,
    Kind kind,
    Place place,
    String credentialHash,
    String actor,
    String address,
    Instant at) {

  /// What happened to the point.
  public enum Kind {
    REGISTERED,
    CREDENTIAL_CHANGED,
    DEREGISTERED;

    /// The name in the feed: `registered`, `credential_changed`, `deregistered`.
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What the book says about the point after this line.
  public Registration registration() {
    return new Registration(number, point, place, kind != Kind.DEREGISTERED, credentialHash);
  }
}
