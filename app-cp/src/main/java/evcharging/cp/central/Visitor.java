package evcharging.cp.central;

import evcharging.wire.Message;
import evcharging.wire.Welcome;

/// The owner of a conversation with Central: told in this order, again after every break.
public interface Visitor {
  /// The Registry vouched for this point or Monitor, for the first time or again after a break.
  default void vouched() {}

  /// Before anything else of this connection; what is sent from now on reaches it.
  void welcomed(Welcome.PointWelcome welcome);

  void said(Message message);

  void lost(String why);
}
