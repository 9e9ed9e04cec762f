package evcharging.central.upstream;

import evcharging.crypto.VerifyKey;
import evcharging.domain.CpId;
import java.util.Optional;

/// What Central knows from the Registry.
public interface Enrolments {

  /// What tokens are checked with; empty while the Registry was never reached.
  Optional<VerifyKey> tokenKey();

  /// True if the Registry has told of a later registration, or of this one's end.
  boolean isOver(CpId point, long registration);
}
