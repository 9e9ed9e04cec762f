package evcharging.central.bus;

import evcharging.crypto.NotUnderstandable;
import evcharging.crypto.PointKey;
import evcharging.domain.CpId;

/// Unwraps the keys of points as they stand in the state.
@FunctionalInterface
public interface KeyRing {

  /// @throws NotUnderstandable if it was altered or is another point's
  PointKey unwrap(CpId point, String wrapped) throws NotUnderstandable;
}
