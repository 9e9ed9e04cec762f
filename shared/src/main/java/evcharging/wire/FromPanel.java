package evcharging.wire;

import evcharging.domain.DriverId;
import evcharging.domain.Energy;
import evcharging.domain.Power;
import evcharging.domain.Secret;
import java.util.UUID;

/// What a point's panel says to its Engine or its Monitor on the panel port. After the proof every
/// frame is [Sealed], because a PIN may pass.
public sealed interface FromPanel extends Message {

  /// @param nonce the panel's, fresh
  record PanelGreeting(String nonce) implements FromPanel {}

  /// @param proof HMAC over both nonces, panel's side: only then anything it says counts
  record PanelProof(String proof) implements FromPanel {}

  /// Somebody connects a car.
  ///
  /// @param limit the most power this car takes
  record PlugIn(Energy battery, Energy charge, Power limit) implements FromPanel {}

  /// Somebody presses one of the point's own buttons.
  record Press(Button button) implements FromPanel {}

  enum Button {
    UNPLUG,
    KO,
    OK,
    EMERGENCY,
    RELEASE,
    STOP,
    /// A person at the point authenticates it anew, with the credential the Engine holds.
    AUTHENTICATE
  }

  /// A driver asks at the point itself (requirement B-03).
  ///
  /// @param request fresh, made by the panel
  record AskStart(UUID request, DriverId driver, Secret pin) implements FromPanel {}

  /// The faults wanted from now on; only an Engine that was started for drills obeys.
  record Play(Drills drills) implements FromPanel {}
}
