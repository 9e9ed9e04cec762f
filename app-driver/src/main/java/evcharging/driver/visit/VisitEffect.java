package evcharging.driver.visit;

import evcharging.domain.Secret;
import evcharging.wire.Message;
import evcharging.wire.SignedTicket;
import java.util.UUID;

/// What a visit wants done. The owner of the machine does them in their order, and everything that
/// is to be kept or forgotten is on disk before the next effect: what was asked survives the
/// program, and a ticket is acknowledged only once it is safe.
public sealed interface VisitEffect {

  /// Send on that connection; dropped if it is over.
  ///
  /// @param message a [evcharging.wire.Hello] or a [evcharging.wire.FromDriver]
  record Send(long connection, Message message) implements VisitEffect {}

  /// To disk: this request is on its way and may be asked again.
  record KeepRequest(AskedStart asked) implements VisitEffect {}

  /// From disk: that request has its answer.
  record ForgetRequest(UUID request) implements VisitEffect {}

  /// To disk: the very bytes of the ticket.
  record KeepTicket(SignedTicket ticket) implements VisitEffect {}

  /// To disk: for signing in again without the PIN.
  record KeepToken(Secret token) implements VisitEffect {}

  /// From disk: Central does not take it any more.
  record ForgetToken() implements VisitEffect {}

  /// Show it to the driver.
  record Show(Sight sight) implements VisitEffect {}

  /// Close that connection.
  ///
  /// @param again true if connecting again may succeed by itself
  record HangUp(long connection, boolean again) implements VisitEffect {}
}
