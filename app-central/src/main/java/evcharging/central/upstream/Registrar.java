package evcharging.central.upstream;

import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.domain.Secret;
import java.time.Instant;
import java.util.List;

/// What an operator asks the Registry through Central. Every call takes a moment: not for the FX
/// thread, nor for the core's.
public interface Registrar {

  /// A one-time code with which one machine may enrol this point; shown once.
  Answer<Code> code(CpId point);

  /// Strikes a point out: in force at once, on a live connection too (G-03).
  Answer<CpId> deregister(CpId point);

  /// Every point that was ever registered, by id.
  Answer<List<Registered>> points();

  /// A code and when it ends.
  ///
  /// @param fingerprint of the network's CA, which the person at the point compares
  record Code(CpId point, Secret code, Instant expires, String fingerprint) {}

  /// A point in the Registry's book.
  record Registered(CpId point, Place place, boolean active) {}

  /// What came of it.
  sealed interface Answer<T> {
    record Done<T>(T value) implements Answer<T> {}

    /// The Registry said no, in a sentence.
    record Refused<T>(String sentence) implements Answer<T> {}

    /// No answer came; worth trying again later.
    record Unreachable<T>(String sentence) implements Answer<T> {}
  }
}
